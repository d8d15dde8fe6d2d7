import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, z } from "./decode";

const launch = z.object({
  key: z.string(),
  name: z.string(),
  act: z.string(),
  title: z.string(),
  isrc: z.string().nullable(),
  day,
  days: z.array(z.object({ day: z.int(), streams: z.int(), provisional: z.boolean() })),
  first_7: z.int().nullable(),
  first_28: z.int().nullable(),
});

const launchesShape = z.object({ family: z.string(), days: z.int(), rows: z.array(launch) });

export type Launch = z.infer<typeof launch>;

/** The newest releases, each from its first day on. */
export function releasesQuery(asked: { readonly artist: string | null; readonly store: string | null }) {
  return queryOptions({
    queryKey: ["releases", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/releases`, { ...asked }), launchesShape, signal),
    placeholderData: keepPreviousData,
  });
}
