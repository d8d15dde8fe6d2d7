import { withQuery } from "./client";
import type { Step } from "./courses";

/** A point of a course, or the total of one of its lines where no day is named; `also` and `reported`: a part of it. */
export interface PointAsked {
  readonly dataset: string;
  readonly measure: string;
  /** The key of the line; `all` where nothing is told apart. */
  readonly line: string;
  readonly by?: string | null | undefined;
  readonly step?: Step | undefined;
  readonly first?: string | null | undefined;
  readonly last?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly artist?: string | null | undefined;
  readonly store?: string | null | undefined;
  readonly account?: string | null | undefined;
  readonly currency?: string | null | undefined;
  /** How many lines the course shows; the rest is one line. */
  readonly lines?: number | undefined;
  /** A further member, as axis and key: `country:SE`. */
  readonly also?: string | null | undefined;
  /** The days of statements. */
  readonly reported?: readonly string[] | undefined;
}

/** Lists of figures that are no courses. */
export const LISTINGS = ["songs", "playlists", "posts", "acts", "delays", "payments"] as const;

/** A figure of a list; `row`: the key of its row, as the server gives it. */
export interface EntryAsked {
  readonly list: (typeof LISTINGS)[number];
  readonly row: string;
  readonly measure: string;
}

/** Something that was made of rows. */
export type RowsAsked = PointAsked | EntryAsked;

export function isEntry(asked: RowsAsked): asked is EntryAsked {
  return "list" in asked;
}

/** Stands between the figures of an address; none of them holds it unescaped. */
export const BETWEEN = "|";

/** Figures as they stand in the address: one, or those that another one is worked out from. */
export function pointText(...asked: readonly RowsAsked[]): string {
  return asked
    .map((each) =>
      isEntry(each)
        ? withQuery("", { ...each })
        : withQuery("", { ...each, reported: each.reported?.join(DAYS) }),
    )
    .map((text) => text.slice(1))
    .join(BETWEEN);
}

/** Stands between the days of an address. */
export const DAYS = ",";
