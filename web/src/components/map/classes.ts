import { compareExact, type Exact } from "@/format";

/** How many steps the ramp of colours has. */
export const STEPS = 5;

/** One step of the ramp: values from `from` to `to`, both included. */
export interface Class {
  readonly step: number;
  readonly from: Exact;
  readonly to: Exact;
}

/**
 * Values in classes of about equally many members, the smallest first. Amounts by country are very unequal: with
 * classes of equal width all but a few would look alike. What is not above zero belongs to none.
 */
export function classesOf(values: readonly Exact[]): readonly Class[] {
  const ordered = values.filter((value) => compareExact(value, 0) > 0).toSorted(compareExact);
  const count = Math.min(STEPS, ordered.length);
  const classes: Class[] = [];
  for (let at = 0; at < count; at += 1) {
    const [first, next] = [at, at + 1].map((step) => Math.round((step * ordered.length) / count));
    const [from, to] = [ordered[first ?? 0], ordered[(next ?? 1) - 1]];
    if (from !== undefined && to !== undefined) {
      classes.push({ step: STEPS - count + at + 1, from, to });
    }
  }
  return classes;
}

/** The class a value belongs to. */
export function classOf(value: Exact, classes: readonly Class[]): Class | null {
  return (
    classes.find(({ from, to }) => compareExact(value, from) >= 0 && compareExact(value, to) <= 0) ?? null
  );
}

export function colourOf(found: Class | null): string {
  return found ? `var(--ramp-${found.step})` : "var(--raised)";
}
