import type { Figure } from "@/api/figures";
import { compareExact, type DecimalText, difference, type Exact, isExact, lastDay, monthOf } from "@/format";

/** What one member of a breakdown did to a figure. Null: nobody told of it in that period. */
export interface Contribution {
  readonly label: string;
  readonly before: Exact | null;
  readonly now: Exact | null;
  readonly change: DecimalText;
}

/** Whether the parts of a figure add up to it, so that their changes add up to its change. */
export function addsUp(figure: Figure): boolean {
  return (
    figure.unit === figure.breakdown_unit &&
    !figure.unit.includes("%") &&
    !figure.unit.includes(" per ") &&
    figure.breakdown.length > 0 &&
    figure.breakdown.every(({ share }) => share !== null)
  );
}

/** What each member added to a change or took from it, the largest first, whichever way it went. */
export function contributions(now: Figure, before: Figure): readonly Contribution[] {
  const [newer, older] = [valuesOf(now), valuesOf(before)];
  const labels = new Set([...newer.keys(), ...older.keys()]);
  return [...labels]
    .map((label): Contribution => {
      const [is, was] = [newer.get(label) ?? null, older.get(label) ?? null];
      return { label, before: was, now: is, change: difference(is ?? 0, was ?? 0) };
    })
    .toSorted((one, other) => compareExact(size(other.change), size(one.change)));
}

/** The months of the period that a figure is compared with; null where these are not whole months. */
export function comparedMonths({ compared }: Figure): { first: string; last: string } | null {
  if (!compared) {
    return null;
  }
  const [first, last] = [monthOf(compared.first), monthOf(compared.last)];
  const whole = compared.first.endsWith("-01") && compared.last === lastDay(last);
  return whole ? { first, last } : null;
}

function valuesOf(figure: Figure): ReadonlyMap<string, Exact> {
  return new Map(
    figure.breakdown.flatMap(({ label, value }) =>
      isExact(value, figure.breakdown_unit) ? [[label, value] as const] : [],
    ),
  );
}

function size(change: DecimalText): DecimalText {
  return change.replace("-", "") as DecimalText;
}
