import type { Figure } from "@/api/figures";
import { formatDay } from "@/format";

const FAMILIES: Readonly<Record<string, string>> = {
  distributor: "distributors",
  store: "stores",
  social: "social networks",
  links: "link pages",
  ads: "ad platforms",
  email: "mailings",
  bank: "the bank",
  shop: "shops",
};

const MOST = 3;

/** Who counted a figure, in words: `distributors and link pages`. */
export function countedBy(figure: Pick<Figure, "families">): string {
  const names = figure.families.map((family) => FAMILIES[family] ?? family);
  if (names.length > MOST) {
    return `${names[0]}, ${names[1]} and ${names.length - 2} other kinds of sources`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const MOST_NAMED = 3;

/** Who told a figure, by name: `DistroKid + TooLost`; where nobody is named, who counts such figures. */
export function toldBy(figure: Pick<Figure, "families" | "sources">): string {
  const names = [...new Set(figure.sources.map(({ source }) => source))];
  if (names.length === 0) {
    return countedBy(figure);
  }
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(" + ");
}

/**
 * Each with the newest day that it told for good: `DistroKid to Nov 18, 2031; TooLost to Nov 16, 2031`. A source with
 * several accounts is told with the one that is furthest behind, for up to that day all of it is there.
 */
export function toldUntil({ sources }: Pick<Figure, "sources">, locale: string): string {
  return [...new Set(sources.map(({ source }) => source))]
    .map((name) => {
      const accounts = sources.filter(({ source }) => source === name);
      const least = accounts.map(({ until }) => until ?? "").toSorted()[0];
      const who = accounts.length > 1 ? `${name} (${accounts.length} accounts)` : name;
      return least ? `${who} to ${formatDay(least, locale)}` : `${who}, not yet for good`;
    })
    .join("; ");
}
