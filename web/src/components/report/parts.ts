import type { Figure } from "@/api/figures";
import { figuresOf, type Subject, subjectOf } from "@/components/figures";

import type { Answers } from "./use-report";

/** So many cards stand beside each other on paper. */
const A_ROW = 3;

/** What a report is about, and how many cards each subject has at most: an act's report has four pages. */
const SUBJECTS: readonly { readonly id: Subject; readonly title: string; readonly most: number }[] = [
  { id: "money", title: "Money", most: 2 * A_ROW },
  { id: "reach", title: "Reach", most: 2 * A_ROW },
  { id: "marketing", title: "Marketing", most: A_ROW },
];

/** One subject of a report with all that stands under it. */
export interface ReportPart extends Pick<Answers, "courses" | "rankings" | "launches"> {
  readonly id: Subject;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A report by its subjects. What has nothing to show is left away; what is still asked for keeps its place. */
export function partsOf(
  known: readonly Figure[],
  { courses, rankings, launches }: Pick<Answers, "courses" | "rankings" | "launches">,
): readonly ReportPart[] {
  const told = known.filter(({ value }) => value !== null);
  return SUBJECTS.map(({ id, title, most }) => ({
    id,
    title,
    figures: wholeRows(figuresOf(id, told), most),
    courses: courses.filter(({ plan, course }) => plan.subject === id && course?.lines.length !== 0),
    // one alone ranks nothing
    rankings: rankings.filter(
      ({ plan, ranking }) => plan.subject === id && (!ranking || ranking.rows.length > 1),
    ),
    launches: id === "reach" ? launches : [],
  })).filter((part) => part.figures.length + part.courses.length + part.rankings.length > 0);
}

/** Figures without a value, but those about the data themselves. */
export function missingOf(known: readonly Figure[]): readonly Figure[] {
  return known.filter((figure) => figure.value === null && subjectOf(figure) !== "data");
}

/** Whether more is to come for anything that is shown. */
export function isProvisional(parts: readonly ReportPart[]): boolean {
  return parts.some(
    ({ figures, courses }) =>
      figures.some(({ provisional }) => provisional) ||
      courses.some(({ course }) =>
        course?.lines.some(({ points }) => points.some((each) => each.provisional)),
      ),
  );
}

/** Who told what courses and rankings show. */
export function sourcesOf({ courses, rankings }: Pick<Answers, "courses" | "rankings">): readonly string[] {
  const told = [...courses.map(({ course }) => course), ...rankings.map(({ ranking }) => ranking)];
  return [...new Set(told.flatMap((each) => each?.sources ?? []))].toSorted();
}

/** The first figures, so many that no card stands alone in a row; the workbook has all of them. */
function wholeRows(figures: readonly Figure[], most: number): readonly Figure[] {
  const whole = Math.min(most, figures.length - (figures.length % A_ROW));
  return whole === 0 ? figures : figures.slice(0, whole);
}
