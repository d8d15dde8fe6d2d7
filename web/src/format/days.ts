/** A calendar day, YYYY-MM-DD. Days of BEDROT are those of the source's calendar, told in UTC, and are never shifted. */
export type Day = string;

/** A month, YYYY-MM. */
export type Month = string;

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MS_A_DAY = 86_400_000;

const kept = new Map<string, Intl.DateTimeFormat>();

export function isDay(text: unknown): text is Day {
  return typeof text === "string" && DAY.test(text) && !Number.isNaN(Date.parse(text));
}

export function isMonth(text: unknown): text is Month {
  return typeof text === "string" && MONTH.test(text);
}

/** `Nov 18, 2026`, `18.11.2026`: as the locale writes it. */
export function formatDay(day: Day, locale: string): string {
  return dayFormat(locale, { day: "numeric", month: "short", year: "numeric" }).format(dateOf(day));
}

/** Without the year, where it is plain from beside: `Nov 18`. */
export function formatDayShort(day: Day, locale: string): string {
  return dayFormat(locale, { day: "numeric", month: "short" }).format(dateOf(day));
}

/** With the day of the week, for tooltips: `Wed, Nov 18, 2026`. */
export function formatDayLong(day: Day, locale: string): string {
  const options = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;
  return dayFormat(locale, options).format(dateOf(day));
}

/** `Nov 2026`. */
export function formatMonth(month: Month, locale: string): string {
  return dayFormat(locale, { month: "short", year: "numeric" }).format(dateOf(firstDay(month)));
}

/** A day, a whole month, whole months, a whole year, or from day to day; shared parts are said once. */
export function formatPeriod({ first, last }: Period, locale: string): string {
  if (first === last) {
    return formatDay(first, locale);
  }
  const [from, to] = [dateOf(first), dateOf(last)];
  if (!first.endsWith("-01") || last !== lastDay(monthOf(last))) {
    return dayFormat(locale, { day: "numeric", month: "short", year: "numeric" }).formatRange(from, to);
  }
  if (first.slice(5) === "01-01" && last.slice(5) === "12-31" && first.slice(0, 4) === last.slice(0, 4)) {
    return first.slice(0, 4);
  }
  return dayFormat(locale, { month: "short", year: "numeric" }).formatRange(from, to);
}

/** A moment, in UTC, which it says: `Nov 21, 14:05 UTC`. */
export function formatMoment(moment: Date | string, locale: string): string {
  const options = {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  return `${dayFormat(locale, options).format(new Date(moment))} UTC`;
}

/** The time of a moment, in UTC: `14:05 UTC`. */
export function formatTime(moment: Date, locale: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return `${dayFormat(locale, options).format(moment)} UTC`;
}

export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(dateOf(day).getTime() + count * MS_A_DAY));
}

/** Days from one to the other; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / MS_A_DAY);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return addDays(firstDay(addMonths(month, 1)), -1);
}

export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** All months from the first to the last, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}

/** The Monday of the week a day is in. */
export function weekOf(day: Day): Day {
  const weekday = (dateOf(day).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = kept.get(key);
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  kept.set(key, made);
  return made;
}
