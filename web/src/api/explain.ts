import { queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { exact, z } from "./decode";
import type { Asked } from "./figures";

const cell = z.union([z.number(), z.string(), z.boolean()]).nullable();

const line = z.object({
  delivery: z.string(),
  file: z.string(),
  where: z.string(),
  line: z.int().nullable(),
  cells: z.record(z.string(), z.string().nullable()),
});

export const factShape = z.object({
  grain: z.record(z.string(), cell),
  value: exact.nullable(),
  delivery: z.string(),
  file: z.string().nullable(),
  line_count: z.int(),
  lines: z.array(line),
});

const origin = z.object({
  dataset: z.string(),
  title: z.string(),
  family: z.string(),
  measure: z.string(),
  first: z.string(),
  last: z.string(),
  where: z.record(z.string(), z.union([cell, z.array(cell)])),
  total: exact.nullable(),
  rows: z.int(),
  lines: z.int(),
  facts: z.array(factShape),
  cut: z.string().nullable(),
});

const originsShape = z.object({
  state: z.string(),
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  origins: z.array(origin),
  notes: z.array(z.string()),
  names: z.record(z.string(), z.string()),
});

const fileLinesShape = z.object({
  delivery: z.string(),
  file: z.string(),
  platform: z.string(),
  kind: z.string(),
  header: z.array(z.string()),
  lines: z.array(z.object({ number: z.int(), text: z.string(), asked: z.boolean() })),
  total: z.int().nullable(),
  hidden: z.array(z.string()),
  note: z.string().nullable(),
});

export type Origin = z.infer<typeof origin>;
export type Fact = z.infer<typeof factShape>;
export type SourceLine = z.infer<typeof line>;
export type FileLines = z.infer<typeof fileLinesShape>;

/** The curated rows behind a figure, the largest first, each with lines of the files that it sums. */
export function originsQuery(id: string, asked: Asked) {
  return queryOptions({
    queryKey: ["origins", id, asked],
    queryFn: ({ signal }) =>
      get(withQuery(`${BASE}/kpis/${encodeURIComponent(id)}/origins`, { ...asked }), originsShape, signal),
  });
}

/** Some lines of a landed file round one of them. */
export function fileLinesQuery({ delivery, line, where }: Pick<SourceLine, "delivery" | "line" | "where">) {
  const place = line === null ? { where } : { around: line };
  return queryOptions({
    queryKey: ["lines", delivery, place],
    queryFn: ({ signal }) =>
      get(withQuery(`${BASE}/deliveries/${delivery}/lines`, place), fileLinesShape, signal),
  });
}

export function useOrigins(id: string, asked: Asked) {
  return useQuery(originsQuery(id, asked));
}
