import { compareExact, type Day, daysBetween, type Exact, forDrawing, isDecimal, monthOf } from "@/format";

export interface CoursePoint {
  readonly day: Day;
  readonly value: Exact;
  readonly provisional: boolean;
}

/** A course ready to be drawn in a box of 100 by 100. Runs are stretches without a gap. */
export interface Course {
  readonly runs: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Whether its points are months, told by their first days. */
  readonly monthly: boolean;
  /** Where days begin of which more is to come, at the end of the course; null where none do. */
  readonly provisionalFrom: number | null;
  /** The last day, or month, all of which is known. */
  readonly completeTo: Day | null;
  readonly low: Exact;
  readonly high: Exact;
}

/** Half a day's or month's place is left at each side, so that the first and last points are whole. */
const HEADROOM = 8;

/** The course of a series of days or months; null for fewer than two points, which are no course. */
export function courseOf(points: readonly CoursePoint[]): Course | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) {
    return null;
  }
  const step = stepOf(points);
  const whole = daysBetween(first.day, last.day);
  const sizes = points.map(({ value }) => forDrawing(value));
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const x = (day: Day) => (daysBetween(first.day, day) / whole) * 100;
  const y = (size: number) =>
    high === low ? 50 : 100 - HEADROOM - ((size - low) / (high - low)) * (100 - 2 * HEADROOM);
  const runs: { x: number; y: number }[][] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    const place = { x: x(point.day), y: y(forDrawing(point.value)) };
    if (before && daysBetween(before.day, point.day) <= step) {
      runs.at(-1)?.push(place);
    } else {
      runs.push([place]);
    }
  });
  const complete = points.findLast((point) => !point.provisional);
  return {
    runs,
    monthly: step > 7,
    provisionalFrom: last.provisional ? (complete ? x(complete.day) : 0) : null,
    completeTo: complete?.day ?? null,
    low: points[sizes.indexOf(low)]?.value ?? low,
    high: points[sizes.indexOf(high)]?.value ?? high,
  };
}

/**
 * Whether the points of a figure's course are the figure itself, of one month each: that of its own month is its value.
 * The course of a sum over a year, or of a growth, shows what these are made of instead.
 */
export function toldByMonth({
  series,
  value,
  period,
}: {
  readonly series: readonly CoursePoint[];
  readonly value: number | string | null;
  readonly period: { readonly first: Day; readonly last: Day } | null;
}): boolean {
  const own = series.find(({ day }) => day === period?.first);
  const single = period !== null && monthOf(period.first) === monthOf(period.last);
  const known = own !== undefined && (typeof value === "number" || isDecimal(value));
  return single && known && courseOf(series)?.monthly === true && compareExact(own.value, value) === 0;
}

/** Whether points make a line: those that mostly stand alone, such as statements of some days, do not. */
export function isCourse(points: readonly CoursePoint[]): boolean {
  const course = courseOf(points);
  return course !== null && course.runs.length <= points.length / 2;
}

/** The most days between two neighbours: a day, a week or a month, as the smallest step of the series says. */
function stepOf(points: readonly CoursePoint[]): number {
  let smallest = Infinity;
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (before) {
      smallest = Math.min(smallest, daysBetween(before.day, point.day));
    }
  });
  return smallest >= 28 ? 31 : smallest;
}
