"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { type Course, courseQuery, type Ranking, rankingQuery } from "@/api/courses";
import { type ApiError, asApiError } from "@/api/errors";
import { type Figures, figuresQuery } from "@/api/figures";
import { type Label, useLabel } from "@/api/label";
import { type Launch, releasesQuery } from "@/api/releases";

import { type CoursePlan, planOf, type Plan, type RankPlan, type ReportOf } from "./plan";

/** How far a report is: `ready` when all of it is known, `failed` when a part of it cannot be. */
export type ReportState = "loading" | "ready" | "failed";

/** What a report shows, as far as it is known. */
export interface Answers {
  readonly label: Label | undefined;
  readonly figures: Figures | undefined;
  readonly courses: readonly { readonly plan: CoursePlan; readonly course: Course | undefined }[];
  readonly rankings: readonly { readonly plan: RankPlan; readonly ranking: Ranking | undefined }[];
  readonly launches: readonly Launch[];
  readonly state: ReportState;
  readonly error: ApiError | null;
  readonly again: () => void;
}

const NOTHING: Plan = { courses: [], rankings: [] };

/** Asks for everything that a report shows. */
export function useReport(of: ReportOf): Answers {
  const label = useLabel();
  const known = label.data;
  const plan = useMemo(
    () => (known && known.first_month !== null ? planOf(of, known) : NOTHING),
    [of, known],
  );
  const figures = useQuery(figuresQuery(of.asked));
  const courses = useQueries({ queries: plan.courses.map(({ asked }) => courseQuery(asked)) });
  const rankings = useQueries({ queries: plan.rankings.map(({ asked }) => rankingQuery(asked)) });
  const { artist, store } = of.asked;
  const launched = !of.shared && plan !== NOTHING;
  const launches = useQuery({ ...releasesQuery({ artist, store }), enabled: launched });
  const all = [label, figures, ...courses, ...rankings, ...(launched ? [launches] : [])];
  const error = all.find((each) => each.error)?.error;
  const settled = all.every((each) => each.isSuccess && !each.isFetching && !each.isPlaceholderData);
  return {
    label: known,
    figures: figures.data,
    courses: plan.courses.map((each, at) => ({ plan: each, course: courses[at]?.data })),
    rankings: plan.rankings.map((each, at) => ({ plan: each, ranking: rankings[at]?.data })),
    launches: launches.data?.rows ?? [],
    state: error ? "failed" : settled ? "ready" : "loading",
    error: error ? asApiError(error) : null,
    again: () => all.filter((each) => each.error).forEach((each) => void each.refetch()),
  };
}
