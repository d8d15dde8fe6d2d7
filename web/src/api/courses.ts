import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";

import { firstDay, lastDay, monthsFrom } from "@/format";

import { BASE, get, withQuery } from "./client";
import { day, decimal, exact, z } from "./decode";
import type { Asked } from "./figures";

const point = z.object({ day, value: exact, provisional: z.boolean() });

const line = z.object({
  key: z.string(),
  name: z.string(),
  total: exact.nullable(),
  points: z.array(point),
});

/** How long a point of a course is. */
export const step = z.enum(["day", "week", "month"]);

const mark = z.object({ day, kind: z.enum(["release", "shift"]), text: z.string() });

const course = z.object({
  dataset: z.string(),
  measure: z.string(),
  title: z.string(),
  family: z.string(),
  unit: z.string(),
  level: z.boolean(),
  by: z.string().nullable(),
  step,
  first: day,
  last: day,
  lines: z.array(line),
  marks: z.array(mark),
  notes: z.array(z.string()),
  as_of: day.nullable(),
  sources: z.array(z.string()),
  cut: z.string().nullable(),
});

const rank = z.object({
  key: z.string(),
  name: z.string(),
  value: exact,
  share: decimal.nullable(),
  previous: exact.nullable(),
  change: decimal.nullable(),
});

const ranking = z.object({
  dataset: z.string(),
  measure: z.string(),
  title: z.string(),
  family: z.string(),
  unit: z.string(),
  level: z.boolean(),
  by: z.string(),
  step,
  first: day,
  last: day,
  compared_first: day,
  compared_last: day,
  rows: z.array(rank),
  total: exact.nullable(),
  notes: z.array(z.string()),
  as_of: day.nullable(),
  sources: z.array(z.string()),
  cut: z.string().nullable(),
});

export type Step = z.infer<typeof step>;
export type Course = z.infer<typeof course>;
export type CourseLine = z.infer<typeof line>;
export type Ranking = z.infer<typeof ranking>;
export type Rank = z.infer<typeof rank>;

/** What a course is of. Without days the server takes the newest. */
export interface CourseAsked {
  readonly dataset: string;
  readonly measure: string;
  readonly by?: string | null;
  readonly step?: Step;
  readonly first?: string | null;
  readonly last?: string | null;
  readonly artist?: string | null;
  readonly store?: string | null;
  readonly account?: string | null;
  readonly currency?: string | null;
  /** The largest so many lines; the rest is one line, where it adds up. */
  readonly lines?: number;
  /** Only the line of this key. */
  readonly line?: string;
}

/** What a ranking is of. `size`: how many at most. */
export type RankingAsked = Omit<CourseAsked, "step" | "lines" | "line"> & { readonly size?: number };

/** The months of the filters as days, with what a dataset can be narrowed to. */
export function narrowed(
  asked: Asked,
  to: readonly ("artist" | "store" | "currency")[],
): Pick<CourseAsked, "first" | "last" | "artist" | "store" | "currency"> {
  return {
    first: asked.first && firstDay(asked.first),
    last: asked.last && lastDay(asked.last),
    artist: to.includes("artist") ? asked.artist : null,
    store: to.includes("store") ? asked.store : null,
    currency: to.includes("currency") ? asked.currency : null,
  };
}

const MONTHS_OF_DAYS = 4;
const MONTHS_OF_WEEKS = 18;

/** Steps that can be read over the months asked for; `newest`: where none are. */
export function stepOf({ first, last }: Asked, newest: Step = "day"): Step {
  if (first === null || last === null) {
    return newest;
  }
  const months = monthsFrom(first, last).length;
  return months <= MONTHS_OF_DAYS ? "day" : months <= MONTHS_OF_WEEKS ? "week" : "month";
}

/** How a measure went. While another is loading, the one shown before stays. */
export function courseQuery(asked: CourseAsked) {
  return queryOptions({
    queryKey: ["course", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/courses`, { ...asked }), course, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCourse(asked: CourseAsked) {
  return useQuery(courseQuery(asked));
}

/** Who has most of a measure, beside the equally many days before. */
export function rankingQuery(asked: RankingAsked) {
  return queryOptions({
    queryKey: ["ranking", asked],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/rankings`, { ...asked }), ranking, signal),
    placeholderData: keepPreviousData,
  });
}

export function useRanking(asked: RankingAsked) {
  return useQuery(rankingQuery(asked));
}
