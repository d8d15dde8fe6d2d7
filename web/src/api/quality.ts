import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send, withQuery } from "./client";
import { day, decimal, moment, period, z } from "./decode";

const score = z.record(z.string(), decimal.nullable());

const causeShape = z.object({
  number: z.int(),
  what: z.string(),
  lost: z.int(),
  files: z.array(z.object({ delivery: z.string(), file: z.string().nullable() })),
  days: z.array(period),
});

const checkShape = z.object({
  subject: z.string(),
  title: z.string(),
  dimension: z.string(),
  check: z.string(),
  unit: z.string(),
  checked: z.int(),
  failed: z.int(),
  points: decimal,
  causes: z.array(causeShape),
});

const examinationShape = z.object({
  number: z.int(),
  examined_at: moment,
  day,
  current: z.boolean(),
  scores: z.array(
    z.object({
      subject: z.string(),
      title: z.string(),
      overall: decimal.nullable(),
      dimensions: score,
      weights: score,
    }),
  ),
  checks: z.array(checkShape),
  passed: z.int(),
  gates: z.array(
    z.object({
      step: z.string(),
      platform: z.string(),
      dataset: z.string(),
      delivery: z.string().nullable(),
      file: z.string().nullable(),
      verdict: z.enum(["warned", "failed"]),
      reason: z.string(),
    }),
  ),
  cut: z.string().nullable(),
});

const qualityShape = z.object({ examination: examinationShape.nullable(), todo: z.string().nullable() });

const rowsShape = z.object({
  what: z.string(),
  rows: z.array(z.object({ file: z.string(), where: z.string(), text: z.string() })),
});

const refusedShape = z.object({
  severity: z.enum(["refused", "flagged"]),
  platform: z.string(),
  dataset: z.string(),
  delivery: z.string(),
  file: z.string(),
  where: z.string(),
  line: z.int().nullable(),
  field: z.string().nullable(),
  column: z.string().nullable(),
  text: z.string().nullable(),
  rule: z.string(),
  hint: z.string(),
  cells: z.record(z.string(), z.string().nullable()),
});

const asideShape = z.object({
  delivery: z.string(),
  file: z.string(),
  platform: z.string(),
  problem: z.string(),
  explainable: z.boolean(),
  asks_whose: z.boolean(),
});

const quarantineShape = z.object({
  rows: z.array(refusedShape),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  files: z.array(asideShape),
  files_cut: z.int(),
});

export type Examination = z.infer<typeof examinationShape>;
export type SubjectScore = Examination["scores"][number];
export type QualityCheck = z.infer<typeof checkShape>;
export type Cause = z.infer<typeof causeShape>;
export type Refused = z.infer<typeof refusedShape>;
export type Aside = z.infer<typeof asideShape>;

export const qualityQuery = queryOptions({
  queryKey: ["quality"],
  queryFn: ({ signal }) => get(`${BASE}/quality`, qualityShape, signal),
});

/** The newest examination of the data, and what to do where there is none or an old one. */
export function useQuality() {
  return useQuery(qualityQuery);
}

/** Examines the data as they are now. */
export function useExamine() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send("POST", `${BASE}/quality/examinations`, undefined, qualityShape),
    onSuccess: (found) => client.setQueryData(qualityQuery.queryKey, found),
  });
}

/** Some rows behind a cause, asked for when somebody wants to see them. */
export function useRowsBehind(check: QualityCheck, cause: number, wanted: boolean) {
  const asked = { subject: check.subject, dimension: check.dimension, check: check.check, cause };
  return useQuery(
    queryOptions({
      queryKey: ["quality rows", asked],
      queryFn: ({ signal }) => get(withQuery(`${BASE}/quality/rows`, asked), rowsShape, signal),
      enabled: wanted,
    }),
  );
}

export interface QuarantineAsked {
  readonly platform: string | null;
  readonly delivery: string | null;
  readonly page: number;
  readonly size: number;
}

export function quarantineQuery(asked: QuarantineAsked) {
  return queryOptions({
    queryKey: ["quarantine", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/quarantine`, { ...asked }), quarantineShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** Rows that were refused, values that were left empty, and files set aside as a whole. */
export function useQuarantine(asked: QuarantineAsked) {
  return useQuery(quarantineQuery(asked));
}
