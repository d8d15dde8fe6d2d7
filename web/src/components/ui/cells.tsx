import { type Exact, formatDay, formatNumber, tellInWords } from "@/format";

import type { Column } from "./table-model";

/** A column of counts; a dash where nobody counted. */
export function countColumn<Row>(
  id: string,
  title: string,
  value: (row: Row) => number | null,
  locale: string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  const show = (row: Row) => {
    const count = value(row);
    return count === null ? "–" : formatNumber(count, locale);
  };
  return { id, title, kind: "number", value, show, ...more };
}

/** A column of exact values with a unit: amounts, percent. */
export function exactColumn<Row>(
  id: string,
  title: string,
  value: (row: Row) => Exact | null,
  unit: string,
  locale: string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return { id, title, kind: "number", value, show: (row) => tellInWords(value(row), unit, locale), ...more };
}

/** A column of days. */
export function dayColumn<Row>(
  id: string,
  title: string,
  value: (row: Row) => string | null,
  locale: string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  const show = (row: Row) => {
    const day = value(row);
    return <span className="whitespace-nowrap">{day === null ? "–" : formatDay(day, locale)}</span>;
  };
  return { id, title, value, show, ...more };
}
