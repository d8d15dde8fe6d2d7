import { firstDay, formatDay, formatPeriod, isDay, isMonth, lastDay } from "@/format";

/** From a day or month to another, as rows of a file tell it. */
export function span(first: string, last: string | null, locale: string): string {
  const end = last ?? first;
  if (isMonth(first) && isMonth(end)) {
    return formatPeriod({ first: firstDay(first), last: lastDay(end) }, locale);
  }
  if (isDay(first) && isDay(end)) {
    return first === end ? formatDay(first, locale) : formatPeriod({ first, last: end }, locale);
  }
  return first === end ? first : `${first} – ${end}`;
}
