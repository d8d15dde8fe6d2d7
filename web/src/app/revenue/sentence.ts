import type { RevenueMonths } from "@/api/revenue";
import {
  compareExact,
  difference,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  sum,
} from "@/format";

/** `Aug 2026 paid 99 % of what was expected; $5,812 for 3 months is still to come.` */
export function revenueSentence({ rows, currency }: RevenueMonths, locale: string): string {
  const paid = rows.findLast(({ state, share }) => state === "paid" && share !== null);
  const open = rows.filter(({ state, expected }) => state !== "paid" && expected !== null);
  const owed = open
    .map(({ expected, paid: already }) => difference(expected ?? 0, already ?? 0))
    .filter((amount) => compareExact(amount, 0) > 0);
  const late = open.filter(({ state }) => state === "overdue").length;
  const parts = [
    paid?.share
      ? `${formatMonth(paid.month, locale)} paid ${formatPercent(paid.share, locale, 0)} of what was expected`
      : null,
    owed.length > 0 && currency
      ? `about ${formatMoney(sum(owed), currency, locale, { places: 0 })} for ${months(owed.length, locale)} is still to come`
      : null,
    late > 0 ? `${months(late, locale)} ${late === 1 ? "is" : "are"} overdue` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) {
    return rows.length === 0
      ? "No statement and no streams have been imported for this period."
      : "Nothing is owed.";
  }
  const text = `${parts.join("; ")}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function months(count: number, locale: string): string {
  return `${formatNumber(count, locale)} ${count === 1 ? "month" : "months"}`;
}
