import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send, withQuery } from "./client";
import { day, moment, z } from "./decode";

const personShape = z.object({ name: z.string(), role: z.string(), since: moment });

const tokenShape = z.object({
  name: z.string(),
  made_by: z.string(),
  since: moment,
  used: moment.nullable(),
});

const auditShape = z.object({
  rows: z.array(
    z.object({
      at: moment,
      who: z.string(),
      action: z.string(),
      subject: z.string(),
      outcome: z.string(),
      address: z.string(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});

const looksShape = z.object({
  rows: z.array(z.object({ day, who: z.string(), path: z.string(), times: z.int() })),
  total: z.int(),
  page: z.int(),
  size: z.int(),
});

const invitationShape = z.object({ path: z.string() });
const newTokenShape = z.object({ name: z.string(), secret: z.string() });

export type Person = z.infer<typeof personShape>;
export type Token = z.infer<typeof tokenShape>;
export type AuditEntry = z.infer<typeof auditShape>["rows"][number];
export type Look = z.infer<typeof looksShape>["rows"][number];
export type Role = "admin" | "analyst";

export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: ({ signal }) => get(`${BASE}/people`, z.array(personShape), signal),
});

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: ({ signal }) => get(`${BASE}/tokens`, z.array(tokenShape), signal),
});

export function auditQuery(page: number, size: number) {
  return queryOptions({
    queryKey: ["audit", page, size],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audit`, { page, size }), auditShape, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function looksQuery(page: number, size: number) {
  return queryOptions({
    queryKey: ["looks", page, size],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/audit/looks`, { page, size }), looksShape, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function usePeople() {
  return useQuery(peopleQuery);
}

export function useTokens() {
  return useQuery(tokensQuery);
}

/** Who came in and who changed what; only admins may ask. */
export function useAudit(page: number, size: number) {
  return useQuery(auditQuery(page, size));
}

/** Who looked at what, or listened to which channel, and how often on a day; only admins may ask. */
export function useLooks(page: number, size: number) {
  return useQuery(looksQuery(page, size));
}

/** Makes a link that works once, for 15 minutes. `name`: of somebody who shall choose a new password. */
export function useInvite() {
  return useMutation({
    mutationFn: (wish: { role: Role; name?: string }) =>
      send("POST", `${BASE}/people/invitations`, wish, invitationShape),
  });
}

export function useChangePeople() {
  const client = useQueryClient();
  const onSuccess = () => void client.invalidateQueries({ queryKey: peopleQuery.queryKey });
  const path = (name: string) => `${BASE}/people/${encodeURIComponent(name)}`;
  const give = useMutation({
    mutationFn: ({ name, role }: { name: string; role: Role }) => send("PUT", path(name), { role }, z.null()),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (name: string) => send("DELETE", path(name), undefined, z.null()),
    onSuccess,
  });
  return { give, remove };
}

export function useChangeTokens() {
  const client = useQueryClient();
  const onSuccess = () => void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const make = useMutation({
    mutationFn: (name: string) => send("POST", `${BASE}/tokens`, { name }, newTokenShape),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (name: string) =>
      send("DELETE", `${BASE}/tokens/${encodeURIComponent(name)}`, undefined, z.null()),
    onSuccess,
  });
  return { make, remove };
}
