import { queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { day, month, z } from "./decode";

const choice = z.object({ key: z.string(), name: z.string() });

const labelShape = z.object({
  name: z.string(),
  sample: z.boolean(),
  currency: z.string(),
  today: day,
  state: z.string(),
  version: z.string(),
  first_month: month.nullable(),
  last_month: month.nullable(),
  artists: z.array(choice),
  stores: z.array(choice),
  /** Those that amounts were told in. */
  currencies: z.array(z.string()),
});

export type Choice = z.infer<typeof choice>;
export type Label = z.infer<typeof labelShape>;

export const labelQuery = queryOptions({
  queryKey: ["label"],
  queryFn: ({ signal }) => get(`${BASE}/label`, labelShape, signal),
});

/** The label: its name, its day, and what its pages can be filtered by. */
export function useLabel() {
  return useQuery(labelQuery);
}
