import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send } from "./client";
import { moment, z } from "./decode";

export const sessionShape = z.object({
  name: z.string().nullable(),
  role: z.string().nullable(),
  new: z.boolean(),
  sample: z.boolean(),
  /** Of an artist's link: the act it shows, until when, and whether amounts are told. */
  act: z.string().nullable(),
  expires: moment.nullable(),
  with_money: z.boolean().nullable(),
});

/** The role of those who come through a link that shows one act. */
export const ARTIST = "artist";

/** The only page that is for them. */
export const SHARED_PATH = "/shared/";

export type Session = z.infer<typeof sessionShape>;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => get(`${BASE}/session`, sessionShape, signal),
});

/** Who is logged in. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whether whoever is logged in may change things; false until that is known. */
export function useIsAdmin(): boolean {
  return useSession().data?.role === "admin";
}

/** Logs in with a name and a password. */
export function useLogIn(next: string) {
  return useMutation({
    mutationFn: (wish: { name: string; password: string }) =>
      send("POST", `${BASE}/session`, wish, sessionShape),
    onSuccess: () => window.location.assign(next),
  });
}

/** Chooses a name and a password with the secret of an invitation, and is logged in. */
export function useAccept() {
  return useMutation({
    mutationFn: (wish: { secret: string; name: string; password: string }) =>
      send("POST", `${BASE}/session/accept`, wish, sessionShape),
    // a full load, so that the live connection begins with the new session
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    onSuccess: () => window.location.assign("/"),
  });
}

/** Enters the sample label with the link that its server has printed. */
export function useEnter() {
  return useMutation({
    mutationFn: (secret: string) => send("POST", `${BASE}/session/enter`, { secret }, sessionShape),
    // a full load, so that the live connection begins with the new session
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    onSuccess: () => window.location.assign("/"),
  });
}

/** Enters with the link that was made for an act. */
export function useEnterShared() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (secret: string) => send("POST", `${BASE}/session/share`, { secret }, sessionShape),
    onSuccess: (session) => {
      // nothing that somebody else was shown in this window stays
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
      client.setQueryData(sessionQuery.queryKey, session);
    },
  });
}

/** Ends the session; the login page comes next, with nothing of what was shown still held. */
export function useLogOut() {
  return useMutation({
    mutationFn: () => send("DELETE", `${BASE}/session`, undefined, z.null()),
    // a full load, so that nothing shown before stays in memory
    // eslint-disable-next-line @next/next/no-location-assign-relative-destination
    onSuccess: () => window.location.assign("/login/"),
  });
}
