import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, decimal, exact, z } from "./decode";
import type { Asked } from "./figures";

const country = z.object({
  code: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  value: exact,
  share: decimal.nullable(),
  previous: exact.nullable(),
  change: decimal.nullable(),
});

const countriesShape = z.object({
  measure: z.string(),
  title: z.string(),
  unit: z.string(),
  first: day,
  last: day,
  rows: z.array(country),
  total: exact.nullable(),
  elsewhere: exact.nullable(),
  notes: z.array(z.string()),
  as_of: day.nullable(),
  sources: z.array(z.string()),
});

export type Country = z.infer<typeof country>;
export type Countries = z.infer<typeof countriesShape>;
export type CountryMeasure = "net" | "units";

/** Royalties by country are not kept by act. */
export function countriesQuery({ first, last, store, currency }: Asked, measure: CountryMeasure) {
  const query = { measure, first, last, store, currency };
  return queryOptions({
    queryKey: ["countries", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/countries`, query), countriesShape, signal),
    placeholderData: keepPreviousData,
  });
}
