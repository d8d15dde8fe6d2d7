import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, fetchFile, get, send } from "./client";
import { z } from "./decode";

const kind = z.enum(["integer", "decimal", "real", "day", "text", "empty"]);

const cell = z.union([z.number(), z.string(), z.null()]);

const answerShape = z.object({
  columns: z.array(z.object({ name: z.string(), kind })),
  rows: z.array(z.array(cell)),
  limit: z.int(),
  cut: z.boolean(),
  seconds: z.number(),
  warnings: z.array(z.string()),
  unchecked: z.array(z.string()),
});

const tablesShape = z.object({
  dialect: z.string(),
  tables: z.array(
    z.object({
      name: z.string(),
      is_view: z.boolean(),
      comment: z.string().nullable(),
      columns: z.array(z.object({ name: z.string(), type: z.string(), note: z.string().nullable() })),
    }),
  ),
});

const savedShape = z.object({ name: z.string(), title: z.string().nullable(), statement: z.string() });

const savedListShape = z.object({ queries: z.array(savedShape) });

export type SqlAnswer = z.infer<typeof answerShape>;
export type SqlTable = z.infer<typeof tablesShape>["tables"][number];
export type SavedQuery = z.infer<typeof savedShape>;
export type ExportFormat = "csv" | "xlsx" | "parquet";

export const sqlTablesQuery = queryOptions({
  queryKey: ["sql tables"],
  queryFn: ({ signal }) => get(`${BASE}/sql/tables`, tablesShape, signal),
});

export const savedQuery = queryOptions({
  queryKey: ["sql saved"],
  queryFn: ({ signal }) => get(`${BASE}/sql/queries`, savedListShape, signal),
});

/** Views and tables that can be asked. */
export function useSqlTables() {
  return useQuery(sqlTablesQuery);
}

/** Statements that are kept in the label's folder. */
export function useSavedQueries() {
  return useQuery(savedQuery);
}

/** Asks one reading statement. */
export function useAsk() {
  return useMutation({
    mutationFn: (wish: { statement: string; limit: number }) =>
      send("POST", `${BASE}/sql`, wish, answerShape),
  });
}

/** Asks one reading statement and takes the answer as a file. */
export function useExport() {
  return useMutation({
    mutationFn: async ({ statement, format }: { statement: string; format: ExportFormat }) => {
      const { blob, headers } = await fetchFile(`${BASE}/sql/exports?format=${format}`, { statement });
      return {
        blob,
        rows: Number(headers.get("X-Bedrot-Rows")),
        cut: headers.get("X-Bedrot-Cut") === "true",
      };
    },
  });
}

/** Keeps a statement under a name, or removes the one of that name. */
export function useKeepQuery() {
  const client = useQueryClient();
  const again = () => void client.invalidateQueries({ queryKey: savedQuery.queryKey });
  const keep = useMutation({
    mutationFn: ({ name, statement }: { name: string; statement: string }) =>
      send("PUT", `${BASE}/sql/queries/${encodeURIComponent(name)}`, { statement }, savedShape),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (name: string) =>
      send("DELETE", `${BASE}/sql/queries/${encodeURIComponent(name)}`, undefined, z.null()),
    onSuccess: again,
  });
  return { keep, remove };
}
