import type { Column } from "@/components/ui/data-table";
import {
  type Day,
  type DecimalText,
  type Exact,
  formatDay,
  formatMonth,
  formatPercent,
  monthOf,
  tellInWords,
} from "@/format";

import type { Bar } from "./bar-option";
import { type Grain, type Series, type SeriesPoint, timelineOf } from "./series";

/** The rows of a chart: the same figures for those who read rather than look, and for the CSV. */
export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
}

export interface DayRow {
  readonly day: Day;
  readonly points: ReadonlyMap<string, SeriesPoint>;
  readonly provisional: boolean;
}

/** A row for each day, the newest first, and a column for each line. */
export function lineTable(
  series: readonly Series[],
  unit: string,
  grain: Grain,
  locale: string,
  mixed = false,
): ChartTable<DayRow> {
  const { days, values } = timelineOf(series, grain);
  const rows = days.map((day): DayRow => {
    const points = new Map<string, SeriesPoint>();
    values.forEach((known, id) => {
      const point = known.get(day);
      if (point) {
        points.set(id, point);
      }
    });
    return { day, points, provisional: [...points.values()].some((point) => point.provisional) };
  });
  const show = (value: Exact | null) =>
    value === null ? "not told" : tellInWords(value, unit, locale, mixed);
  const titles: Readonly<Record<Grain, string>> = { day: "Day", week: "Week of", month: "Month" };
  const columns: Column<DayRow>[] = [
    {
      id: "day",
      title: titles[grain],
      value: (row) => (grain === "month" ? monthOf(row.day) : row.day),
      show: (row) => (grain === "month" ? formatMonth(monthOf(row.day), locale) : formatDay(row.day, locale)),
    },
    ...series.map(({ id, name }): Column<DayRow> => ({
      id,
      title: name,
      kind: "number",
      value: (row) => row.points.get(id)?.value ?? null,
      show: (row) => show(row.points.get(id)?.value ?? null),
    })),
    { id: "provisional", title: "State", value: (row) => (row.provisional ? "provisional" : "complete") },
  ];
  return { columns, rows: rows.toReversed(), rowId: (row) => row.day };
}

/** A row for each bar, also for those that are not drawn. */
export function barTable(
  bars: readonly Bar[],
  heads: { readonly label: string; readonly value: string },
  unit: string,
  locale: string,
  mixed = false,
): ChartTable<Bar> {
  const share = (value: DecimalText | null | undefined) => (value ? formatPercent(value, locale) : "–");
  const columns: Column<Bar>[] = [
    { id: "label", title: heads.label, value: (bar) => bar.label },
    {
      id: "value",
      title: heads.value,
      kind: "number",
      value: (bar) => bar.value,
      show: (bar) => tellInWords(bar.value, unit, locale, mixed),
    },
  ];
  if (bars.some((bar) => bar.share)) {
    columns.push({
      id: "share",
      title: "Share in percent",
      kind: "number",
      value: (bar) => bar.share ?? null,
      show: (bar) => share(bar.share),
    });
  }
  return { columns, rows: bars, rowId: (bar) => bar.id };
}
