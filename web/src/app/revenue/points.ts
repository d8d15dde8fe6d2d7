import type { Asked } from "@/api/figures";
import type { PointAsked } from "@/api/point-asked";
import { firstDay, lastDay, type Month } from "@/format";

/** What was paid for the streams of a month, before splits. */
export function paidOf(month: Month, { artist, store, currency }: Asked): PointAsked {
  return { ...ofMonth(month), dataset: "royalties", measure: "streaming", artist, store, currency };
}

/** The streams that an expected amount is reckoned from. */
export function streamsOf(month: Month, { store }: Asked): PointAsked {
  return { ...ofMonth(month), dataset: "daily_streams", measure: "streams", store };
}

function ofMonth(month: Month) {
  const first = firstDay(month);
  return { line: "all", step: "month", first, last: lastDay(month), day: first } as const;
}
