import { keepPreviousData, queryOptions, useMutation, useQuery } from "@tanstack/react-query";

import { BASE, send } from "./client";
import { z } from "./decode";

const proposalShape = z.object({
  delivery: z.string(),
  file: z.string(),
  header_line: z.int(),
  feeds: z.string(),
  platform: z.string(),
  title: z.string(),
  columns: z.array(
    z.object({ field: z.string(), header: z.string(), details: z.record(z.string(), z.string()) }),
  ),
  fields: z.array(z.string()),
  constants: z.record(z.string(), z.string()),
  free: z.array(z.string()),
  questions: z.array(
    z.object({ id: z.string(), text: z.string(), proposed: z.string(), options: z.array(z.string()) }),
  ),
  tried: z.int(),
  stored: z.int(),
  refused: z.array(z.object({ field: z.string(), text: z.string(), rows: z.int() })),
  preview: z.array(z.record(z.string(), z.string().nullable())),
});

const keptShape = z.object({ platform: z.string(), file: z.string(), run: z.string() });

export type Proposal = z.infer<typeof proposalShape>;

/** A file that was set aside, and what was answered of it so far: `answers` by question, `columns` by field. */
export interface MappingAsked {
  readonly delivery: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

/** What a file seems to be by the answers given so far; nothing is kept. */
export function useProposal(asked: MappingAsked, wanted: boolean) {
  return useQuery(
    queryOptions({
      queryKey: ["proposal", asked],
      queryFn: () => send("POST", `${BASE}/mappings/proposals`, asked, proposalShape),
      enabled: wanted,
      placeholderData: keepPreviousData,
    }),
  );
}

/** Keeps the mapping and imports the file with it. */
export function useKeepMapping() {
  return useMutation({
    mutationFn: (asked: MappingAsked) => send("POST", `${BASE}/mappings`, asked, keptShape),
  });
}
