import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, decimal, z } from "./decode";
import type { Asked } from "./figures";
import { choice, count, counts, paged, PAGE_SIZE } from "./paging";

const crowd = z.object({
  family: z.string(),
  network: choice,
  account: z.string().nullable(),
  act: z.string(),
  followers: count,
  day: day.nullable(),
  before: count,
  change: decimal.nullable(),
  reached: count,
  reached_day: day.nullable(),
});

const crowdsShape = z.object({
  rows: z.array(crowd),
  notes: z.array(z.string()),
  cut: z.string().nullable(),
});

const song = z.object({
  row: z.string(),
  store: choice,
  act: z.string(),
  title: z.string(),
  isrc: z.string().nullable(),
  period: z.string(),
  as_of: day,
  counts,
});

const songsShape = z.object({ rows: z.array(song), ...paged });

const playlist = z.object({
  row: z.string(),
  store: choice,
  act: z.string(),
  title: z.string(),
  author: z.string(),
  period: z.string(),
  as_of: day,
  listeners: count,
  streams: count,
  added: day.nullable(),
});

const playlistsShape = z.object({ rows: z.array(playlist), ...paged });

const post = z.object({
  row: z.string(),
  network: choice,
  account: z.string(),
  key: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  kind: z.string().nullable(),
  published: day.nullable(),
  period: z.string(),
  as_of: day,
  counts,
});

const postsShape = z.object({ rows: z.array(post), ...paged });

export type Crowd = z.infer<typeof crowd>;
export type Song = z.infer<typeof song>;
export type Playlist = z.infer<typeof playlist>;
export type Post = z.infer<typeof post>;

export function crowdsQuery(asked: Asked) {
  return queryOptions({
    queryKey: ["crowds", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audience/networks`, { ...asked }), crowdsShape, signal),
    placeholderData: keepPreviousData,
  });
}

export function songsQuery({ artist, store }: Asked, page: number) {
  const query = { artist, store, page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["songs", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audience/songs`, query), songsShape, signal),
    placeholderData: keepPreviousData,
  });
}

export function playlistsQuery({ artist, store }: Asked, page: number) {
  const query = { artist, store, page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["playlists", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audience/playlists`, query), playlistsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Posts are told by account, not by act. */
export function postsQuery({ store }: Asked, page: number) {
  const query = { store, page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["posts", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audience/posts`, query), postsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Followers of every account and act, side by side. */
export function useCrowds(asked: Asked) {
  return useQuery(crowdsQuery(asked));
}
