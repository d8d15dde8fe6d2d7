import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { z } from "./decode";

const hit = z.object({ kind: z.string(), key: z.string(), name: z.string(), detail: z.string() });

const hitsShape = z.object({ rows: z.array(hit), total: z.int() });

/** Something that a word may mean: `key` to ask with, `detail` to tell it from others of its name. */
export type Hit = z.infer<typeof hit>;

const LONGEST = 100;

export function searchQuery(words: string) {
  const q = words.trim().slice(0, LONGEST);
  return queryOptions({
    queryKey: ["search", q],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/search`, { q }), hitsShape, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
}

/** What the server finds under some words; nothing is asked without any. */
export function useSearchHits(words: string) {
  return useQuery(searchQuery(words));
}
