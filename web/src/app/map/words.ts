import type { Countries } from "@/api/countries";
import {
  addMonths,
  type Day,
  type Exact,
  firstDay,
  formatNumber,
  formatPercent,
  formatPeriod,
  lastDay,
  monthOf,
  monthsFrom,
  tellInWords,
} from "@/format";

/** Where most of it comes from, of how many countries. */
export function mapSentence(found: Countries, locale: string): string {
  const [first, second] = found.rows;
  const period = formatPeriod(found, locale);
  if (!first) {
    return `No country is told for ${period}.`;
  }
  const what = found.measure === "net" ? "revenue" : "paid units";
  const share = first.share === null ? "" : ` with ${formatPercent(first.share, locale)} of ${what}`;
  const next = second ? `, before ${second.name}` : "";
  const count = formatNumber(found.rows.length, locale);
  return `${first.name} leads${share} in ${period}${next}; ${count} ${found.rows.length === 1 ? "country" : "countries"} in all.`;
}

/** The equally many months before, as days; whole months are compared. */
export function monthsBefore({ first, last }: Pick<Countries, "first" | "last">): {
  readonly first: Day;
  readonly last: Day;
} {
  const count = monthsFrom(monthOf(first), monthOf(last)).length;
  return {
    first: firstDay(addMonths(monthOf(first), -count)),
    last: lastDay(addMonths(monthOf(last), -count)),
  };
}

/** What belongs to no single country, or null where there is none. */
export function elsewhereInWords(elsewhere: Exact | null, unit: string, locale: string): string | null {
  return elsewhere === null || Number(elsewhere) === 0
    ? null
    : `${tellInWords(elsewhere, unit, locale)} of the same months belong to no single country: worldwide use, or a country that is not stated. They are not on the map.`;
}
