import type { Asked } from "@/api/figures";
import { addMonths, isMonth, type Month, monthOf } from "@/format";

/** What all pages are filtered by. Nothing means everything, and the newest complete month. */
export interface Filters extends Asked {
  readonly first: Month | null;
  readonly last: Month | null;
  /** Whether figures stand beside those of the period before. */
  readonly compare: boolean;
}

const NAMES = ["first", "last", "artist", "store", "currency"] as const;

/** The filters in an address; what cannot be one is left out. */
export function filtersOf(search: string): Filters {
  const told = new URLSearchParams(search);
  const word = (name: string) => told.get(name) || null;
  const month = (name: string) => (isMonth(told.get(name)) ? told.get(name) : null);
  const [first, last] = [month("first") ?? month("last"), month("last") ?? month("first")];
  const ordered =
    first !== null && last !== null && first > last ? { first: last, last: first } : { first, last };
  const others = { artist: word("artist"), store: word("store"), currency: word("currency") };
  return { ...ordered, ...others, compare: told.get("compare") !== "off" };
}

/** An address's search with other filters; everything else in it stays. */
export function withFilters(search: string, change: Partial<Filters>): string {
  const next = { ...filtersOf(search), ...change };
  const told = new URLSearchParams(search);
  for (const name of NAMES) {
    const value = next[name];
    if (value === null) {
      told.delete(name);
    } else {
      told.set(name, value);
    }
  }
  if (next.compare) {
    told.delete("compare");
  } else {
    told.set("compare", "off");
  }
  return told.size === 0 ? "" : `?${told.toString()}`;
}

/** Only what is asked of the server, so that equal questions are equal keys. */
export function askedOf({ first, last, artist, store, currency }: Filters): Asked {
  return { first, last, artist, store, currency };
}

export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly first: Month | null;
  readonly last: Month | null;
}

/** Periods to choose by name, of whole months up to the newest one that is over. */
export function presets(today: string, firstMonth: Month | null, lastMonth: Month | null): readonly Preset[] {
  const newest: Preset = { id: "newest", title: "Newest complete month", first: null, last: null };
  if (firstMonth === null || lastMonth === null) {
    return [newest];
  }
  const over = addMonths(monthOf(today), -1);
  const end = lastMonth < over ? lastMonth : over;
  const year = Number(end.slice(0, 4));
  const back = (count: number) => ({ first: addMonths(end, 1 - count), last: end });
  return [
    newest,
    { id: "3", title: "Last 3 months", ...back(3) },
    { id: "6", title: "Last 6 months", ...back(6) },
    { id: "12", title: "Last 12 months", ...back(12) },
    { id: "year", title: `${year} so far`, first: `${year}-01`, last: end },
    { id: "before", title: String(year - 1), first: `${year - 1}-01`, last: `${year - 1}-12` },
    { id: "all", title: "Everything", first: firstMonth, last: lastMonth },
  ];
}
