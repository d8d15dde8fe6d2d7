import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, exact, z } from "./decode";
import { factShape } from "./explain";
import type { PointAsked } from "./point-asked";

const text = z.optional(z.string());
const dated = z.optional(day);

const step = z.enum(["day", "week", "month"]);

const addressShape = z.object({
  dataset: z.string(),
  measure: z.string(),
  line: z.string(),
  by: text,
  step: z.optional(step),
  first: dated,
  last: dated,
  day: dated,
  artist: text,
  store: text,
  account: text,
  currency: text,
  lines: text,
  also: text,
  reported: dated,
});

const pointShape = z.object({
  dataset: z.string(),
  measure: z.string(),
  title: z.string(),
  family: z.string(),
  unit: z.string(),
  level: z.boolean(),
  step,
  by: z.string().nullable(),
  first: day,
  last: day,
  key: z.string(),
  name: z.string(),
  value: exact.nullable(),
  total: exact.nullable(),
  rows: z.int(),
  page: z.int(),
  size: z.int(),
  facts: z.array(factShape),
  names: z.record(z.string(), z.string()),
});

export type PointRows = z.infer<typeof pointShape>;

/** So many rows of a point are shown at once. */
export const ROWS_A_PAGE = 20;

const LINES_OF_A_ROW = 5;

/** The point of an address; null where it is none. */
export function pointOf(told: string): PointAsked | null {
  const found = addressShape.safeParse(Object.fromEntries(new URLSearchParams(told)));
  if (!found.success) {
    return null;
  }
  const { lines = "", ...asked } = found.data;
  return { ...asked, ...(lines === "" ? {} : { lines: Number(lines) }) };
}

/** The rows behind a point, the largest first. */
export function pointQuery(asked: PointAsked, page: number) {
  return queryOptions({
    queryKey: ["point", asked, page],
    queryFn: ({ signal }) =>
      get(withQuery(`${BASE}/courses/rows`, { ...asked, page, size: ROWS_A_PAGE }), pointShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** One of these rows, counted from 0, with lines of the files that it sums. */
export function pointLinesQuery(asked: PointAsked, at: number) {
  const query = { ...asked, page: at + 1, size: 1, source_lines: LINES_OF_A_ROW };
  return queryOptions({
    queryKey: ["point", asked, "lines", at],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/courses/rows`, query), pointShape, signal),
  });
}
