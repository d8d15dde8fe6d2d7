import type { ReactNode } from "react";

import { type Cell, compareExact, csv, type DecimalText, isDecimal } from "@/format";

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** `number`: right-aligned and sorted as a number (exact); `code`: in the typeface for codes. */
  readonly kind?: "text" | "number" | "code";
  /** What is sorted and goes into the CSV: the exact value, never a rounded one. */
  readonly value: (row: Row) => Cell;
  /** What is shown, where that is more than the value. */
  readonly show?: (row: Row) => ReactNode;
  /** Whether it is hidden until chosen. */
  readonly hidden?: boolean;
  /** What the column means, where its title does not say it. */
  readonly hint?: string;
  readonly sortable?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The sort after a press on a column's head: numbers begin with the largest, text with A, then the other way. */
export function pressed<Row>(sort: Sort | null, column: Column<Row>): Sort {
  if (sort?.column === column.id) {
    return { column: column.id, descending: !sort.descending };
  }
  return { column: column.id, descending: column.kind === "number" };
}

/** The rows in order; what has no value comes last, whichever way. Equal rows keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  locale: string,
): readonly Row[] {
  const column = columns.find((each) => each.id === sort?.column);
  if (!sort || !column) {
    return rows;
  }
  const text = new Intl.Collator(locale, { numeric: true, sensitivity: "base" });
  const direction = sort.descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null);
    }
    const bothNumbers = isNumber(a) && isNumber(b);
    return direction * (bothNumbers ? compareExact(a, b) : text.compare(String(a), String(b)));
  });
}

/** The rows with the given columns as CSV. */
export function asCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csv(
    columns.map((column) => column.title),
    rows.map((row) => columns.map((column) => column.value(row))),
  );
}

function isNumber(value: Cell): value is number | DecimalText {
  return typeof value === "number" || isDecimal(value);
}
