import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, exact, z } from "./decode";
import { factShape } from "./explain";
import { BETWEEN, DAYS, isEntry, LISTINGS, type RowsAsked } from "./point-asked";

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
  reported: text,
});

const entryShape = z.object({
  list: z.enum(LISTINGS),
  row: z.string(),
  measure: z.string(),
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

/** The figures of an address; null where it leads to none. */
export function pointsOf(told: string): readonly RowsAsked[] | null {
  const found = told.split(BETWEEN).map(pointOf);
  return found.includes(null) ? null : found.filter((each) => each !== null);
}

function pointOf(told: string): RowsAsked | null {
  const fields = Object.fromEntries(new URLSearchParams(told));
  if ("list" in fields) {
    return entryShape.safeParse(fields).data ?? null;
  }
  const found = addressShape.safeParse(fields);
  if (!found.success) {
    return null;
  }
  const { lines, reported, ...asked } = found.data;
  return {
    ...asked,
    ...(lines ? { lines: Number(lines) } : {}),
    ...(reported ? { reported: reported.split(DAYS) } : {}),
  };
}

/** Where the rows of a figure are asked for. */
function pathOf(
  asked: RowsAsked,
  query: { readonly page: number; readonly size: number },
  lines = 0,
): string {
  const more = { ...query, source_lines: lines || null };
  return isEntry(asked)
    ? withQuery(`${BASE}/lists/rows`, { ...asked, ...more })
    : withQuery(`${BASE}/courses/rows`, { ...asked, ...more });
}

/** The rows behind a figure, the largest first. */
export function pointQuery(asked: RowsAsked, page: number) {
  return queryOptions({
    queryKey: ["point", asked, page],
    queryFn: ({ signal }) => get(pathOf(asked, { page, size: ROWS_A_PAGE }), pointShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** One of these rows, counted from 0, with lines of the files that it sums. */
export function pointLinesQuery(asked: RowsAsked, at: number) {
  return queryOptions({
    queryKey: ["point", asked, "lines", at],
    queryFn: ({ signal }) =>
      get(pathOf(asked, { page: at + 1, size: 1 }, LINES_OF_A_ROW), pointShape, signal),
  });
}
