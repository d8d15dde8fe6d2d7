import { queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { step } from "./courses";
import { day, z } from "./decode";

const measure = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  level: z.boolean(),
  axes: z.array(z.string()),
});

const dataset = z.object({
  dataset: z.string(),
  title: z.string(),
  family: z.string(),
  steps: z.array(step),
  filters: z.array(z.string()),
  measures: z.array(measure),
  newest: day.nullable(),
});

const datasetsShape = z.object({ datasets: z.array(dataset) });

/** Something that courses and rankings can be asked of. `filters`: what it can be narrowed to. */
export type Dataset = z.infer<typeof dataset>;

/** Something counted. `axes`: what it can be told apart by; a `level` is never added over days. */
export type Measure = z.infer<typeof measure>;

export const datasetsQuery = queryOptions({
  queryKey: ["datasets"],
  queryFn: ({ signal }) => get(`${BASE}/datasets`, datasetsShape, signal),
  select: ({ datasets }) => datasets,
});

/** Everything that can be asked. */
export function useDatasets() {
  return useQuery(datasetsQuery);
}
