import type { Course } from "@/api/courses";

import { platformColour } from "./palette";
import type { Mark, Series } from "./series";

/** The key of the line that the server makes of all that have none of their own. */
export const OTHERS = "others";

/** The lines of a course; platforms wear their colours. What is left over is told apart by grey. */
export function seriesOf(course: Course): readonly Series[] {
  const platforms = course.by === "store" || course.by === "network";
  return course.lines.map(({ key, name, points }, at): Series => {
    const line = { id: key, name, points };
    if (key === OTHERS) {
      return { ...line, colour: "var(--series-7)" };
    }
    return platforms ? { ...line, colour: platformColour(key, at) } : line;
  });
}

/** What explains the bends of a course. */
export function marksOf(course: Course): readonly Mark[] {
  return course.marks.map(({ day, kind, text }) => ({ day, kind, label: text }));
}
