import { queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { z } from "./decode";

const nodeShape = z.object({
  id: z.string(),
  zone: z.string(),
  title: z.string(),
  holds: z.string(),
  href: z.string().nullable(),
});

const lineageShape = z.object({
  current: z.boolean(),
  zones: z.array(z.object({ zone: z.string(), folder: z.string(), files: z.int(), bytes: z.int() })),
  nodes: z.array(nodeShape),
  edges: z.array(z.object({ source: z.string(), target: z.string() })),
});

export type LineageNode = z.infer<typeof nodeShape>;
export type Lineage = z.infer<typeof lineageShape>;

export const lineageQuery = queryOptions({
  queryKey: ["lineage"],
  queryFn: ({ signal }) => get(`${BASE}/lineage`, lineageShape, signal),
});

/** How files become figures. */
export function useLineage() {
  return useQuery(lineageQuery);
}
