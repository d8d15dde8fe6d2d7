import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get, withQuery } from "./client";
import { exact, z } from "./decode";

const severity = z.enum(["broken", "look", "note"]);

const findingShape = z.object({
  kind: z.string(),
  severity,
  what: z.string(),
  todo: z.string().nullable(),
  href: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  figures: z.record(z.string(), exact),
});

const findingsShape = z.object({
  current: z.boolean(),
  rows: z.array(findingShape),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  counts: z.record(z.string(), z.record(z.string(), z.int())),
});

export type Finding = z.infer<typeof findingShape>;
export type Severity = z.infer<typeof severity>;
export type Findings = z.infer<typeof findingsShape>;

export const SEVERITIES = severity.options;

export interface FindingsAsked {
  readonly kind: string | null;
  readonly severity: string | null;
  readonly platform: string | null;
  readonly page: number;
  readonly size: number;
}

export function findingsQuery(asked: FindingsAsked) {
  return queryOptions({
    queryKey: ["findings", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/findings`, { ...asked }), findingsShape, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.current === false ? 2_000 : false),
  });
}

/** What is wrong, looks wrong, or is worth knowing in the figures, the gravest first. */
export function useFindings(asked: FindingsAsked) {
  return useQuery(findingsQuery(asked));
}
