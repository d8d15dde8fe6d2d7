import type { Asked } from "@/api/figures";
import type { EntryAsked, PointAsked } from "@/api/point-asked";
import type { PayoutRow, Statement } from "@/api/revenue";
import { firstDay, lastDay, type Month } from "@/format";

/** What was paid for the streams of a month, before splits. */
export function paidOf(month: Month, { artist, store, currency }: Asked): PointAsked {
  return { ...ofMonth(month), dataset: "royalties", measure: "streaming", artist, store, currency };
}

/** The streams that an expected amount is reckoned from. */
export function streamsOf(month: Month, { store }: Asked): PointAsked {
  return { ...ofMonth(month), dataset: "daily_streams", measure: "streams", store };
}

/** What was paid for a month beside its streams. */
export function otherOf(month: Month, asked: Asked): PointAsked {
  return { ...paidOf(month, asked), measure: "other" };
}

/** What a statement says all in all; null of one without a day, which none of its rows names. */
export function totalOf({
  source,
  account,
  currency,
  day,
  first,
  last,
}: Pick<Statement, "source" | "account" | "currency" | "day" | "first" | "last">): PointAsked | null {
  return day === null ? null : ofStatements(`${source}:${account}`, currency, [day], first, last);
}

/** What the statements of a payout say together. */
export function statedOf({
  source_key,
  account,
  currency,
  statements,
  first,
  last,
}: PayoutRow): PointAsked | null {
  return first === null || last === null
    ? null
    : ofStatements(`${source_key}:${account}`, currency, statements, first, last);
}

/** What came in at the bank. */
export function arrivedOf({ row }: PayoutRow): EntryAsked | null {
  return row === null ? null : { list: "payments", row, measure: "amount" };
}

function ofStatements(
  account: string,
  currency: string,
  reported: readonly string[],
  first: Month,
  last: Month,
): PointAsked {
  return {
    dataset: "royalties",
    measure: "net",
    line: "all",
    step: "month",
    first: firstDay(first),
    last: lastDay(last),
    account,
    currency,
    reported,
  };
}

function ofMonth(month: Month) {
  const first = firstDay(month);
  return { line: "all", step: "month", first, last: lastDay(month), day: first } as const;
}
