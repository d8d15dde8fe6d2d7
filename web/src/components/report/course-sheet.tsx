"use client";

import { useMemo } from "react";

import type { Course } from "@/api/courses";
import { LineChart, marksOf, seriesOf } from "@/components/charts";
import { formatDay, useLocale } from "@/format";

import type { CoursePlan } from "./plan";

const DRAWING_PX = 200;

/** How something went, with who told it and until when. */
export function CourseSheet({ plan, course }: { readonly plan: CoursePlan; readonly course: Course }) {
  const locale = useLocale();
  const series = useMemo(() => seriesOf(course), [course]);
  // of a month of payments a release in it explains little
  const marks = useMemo(() => (plan.subject === "money" ? [] : marksOf(course)), [plan, course]);
  const open = course.lines.some(({ points }) => points.some(({ provisional }) => provisional));
  const told = [
    course.sources.join(" + "),
    course.as_of && `complete to ${formatDay(course.as_of, locale)}`,
    open && "hatched: more is to come",
    marks.some(({ kind }) => kind === "release") && "dashed: a release",
    marks.some(({ kind }) => kind === "shift") && "dashed: counted otherwise from here on",
  ];
  return (
    <section aria-label={plan.title} className="sheet min-w-0 rounded-8 border border-line bg-panel p-3">
      <h3 className="text-14 text-strong">{plan.title}</h3>
      <p className="mb-2 text-12 text-quiet">{capital(plan.counted)}</p>
      <LineChart
        label={plan.title}
        series={series}
        unit={course.unit}
        grain={course.step}
        marks={marks}
        height={DRAWING_PX}
        still
      />
      <p className="mt-2 text-12 text-quiet">{capital(told.filter(Boolean).join(" · "))}</p>
    </section>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
