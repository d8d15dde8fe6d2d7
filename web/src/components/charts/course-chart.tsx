"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";

import { type Course, type CourseAsked, useCourse } from "@/api/courses";
import { asApiError } from "@/api/errors";
import { useOpenPoint } from "@/components/explain/use-point";
import { Notes } from "@/components/ui/notes";
import { useLocale } from "@/format";

import { ChartFrame } from "./chart-frame";
import { lineTable } from "./chart-table";
import { marksOf, OTHERS, seriesOf } from "./course-series";
import { LEGEND_PX } from "./legend";
import { LineChart } from "./line-chart";
import type { OpenPoint, Series } from "./series";
import { SmallMultiples } from "./small-multiples";

const NONE: readonly Series[] = [];

export interface CourseChartProps {
  readonly title: string;
  /** What is counted and by whom, in words. The notes of the answer stand below it. */
  readonly definition: ReactNode;
  readonly asked: CourseAsked;
  /** What stands here while nothing is told (EmptyState). */
  readonly empty: ReactNode;
  readonly sentence?: ReactNode;
  readonly tools?: ReactNode;
  /** Each line in a drawing of its own, where they would be a tangle. */
  readonly multiples?: boolean;
  /** Of drawings side by side: whether sizes can be compared (the default), or shapes only. */
  readonly scale?: "shared" | "own";
  readonly height?: number;
  /** Whether releases and level shifts are marked; of one track or country those of all others say nothing. */
  readonly marked?: boolean;
}

/** Opens the points of a course: the same question, of one line and one step. */
export function useOpenPointOf(asked: CourseAsked, course: Course | undefined): OpenPoint {
  const openPoint = useOpenPoint();
  const latest = useRef(asked);
  useEffect(() => {
    latest.current = asked;
  });
  return useCallback(
    (line, day) => {
      if (course) {
        const { first, last, step } = course;
        openPoint({ ...latest.current, first, last, step, line, day });
      }
    },
    [course, openPoint],
  );
}

/** How a measure went, asked for and drawn. */
export function CourseChart({
  title,
  definition,
  asked,
  empty,
  sentence,
  tools,
  multiples = false,
  scale = "shared",
  height = 280,
  marked = true,
}: CourseChartProps) {
  const locale = useLocale();
  const { data, error, isFetching, isPlaceholderData, refetch } = useCourse(asked);
  const series = useMemo(() => (data ? seriesOf(data) : NONE), [data]);
  const marks = useMemo(() => (data && marked ? marksOf(data) : []), [data, marked]);
  const [unit, grain] = [data?.unit ?? "", data?.step ?? "day"];
  const open = useOpenPointOf(asked, data);
  const table = useMemo(
    () => lineTable(series, unit, grain, locale, false, open),
    [series, unit, grain, locale, open],
  );
  const alone = useMemo(() => series.filter(({ id }) => id !== OTHERS), [series]);
  const told = [...(data?.notes ?? []), ...(data?.cut ? [data.cut] : [])];
  return (
    <ChartFrame
      title={title}
      definition={
        <>
          <p>{definition}</p>
          <p className="mt-2 text-12 text-quiet">
            A press on a point, or on a figure among the rows, shows what it was made of.
          </p>
          <Notes of={told} />
        </>
      }
      source={data?.sources.join(" + ") ?? ""}
      asOf={data?.as_of ?? null}
      table={table}
      sentence={sentence}
      tools={tools}
      loading={isFetching && (!data || isPlaceholderData)}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      empty={empty}
      height={height + LEGEND_PX}
    >
      {multiples && alone.length > 1 ? (
        <SmallMultiples
          label={title}
          series={alone}
          unit={unit}
          grain={grain}
          scale={scale}
          fromZero={!data?.level}
          onOpen={open}
        />
      ) : (
        <LineChart
          label={title}
          series={series}
          unit={unit}
          grain={grain}
          marks={marks}
          height={height}
          fromZero={!data?.level}
          onOpen={open}
        />
      )}
    </ChartFrame>
  );
}
