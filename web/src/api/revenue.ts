import { keepPreviousData, queryOptions } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { day, decimal, exact, month, z } from "./decode";
import type { Asked } from "./figures";

const currency = z.string().nullable();
const choice = z.object({ key: z.string(), name: z.string() });
const payout = z.enum(["paid", "differs", "waiting", "missing", "unknown"]);

const monthRow = z.object({
  month,
  expected: decimal.nullable(),
  paid: exact.nullable(),
  other: exact.nullable(),
  difference: decimal.nullable(),
  share: decimal.nullable(),
  state: z.enum(["paid", "partly", "due", "overdue", "not yet"]),
  payment_day: day,
  assumed: z.boolean(),
  provisional: z.boolean(),
});

const monthsShape = z.object({ currency, rows: z.array(monthRow), notes: z.array(z.string()) });

const statement = z.object({
  source: z.string(),
  source_name: z.string(),
  account: z.string(),
  day: day.nullable(),
  currency: z.string(),
  total: decimal,
  lines: z.int(),
  first: month,
  last: month,
  estimated: z.boolean(),
  payout,
});

const paged = { total: z.int(), page: z.int(), size: z.int() };

const statementsShape = z.object({ rows: z.array(statement), ...paged });

const payoutRow = z.object({
  row: z.string().nullable(),
  state: payout,
  source_key: z.string(),
  source: z.string(),
  account: z.string(),
  currency: z.string(),
  day: day.nullable(),
  amount: decimal.nullable(),
  statements: z.array(day),
  stated: decimal.nullable(),
  difference: decimal.nullable(),
  first: month.nullable(),
  last: month.nullable(),
});

const payoutsShape = z.object({
  rows: z.array(payoutRow),
  ...paged,
  bank_until: z.record(z.string(), day),
});

const rate = z.object({
  store: choice,
  plays: z.int().nullable(),
  paid: exact.nullable(),
  rate: decimal.nullable(),
  expected: decimal.nullable(),
  expected_source: z.string().nullable(),
});

const ratesShape = z.object({
  first: month.nullable(),
  last: month.nullable(),
  currency,
  rows: z.array(rate),
  notes: z.array(z.string()),
});

const delays = z.object({
  account: z.string().nullable(),
  mean: decimal,
  mode: z.int(),
  rows: z.array(z.object({ row: z.string(), months: z.int(), lines: z.int(), share: decimal.nullable() })),
});

const delaysShape = z.object({ accounts: z.array(delays) });

const split = z.object({
  key: z.string(),
  title: z.string(),
  acts: z.array(z.string()),
  isrc: z.string().nullable(),
  gross: exact,
  share: decimal,
  share_known: z.boolean(),
  net: exact,
});

const splitsShape = z.object({
  currency,
  first: month,
  last: month,
  gross: exact,
  net: exact,
  unshared: exact,
  rows: z.array(split),
  ...paged,
});

const partsShape = z.object({
  rows: z.array(
    z.object({ month, store: choice, total: decimal, units: z.int().nullable(), lines: z.int() }),
  ),
});

export type StatementPart = z.infer<typeof partsShape>["rows"][number];
export type RevenueMonth = z.infer<typeof monthRow>;
export type RevenueMonths = z.infer<typeof monthsShape>;
export type Statement = z.infer<typeof statement>;
export type PayoutState = z.infer<typeof payout>;
export type PayoutRow = z.infer<typeof payoutRow>;
export type StoreRate = z.infer<typeof rate>;
export type Delays = z.infer<typeof delays>;
export type Split = z.infer<typeof split>;

/** So many rows come with one answer. */
export const PAGE_SIZE = 50;

const at = (path: string) => `${BASE}/revenue/${path}`;

/** Expected against paid, month by month. */
export function revenueMonthsQuery(asked: Asked) {
  return queryOptions({
    queryKey: ["revenue", "months", asked],
    queryFn: ({ signal }) => get(withQuery(at("months"), { ...asked }), monthsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Statements, newest first. */
export function statementsQuery(page: number, size = PAGE_SIZE) {
  return queryOptions({
    queryKey: ["revenue", "statements", page, size],
    queryFn: ({ signal }) => get(withQuery(at("statements"), { page, size }), statementsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** One statement by month of use and store. */
export function statementPartsQuery({
  source,
  account,
  currency: money,
  day: reported,
}: Pick<Statement, "source" | "account" | "currency" | "day">) {
  const asked = { source, account, currency: money, day: reported };
  return queryOptions({
    queryKey: ["revenue", "statement", asked],
    queryFn: ({ signal }) => get(withQuery(at("statements/parts"), asked), partsShape, signal),
  });
}

/** What came in at the bank against what statements say. */
export function payoutsQuery(page: number, size = PAGE_SIZE) {
  return queryOptions({
    queryKey: ["revenue", "payouts", page, size],
    queryFn: ({ signal }) => get(withQuery(at("payouts"), { page, size }), payoutsShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** What each store paid for a play, beside the label's own rate. */
export function ratesQuery(asked: Asked) {
  return queryOptions({
    queryKey: ["revenue", "rates", asked],
    queryFn: ({ signal }) => get(withQuery(at("rates"), { ...asked }), ratesShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** How many months after the month of use statement lines came. */
export const delaysQuery = queryOptions({
  queryKey: ["revenue", "delays"],
  queryFn: ({ signal }) => get(at("delays"), delaysShape, signal),
});

/** What recordings earned before and after splits. */
export function splitsQuery(asked: Asked, page: number) {
  return queryOptions({
    queryKey: ["revenue", "splits", asked, page],
    queryFn: ({ signal }) =>
      get(withQuery(at("splits"), { ...asked, page, size: PAGE_SIZE }), splitsShape, signal),
    placeholderData: keepPreviousData,
  });
}
