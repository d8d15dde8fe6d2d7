import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send } from "./client";
import { moment, z } from "./decode";

const share = z.object({
  id: z.string(),
  artist: z.string(),
  with_money: z.boolean(),
  made_by: z.string(),
  since: moment,
  expires: moment,
  used: moment.nullable(),
});

const sharesShape = z.object({ rows: z.array(share) });
const newShareShape = z.object({ ...share.shape, path: z.string() });

export type Share = z.infer<typeof share>;

/** What a link shall show, and for how long. */
export interface ShareWish {
  readonly artist: string;
  readonly days: number;
  readonly with_money: boolean;
}

const PATH = `${BASE}/shares`;

export const sharesQuery = queryOptions({
  queryKey: ["shares"],
  queryFn: ({ signal }) => get(PATH, sharesShape, signal),
  // nothing tells when somebody opens one
  staleTime: 0,
});

/** The links that were made for artists; only admins may ask. */
export function useShares() {
  return useQuery(sharesQuery);
}

export function useChangeShares() {
  const client = useQueryClient();
  const onSuccess = () => void client.invalidateQueries({ queryKey: sharesQuery.queryKey });
  const make = useMutation({
    mutationFn: (wish: ShareWish) => send("POST", PATH, wish, newShareShape),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => send("DELETE", `${PATH}/${encodeURIComponent(id)}`, undefined, z.null()),
    onSuccess,
  });
  return { make, remove };
}
