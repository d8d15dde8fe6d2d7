import type { Crowd } from "@/api/audience";
import { compareExact, formatNumber, formatPeriod, isDay, tellChange } from "@/format";

/** Who is meant: the act, and the account where it has another name. */
export function crowdName({ account, act }: Crowd): string {
  return account === null || account === act ? act : `${act} (${account})`;
}

/** A period as sources name it: `28day`, `1year`, `all`, `2031-01-01_2031-03-31`. */
export function periodName(period: string, locale: string): string {
  const [, count, unit] = /^(\d+)(day|week|month|year)s?$/.exec(period) ?? [];
  if (count && unit) {
    return `${count} ${unit}${count === "1" ? "" : "s"}`;
  }
  const [first = "", last = ""] = period.split("_");
  if (isDay(first) && isDay(last)) {
    return formatPeriod({ first, last }, locale);
  }
  return period === "all" || period === "lifetime" ? "all time" : period.replaceAll("_", " ");
}

/** Where most people are, and where they grew most. They are never added up: the same people follow in several places. */
export function audienceSentence(crowds: readonly Crowd[], locale: string): string {
  const [largest] = crowds;
  if (!largest || largest.followers === null) {
    return "Nobody has told of followers yet.";
  }
  const where = ({ network }: Crowd) => network.name;
  const words = ({ change }: Crowd) => (change === null ? null : tellChange(change, locale).words);
  const count = formatNumber(largest.followers, locale);
  const moved = words(largest);
  const first = `${largest.act} has ${count} followers on ${where(largest)}${moved ? `, ${moved} in 28 days` : ""}`;
  const fastest = crowds
    .filter(({ change }) => change !== null && !change.startsWith("-"))
    .toSorted((one, other) => compareExact(other.change ?? "0", one.change ?? "0"))[0];
  if (!fastest || fastest === largest) {
    return `${first}.`;
  }
  return `${first}; most growth is on ${where(fastest)}, where ${fastest.act} is ${words(fastest)}.`;
}
