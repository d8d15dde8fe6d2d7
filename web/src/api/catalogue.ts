import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, send, withQuery } from "./client";
import { day, decimal, exact, month, z } from "./decode";
import type { Asked } from "./figures";
import { paged, PAGE_SIZE } from "./paging";

const track = z.object({
  key: z.string(),
  title: z.string(),
  acts: z.array(z.string()),
  isrc: z.string().nullable(),
  upc: z.string().nullable(),
  released: day.nullable(),
  kind: z.string().nullable(),
  listed: z.boolean(),
  share: decimal,
  share_known: z.boolean(),
  revenue: exact.nullable(),
  units: z.int().nullable(),
});

const currency = z.string().nullable();

const tracksShape = z.object({ currency, first: month, last: month, rows: z.array(track), ...paged });

const act = z.object({
  row: z.string(),
  name: z.string(),
  status: z.string(),
  spotify_id: z.string().nullable(),
  members: z.array(z.string()),
  aliases: z.array(z.object({ alias: z.string(), source: z.string().nullable() })),
  tracks: z.int(),
  revenue: exact.nullable(),
  units: z.int().nullable(),
});

const actsShape = z.object({ currency, rows: z.array(act), ...paged });

const tableName = z.enum(["aliases", "stores", "categories"]);

const unknown = z.object({
  field: z.string(),
  name: z.string(),
  platforms: z.array(z.string()),
  nearest: z.string().nullable(),
  table: tableName,
  what: z.string().nullable(),
  figures: z.record(z.string(), exact),
});

const unknownsShape = z.object({
  names: z.array(unknown),
  acts: z.array(z.string()),
  stores: z.array(z.string()),
  categories: z.array(z.string()),
  cut: z.int(),
});

const settledShape = z.object({
  table: z.string(),
  cells: z.record(z.string(), z.string()),
  sha256: z.string().nullable(),
  run: z.string(),
});

export type Track = z.infer<typeof track>;
export type Tracks = z.infer<typeof tracksShape>;
export type Act = z.infer<typeof act>;
export type Acts = z.infer<typeof actsShape>;
export type Unknown = z.infer<typeof unknown>;
export type Unknowns = z.infer<typeof unknownsShape>;
export type TrackOrder = "revenue" | "title" | "released" | "units";

/** Words are asked for as far as the server takes them. */
const LONGEST = 100;

export function tracksQuery(asked: Asked, words: string, sort: TrackOrder, page: number, size = PAGE_SIZE) {
  const { first, last, artist, currency: money } = asked;
  const query = { first, last, artist, currency: money, q: words.trim().slice(0, LONGEST), sort, page, size };
  return queryOptions({
    queryKey: ["tracks", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/catalogue/tracks`, query), tracksShape, signal),
    placeholderData: keepPreviousData,
  });
}

export function actsQuery(words: string, page: number) {
  const query = { q: words.trim().slice(0, LONGEST), page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["acts", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/catalogue/artists`, query), actsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Names in statements that nobody knows. */
export const unknownsQuery = queryOptions({
  queryKey: ["unknown names"],
  queryFn: ({ signal }) => get(`${BASE}/catalogue/names`, unknownsShape, signal),
});

/** Says what an unknown name means: the label's table gets a line, and what it touches is made anew. */
export function settleName({ table, name }: Unknown, means: string) {
  return send("POST", `${BASE}/catalogue/names`, { table, name, means }, settledShape);
}

const place = z.object({
  key: z.string(),
  name: z.string(),
  revenue: exact.nullable(),
  units: z.int().nullable(),
});

const placesShape = z.object({
  currency,
  first: month,
  last: month,
  recording: track,
  places_first: month,
  places_last: month,
  shortened: z.boolean(),
  stores: z.array(place),
  countries: z.array(place),
  elsewhere: place.nullable(),
  notes: z.array(z.string()),
});

export type Place = z.infer<typeof place>;
export type TrackPlaces = z.infer<typeof placesShape>;

/** One recording, and where it earned. */
export function trackQuery(key: string, { first, last, currency: money }: Asked) {
  const query = { first, last, currency: money };
  return queryOptions({
    queryKey: ["track", key, query],
    queryFn: ({ signal }) =>
      get(withQuery(`${BASE}/catalogue/tracks/${encodeURIComponent(key)}`, query), placesShape, signal),
  });
}
