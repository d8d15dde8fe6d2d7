import { keepPreviousData, type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, decimal, exact, period, z } from "./decode";

const point = z.object({ day, value: exact, provisional: z.boolean() });

const row = z.object({
  label: z.string(),
  value: z.union([z.number(), z.string()]),
  share: decimal.nullable(),
});

const operand = z.object({
  title: z.string(),
  unit: z.string(),
  value: exact.nullable(),
  previous: exact.nullable(),
  change: decimal.nullable(),
});

const goal = z.object({
  target: decimal,
  percent: decimal.nullable(),
  progress: z.string(),
  source: z.string().nullable(),
});

/** One KPI, evaluated: all that its card and its drawer show. */
export const figureShape = z.object({
  id: z.string(),
  kpi: z.string().nullable(),
  title: z.string(),
  formula: z.string(),
  families: z.array(z.string()),
  datasets: z.array(z.string()),
  unit: z.string(),
  value: z.union([z.number(), z.string()]).nullable(),
  subject: z.string().nullable(),
  previous: z.union([z.number(), z.string()]).nullable(),
  change: decimal.nullable(),
  less_is_better: z.boolean(),
  period: period.nullable(),
  compared: period.nullable(),
  as_of: day.nullable(),
  provisional: z.boolean(),
  freshness_hours: z.number().nullable(),
  goal: goal.nullable(),
  reason: z.string().nullable(),
  notes: z.array(z.string()),
  breakdown_unit: z.string(),
  breakdown: z.array(row),
  series: z.array(point),
  can_explain: z.boolean(),
  sources: z.array(z.object({ source: z.string(), account: z.string(), until: day.nullable() })),
  operands: z.array(operand),
});

const figuresShape = z.object({
  state: z.string(),
  today: day,
  last_updated: z.string().nullable(),
  figures: z.array(figureShape),
});

export type Figure = z.infer<typeof figureShape>;
export type FigurePoint = z.infer<typeof point>;
export type Operand = z.infer<typeof operand>;
export type Goal = z.infer<typeof goal>;
export type Figures = z.infer<typeof figuresShape>;

/** What is asked of the server: the names are those of its query. */
export interface Asked {
  readonly first: string | null;
  readonly last: string | null;
  readonly artist: string | null;
  readonly store: string | null;
  readonly currency: string | null;
}

export const EVERYTHING: Asked = { first: null, last: null, artist: null, store: null, currency: null };

/** All KPIs through the filters. While others load, those shown before stay. */
export function figuresQuery(asked: Asked) {
  return queryOptions({
    queryKey: ["figures", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/kpis`, { ...asked }), figuresShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** One KPI, by id. */
export function figureQuery(id: string, asked: Asked) {
  return queryOptions({
    queryKey: ["figure", id, asked],
    queryFn: ({ signal }) =>
      get(withQuery(`${BASE}/kpis/${encodeURIComponent(id)}`, { ...asked }), figureShape, signal),
  });
}

export function useFigures(asked: Asked) {
  return useQuery(figuresQuery(asked));
}

/**
 * Puts figures that arrived live into the answer that no filter narrows.
 * Returns the ones whose value is another one than before.
 */
export function takeLiveFigures(client: QueryClient, arrived: readonly Figure[]): readonly Figure[] {
  const key = figuresQuery(EVERYTHING).queryKey;
  const known = client.getQueryData(key);
  if (!known) {
    return [];
  }
  const before = new Map(known.figures.map((figure) => [figure.id, figure]));
  const newest = new Map(arrived.map((figure) => [figure.id, figure]));
  client.setQueryData(key, { ...known, figures: known.figures.map((each) => newest.get(each.id) ?? each) });
  return arrived.filter((figure) => before.has(figure.id) && before.get(figure.id)?.value !== figure.value);
}
