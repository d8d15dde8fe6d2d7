import type { Crowd } from "@/api/audience";
import type { PointAsked } from "@/api/point-asked";
import { addDays, type Day } from "@/format";

const BACK = 28;

/** The followers of an account or act on the day they were told last. */
export function followersOf(crowd: Crowd): readonly PointAsked[] {
  return crowd.day === null ? [] : [onDay(crowd, "followers", crowd.day)];
}

/** The same, and 28 days before. */
export function changeOf(crowd: Crowd): readonly PointAsked[] {
  return crowd.day === null
    ? []
    : [...followersOf(crowd), onDay(crowd, "followers", addDays(crowd.day, -BACK))];
}

/** Whom it reached on the newest day that tells so. */
export function reachedOf(crowd: Crowd): readonly PointAsked[] {
  const measure = crowd.family === "store" ? "listeners" : "reach";
  return crowd.reached_day === null ? [] : [onDay(crowd, measure, crowd.reached_day)];
}

/** A store tells acts apart, a network its accounts. */
function onDay({ family, network, account, act }: Crowd, measure: string, day: Day): PointAsked {
  const common = {
    measure,
    step: "day",
    first: day,
    last: day,
    day,
    store: network.key,
    artist: act,
  } as const;
  return family === "store"
    ? { ...common, dataset: "audience_daily", by: "artist", line: act }
    : { ...common, dataset: "social_daily", by: "account", line: `${network.key}:${account ?? ""}` };
}
