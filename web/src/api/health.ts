import { queryOptions, useQuery } from "@tanstack/react-query";

import { BASE, get } from "./client";
import { decimal, moment, z } from "./decode";

const word = z.enum(["ok", "degraded", "broken"]);

const healthShape = z.object({
  status: word,
  timestamp: moment,
  last_update: moment.nullable(),
  error_rate: decimal.nullable(),
  parts: z
    .array(z.object({ name: z.string(), state: word, what: z.string(), todo: z.string().nullable() }))
    .nullable(),
});

const doctorShape = z.object({
  counts: z.record(z.string(), z.int()),
  checks: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      state: z.enum(["ok", "warning", "problem", "skipped"]),
      findings: z.array(z.object({ what: z.string(), fix: z.string(), serious: z.boolean() })),
    }),
  ),
});

export type Health = z.infer<typeof healthShape>;
export type Word = z.infer<typeof word>;
export type Doctor = z.infer<typeof doctorShape>;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => get("/health", healthShape, signal, { alsoStatus: 503 }),
  refetchInterval: 30_000,
});

/** Whether everything works. */
export function useHealth() {
  return useQuery(healthQuery);
}

/** What is wrong with the label's folder and the machine; looked for when it is asked. */
export function useDoctor(wanted: boolean) {
  return useQuery(
    queryOptions({
      queryKey: ["doctor"],
      queryFn: ({ signal }) => get(`${BASE}/doctor`, doctorShape, signal),
      enabled: wanted,
    }),
  );
}
