import { keepPreviousData, queryOptions, useMutation, useQuery } from "@tanstack/react-query";

import { BASE, get, send, withQuery } from "./client";
import { moment, z } from "./decode";
import { runShape } from "./runs";

const standing = z.enum(["counts", "pending", "withdrawn", "set aside"]);

const deliveryShape = z.object({
  id: z.string(),
  name: z.string(),
  container: z.string().nullable(),
  platform: z.string(),
  platform_title: z.string().nullable(),
  kind: z.string(),
  title: z.string().nullable(),
  account: z.string(),
  state: standing,
  problem: z.string().nullable(),
  explainable: z.boolean(),
  asks_whose: z.boolean(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  stored: z.int(),
  quarantined: z.int(),
  superseded: z.int(),
  bytes: z.int(),
  observed_at: moment,
  landed_at: moment,
});

const pageShape = z.object({
  rows: z.array(deliveryShape),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  current: z.boolean(),
});

export type Delivery = z.infer<typeof deliveryShape>;
export type Standing = z.infer<typeof standing>;

/** The account of files of which nobody said whose they are, where that is no matter. */
export const UNNAMED = "main";

export const STANDINGS = standing.options;

export interface DeliveriesAsked {
  readonly platform?: string | null;
  readonly state?: string | null;
  readonly page?: number;
  readonly size: number;
}

export function deliveriesQuery(asked: DeliveriesAsked) {
  return queryOptions({
    queryKey: ["deliveries", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/deliveries`, { ...asked }), pageShape, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.current === false ? 2_000 : false),
  });
}

/** What has arrived, the file that came last first. */
export function useDeliveries(asked: DeliveriesAsked) {
  return useQuery(deliveriesQuery(asked));
}

/** The accounts that files which count are of, as far as they have a name; empty until they are known. */
export function useAccounts(): readonly string[] {
  const { data } = useDeliveries({ state: "counts", size: 200 });
  const names = new Set(data?.rows.map(({ account }) => account));
  names.delete(UNNAMED);
  return [...names].sort((one, other) => one.localeCompare(other));
}

/** Takes an import back, or lets it count again; the run that does it is followed like every other. */
export function useStanding(change: "withdraw" | "restore") {
  return useMutation({
    mutationFn: (delivery: string) =>
      send("POST", `${BASE}/deliveries/${delivery}/${change}`, undefined, runShape),
  });
}
