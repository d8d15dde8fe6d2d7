import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, decimal, exact, month, z } from "./decode";
import type { Asked } from "./figures";
import { choice, count, counts, paged, PAGE_SIZE } from "./paging";

const campaign = z.object({
  key: z.string(),
  name: z.string(),
  account: choice,
  act: z.string().nullable(),
  track: z.string().nullable(),
  targeting: z.string().nullable(),
  known_act: z.string().nullable(),
  known_track: z.string().nullable(),
  first: day,
  last: day,
  provisional: z.boolean(),
  spend: exact.nullable(),
  attributed: exact.nullable(),
  impressions: count,
  clicks: count,
  link_clicks: count,
  landing_page_views: count,
  results: count,
  purchases: count,
  cpc: decimal.nullable(),
  cpm: decimal.nullable(),
  ctr: decimal.nullable(),
  roas: decimal.nullable(),
});

const campaignsShape = z.object({
  currency: z.string().nullable(),
  first: month,
  last: month,
  notes: z.array(z.string()),
  rows: z.array(campaign),
  ...paged,
});

const link = z.object({
  page: z.string(),
  account: z.string().nullable(),
  link: z.string().nullable(),
  name: z.string(),
  views: count,
  clicks: count,
  click_rate: decimal.nullable(),
});

const linksShape = z.object({ first: month, last: month, rows: z.array(link), ...paged });

const mailing = z.object({
  key: z.string(),
  name: z.string(),
  subject: z.string().nullable(),
  to: z.string().nullable(),
  sent_on: day,
  provisional: z.boolean(),
  counts,
  open_rate: decimal.nullable(),
  click_rate: decimal.nullable(),
});

const mailingsShape = z.object({ first: month, last: month, rows: z.array(mailing), ...paged });

const stage = z.object({
  name: z.string(),
  family: z.string(),
  dataset: z.string(),
  measure: z.string(),
  value: count,
  provisional: z.boolean(),
  reason: z.string().nullable(),
});

const quotient = z.object({
  name: z.string(),
  value: decimal.nullable(),
  families: z.array(z.string()),
  across: z.boolean(),
});

const funnelShape = z.object({
  first: month.nullable(),
  last: month.nullable(),
  stages: z.array(stage),
  quotients: z.array(quotient),
});

export type Campaign = z.infer<typeof campaign>;
export type Campaigns = z.infer<typeof campaignsShape>;
export type LinkRow = z.infer<typeof link>;
export type Mailing = z.infer<typeof mailing>;
export type Stage = z.infer<typeof stage>;
export type Quotient = z.infer<typeof quotient>;
export type Funnel = z.infer<typeof funnelShape>;

/** So many campaigns are asked for at once: few labels ever have more. */
const MOST_CAMPAIGNS = 200;

/** Campaigns are told apart by act, not by store. */
export function campaignsQuery({ first, last, artist, currency }: Asked) {
  const query = { first, last, artist, currency, size: MOST_CAMPAIGNS };
  return queryOptions({
    queryKey: ["campaigns", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/marketing/campaigns`, query), campaignsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Link pages are told apart by neither act nor store. */
export function linksQuery({ first, last }: Asked, page: number) {
  const query = { first, last, page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["links", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/marketing/links`, query), linksShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Mailings are told apart by neither act nor store. */
export function mailingsQuery({ first, last }: Asked, page: number) {
  const query = { first, last, page, size: PAGE_SIZE };
  return queryOptions({
    queryKey: ["mailings", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/marketing/mailings`, query), mailingsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** The counts between an advertisement and a stream; of all acts and stores, which link pages do not tell apart. */
export function funnelQuery({ first, last }: Asked) {
  const query = { first, last };
  return queryOptions({
    queryKey: ["funnel", query],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/marketing/funnel`, query), funnelShape, signal),
    placeholderData: keepPreviousData,
  });
}
