import { type DecimalText, formatNumber, numberFormat, tellInWords, THIN } from "@/format";
import type { Tracks, Unknowns } from "@/api/catalogue";

/** What the label, or one artist, has out, what of it earned most, and whether names wait for somebody. */
export function catalogueSentence(
  tracks: Tracks,
  acts: number,
  artist: string | null,
  names: Unknowns | undefined,
  locale: string,
): string {
  const [best] = tracks.rows;
  if (!best) {
    return artist ? `No recording of ${artist} is known.` : "Nothing is known of recordings yet.";
  }
  const many = (count: number, one: string, more: string) =>
    `${formatNumber(count, locale)} ${count === 1 ? one : more}`;
  const recordings = many(tracks.total, "recording", "recordings");
  const out = artist ? `${artist} has ${recordings}` : `${recordings} by ${many(acts, "act", "acts")}`;
  const earned =
    best.revenue === null || tracks.currency === null
      ? ""
      : `; ${best.title} earned most, ${tellInWords(best.revenue, tracks.currency, locale)}`;
  const waiting = (names?.names.length ?? 0) + (names?.cut ?? 0);
  const wait = waiting === 0 ? "" : ` ${many(waiting, "name waits", "names wait")} for somebody who knows.`;
  return `${out}${earned}.${wait}`;
}

/** A part of a whole, 0 to 1, in percent: `50 %`. */
export function shareInWords(share: DecimalText, locale: string): string {
  const written = numberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(share);
  return written.replace(/\s?%/u, `${THIN}%`);
}

/** A kind of release as people write it. */
export function kindInWords(kind: string | null): string | null {
  return kind === "ep" ? "EP" : kind;
}
