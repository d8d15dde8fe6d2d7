import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { day, z } from "./decode";

const item = z.object({
  kind: z.string(),
  severity: z.enum(["broken", "person", "look"]),
  title: z.string(),
  what: z.string(),
  todo: z.string().nullable(),
  since: day.nullable(),
  href: z.string(),
});

const attentionShape = z.object({
  state: z.string(),
  current: z.boolean(),
  day,
  counts: z.record(z.string(), z.int()),
  items: z.array(item),
  cut: z.int(),
});

export type AttentionItem = z.infer<typeof item>;
export type Attention = z.infer<typeof attentionShape>;

/** How soon to ask again while the server is still looking. */
const AGAIN_MS = 3_000;

export const attentionQuery = queryOptions({
  queryKey: ["attention"],
  queryFn: ({ signal }) => get(`${BASE}/attention`, attentionShape, signal),
  placeholderData: keepPreviousData,
  refetchInterval: ({ state }) => (state.data && !state.data.current ? AGAIN_MS : false),
});

/** What needs a person today, the most urgent first. */
export function useAttention() {
  return useQuery(attentionQuery);
}
