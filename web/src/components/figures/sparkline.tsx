import { formatDay, formatMonth, monthOf, tellInWords, useLocale } from "@/format";

import { type CoursePoint, courseOf } from "./course";

/** The course of a figure in small. Gaps stay gaps; days of which more is to come are hatched. */
export function Sparkline({
  points,
  unit,
}: {
  readonly points: readonly CoursePoint[];
  readonly unit: string;
}) {
  const locale = useLocale();
  const course = courseOf(points);
  const [first, last] = [points[0], points.at(-1)];
  if (!course || !first || !last) {
    return null;
  }
  const day = (at: string) => (course.monthly ? formatMonth(monthOf(at), locale) : formatDay(at, locale));
  const words = [
    `Course from ${day(first.day)} to ${day(last.day)}`,
    `lowest ${tellInWords(course.low, unit, locale)}`,
    `highest ${tellInWords(course.high, unit, locale)}`,
    `newest ${tellInWords(last.value, unit, locale)}`,
    ...(last.provisional ? ["the newest is provisional"] : []),
  ];
  const end = course.runs.at(-1)?.at(-1);
  return (
    <div role="img" aria-label={words.join(", ")} className="relative mr-1 h-10">
      {course.provisionalFrom !== null && (
        <div className="hatched absolute inset-y-0 -right-1" style={{ left: `${course.provisionalFrom}%` }} />
      )}
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full overflow-visible"
      >
        {course.runs.map((run) => (
          <path
            key={run[0]?.x}
            d={line(run)}
            className="fill-none stroke-act"
            strokeWidth={1.75}
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {end && (
        <span
          className="absolute size-1.5 -translate-1/2 rounded-full bg-act print:border-3 print:border-act"
          style={{ left: `${end.x}%`, top: `${end.y}%` }}
        />
      )}
    </div>
  );
}

/** A path through places; a single place becomes a dot. */
function line(run: readonly { readonly x: number; readonly y: number }[]): string {
  const [first] = run;
  const path = run.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");
  return run.length === 1 && first ? `${path}h0.01` : path;
}

const round = (place: number) => Math.round(place * 100) / 100;
