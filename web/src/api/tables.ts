import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send } from "./client";
import { z } from "./decode";

const rowShape = z.object({ line: z.int().nullable(), cells: z.record(z.string(), z.string()) });

const tableShape = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  comment: z.string(),
  rows: z.array(rowShape),
  sha256: z.string().nullable(),
  run: z.string().nullable(),
});

export type LabelTable = z.infer<typeof tableShape>;
export type LabelRow = z.infer<typeof rowShape>;

export const tableNamesQuery = queryOptions({
  queryKey: ["label tables"],
  queryFn: ({ signal }) => get(`${BASE}/catalogue/tables`, z.array(z.string()), signal),
});

export function tableQuery(name: string) {
  return queryOptions({
    queryKey: ["label table", name],
    queryFn: ({ signal }) => get(`${BASE}/catalogue/tables/${name}`, tableShape, signal),
  });
}

/** The names of the label's own tables. */
export function useTableNames() {
  return useQuery(tableNamesQuery);
}

/** One of the label's own tables, row by row. */
export function useTable(name: string) {
  return useQuery(tableQuery(name));
}

/** Writes a table; nothing is written when the file was changed since it was read (`sha256`). */
export function useSaveTable(name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { rows: readonly LabelRow[]; sha256: string | null }) =>
      send("PUT", `${BASE}/catalogue/tables/${name}`, change, tableShape),
    onSuccess: (saved) => client.setQueryData(tableQuery(name).queryKey, saved),
  });
}
