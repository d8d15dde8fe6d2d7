import type { LabelRow } from "@/api/tables";

export interface PlaceInTable {
  readonly line: number | null;
  readonly column: string | null;
}

/** The line and column in `catalog/goals.csv, line 4, field 'value'`. */
export function placeIn(text: string | null): PlaceInTable {
  const line = /line (\d+)/.exec(text ?? "")?.[1];
  const column = /field '([^']+)'/.exec(text ?? "")?.[1];
  return { line: line ? Number(line) : null, column: column ?? null };
}

/**
 * The line that each row will have in the file once it is written: lines for people stay where they are, new rows
 * come after the row before them.
 */
export function linesOf(before: readonly LabelRow[], rows: readonly LabelRow[]): readonly number[] {
  const first = before[0]?.line ?? 2;
  const gaps = new Map<number, number>();
  let [gap, last] = [0, first - 1];
  for (const { line } of before) {
    if (line !== null) {
      gap += line - last - 1;
      last = line;
      gaps.set(line, gap);
    }
  }
  let shift = 0;
  return rows.map(({ line }, at) => {
    shift = line === null ? shift : (gaps.get(line) ?? shift);
    return first + at + shift;
  });
}
