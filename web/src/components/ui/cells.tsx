import { type Exact, formatDay, formatNumber, tellInWords } from "@/format";

import { CellButton } from "./cell-button";
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

/**
 * A column whose figures open what they were made of. `name`: what a figure is of, for those who hear it alone; `can`:
 * whether the figure of a row has rows to show at all.
 */
export function withOpening<Row>(
  column: Column<Row>,
  name: (row: Row) => string,
  open: (row: Row) => void,
  can: (row: Row) => boolean = () => true,
): Column<Row> {
  const show = (row: Row) => {
    const value = column.value(row);
    const shown = column.show?.(row) ?? value;
    return value === null || !can(row) ? (
      (shown ?? "–")
    ) : (
      <CellButton
        {...(typeof shown === "string" ? { label: `${name(row)}: ${shown}` } : { about: name(row) })}
        onPress={() => open(row)}
      >
        {shown}
      </CellButton>
    );
  };
  return { ...column, show };
}
