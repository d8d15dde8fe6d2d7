import type { EntryAsked, PointAsked } from "@/api/point-asked";
import { firstDay, lastDay, type Month } from "@/format";

/** What statements list for a recording in some months, whoever of its acts was chosen. */
export function earnedBy(
  key: string,
  measure: "net" | "units",
  { first, last }: { readonly first: Month; readonly last: Month },
  currency: string | null,
): PointAsked {
  return {
    dataset: "royalties",
    measure,
    by: "track",
    line: key,
    step: "month",
    first: firstDay(first),
    last: lastDay(last),
    currency,
  };
}

/** What statements list for all recordings of which an act is the first. */
export function earnedByAct(row: string, measure: "net" | "units"): EntryAsked {
  return { list: "acts", row, measure };
}
