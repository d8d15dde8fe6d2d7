import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { day, moment, z } from "./decode";

const freshness = z.enum(["fresh", "due", "overdue", "nothing yet"]);

const datasetShape = z.object({
  name: z.string(),
  title: z.string(),
  family: z.string(),
  feeds: z.string(),
  monthly: z.boolean(),
  settles_after: z.int(),
  how_to_get: z.string().nullable(),
  limits: z.string().nullable(),
  deliveries: z.int(),
  newest: day.nullable(),
  age_days: z.int().nullable(),
  freshness,
  observed_at: moment.nullable(),
  stored: z.int(),
  quarantined: z.int(),
  flagged: z.int(),
});

const platformShape = z.object({
  platform: z.string(),
  title: z.string(),
  newest: day.nullable(),
  freshness,
  has_files: z.boolean(),
  deliveries: z.int(),
  stored: z.int(),
  quarantined: z.int(),
  flagged: z.int(),
  set_aside: z.int(),
  withdrawn: z.int(),
  todo: z.array(z.string()),
  datasets: z.array(datasetShape),
});

const platformsShape = z.object({
  current: z.boolean(),
  day,
  platforms: z.array(platformShape),
  warnings: z.array(z.string()),
});

export type Freshness = z.infer<typeof freshness>;
export type Platform = z.infer<typeof platformShape>;
export type Dataset = z.infer<typeof datasetShape>;
export type Platforms = z.infer<typeof platformsShape>;

export const platformsQuery = queryOptions({
  queryKey: ["platforms"],
  queryFn: ({ signal }) => get(`${BASE}/platforms`, platformsShape, signal),
  placeholderData: keepPreviousData,
  // the server answers with what it saw last and looks again; so does this page until it is of now
  refetchInterval: ({ state }) => (state.data?.current === false ? 2_000 : false),
});

/** Every platform: how new its figures are, what came of its files, what to fetch and how. */
export function usePlatforms() {
  return useQuery(platformsQuery);
}
