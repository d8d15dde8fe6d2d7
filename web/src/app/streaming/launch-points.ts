import type { PointAsked } from "@/api/point-asked";
import type { Launch } from "@/api/releases";
import { addDays } from "@/format";

/** The streams of a release so many days after it, counted from 0. */
export function onDay(launch: Launch, after: number, store: string | null): PointAsked {
  const day = addDays(launch.day, after);
  return { ...of(launch, store), first: day, last: day, day };
}

/** The streams of its first days together. */
export function overDays(launch: Launch, days: number, store: string | null): PointAsked {
  return { ...of(launch, store), first: launch.day, last: addDays(launch.day, days - 1) };
}

function of({ key }: Launch, store: string | null) {
  return { dataset: "track_daily", measure: "streams", by: "track", line: key, step: "day", store } as const;
}
