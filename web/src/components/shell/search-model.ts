/** Something the search leads to. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: "Page" | "Figure" | "Board" | "Artist" | "Track" | "Campaign";
  readonly title: string;
  /** What else is searched and shown beside it: the question of a page, the number of a KPI, the act of a track. */
  readonly hint?: string;
  readonly href: string;
}

const MOST = 30;

/** Entries in which every word is found, those that begin with what was typed first. Without words, all pages. */
export function found(entries: readonly SearchEntry[], typed: string): readonly SearchEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return entries.filter(({ kind }) => kind === "Page");
  }
  return entries
    .map((entry) => ({ entry, rank: rank(entry, words) }))
    .filter((each): each is { entry: SearchEntry; rank: number } => each.rank !== null)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** Whether every word that was typed is somewhere in a text. */
export function matches(text: string, typed: string): boolean {
  const all = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** 0 where the title begins with the words, 1 where one of its words does, 2 where they are elsewhere; null: nowhere. */
function rank(entry: SearchEntry, words: readonly string[]): number | null {
  const title = plain(entry.title);
  const all = `${title} ${plain(entry.hint ?? "")}`;
  if (!words.every((word) => all.includes(word))) {
    return null;
  }
  if (title.startsWith(words.join(" "))) {
    return 0;
  }
  return words.every((word) => title.split(" ").some((part) => part.startsWith(word))) ? 1 : 2;
}

/** Without capitals and accents, so that "beyonce" finds "Beyoncé". */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}
