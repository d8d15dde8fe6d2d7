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
  /** The day of a statement. */
  readonly reported?: string | null | undefined;
}

/** A point as it stands in the address. */
export function pointText(asked: PointAsked): string {
  return withQuery("", { ...asked }).slice(1);
}
