import { CellButton } from "@/components/ui/cell-button";
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
import { type Grain, type OpenPoint, type Series, type SeriesPoint, timelineOf } from "./series";

/** The rows of a chart: the same figures for those who read rather than look, and for the CSV. */
export interface ChartTable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Opens the story of a row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
}

export interface DayRow {
  readonly day: Day;
  readonly points: ReadonlyMap<string, SeriesPoint>;
  readonly provisional: boolean;
}

/** A row for each day, the newest first, and a column for each line. `onOpen`: what a figure was made of. */
export function lineTable(
  series: readonly Series[],
  unit: string,
  grain: Grain,
  locale: string,
  mixed = false,
  onOpen?: OpenPoint,
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
  const told = ({ day }: DayRow) =>
    grain === "month" ? formatMonth(monthOf(day), locale) : formatDay(day, locale);
  const titles: Readonly<Record<Grain, string>> = { day: "Day", week: "Week of", month: "Month" };
  const columns: Column<DayRow>[] = [
    {
      id: "day",
      title: titles[grain],
      value: (row) => (grain === "month" ? monthOf(row.day) : row.day),
      show: (row) => <span className="whitespace-nowrap">{told(row)}</span>,
    },
    ...series.map(({ id, name }): Column<DayRow> => ({
      id,
      title: name,
      kind: "number",
      value: (row) => row.points.get(id)?.value ?? null,
      show: (row) => {
        const value = row.points.get(id)?.value ?? null;
        return onOpen && value !== null ? (
          <CellButton label={`${show(value)}, ${name}, ${told(row)}`} onPress={() => onOpen(id, row.day)}>
            {show(value)}
          </CellButton>
        ) : (
          show(value)
        );
      },
    })),
    { id: "provisional", title: "State", value: (row) => (row.provisional ? "provisional" : "complete") },
  ];
  return { columns, rows: rows.toReversed(), rowId: (row) => row.day };
}

/** A row for each bar, also for those that are not drawn. `onOpen`: what a bar was made of. */
export function barTable(
  bars: readonly Bar[],
  heads: { readonly label: string; readonly value: string },
  unit: string,
  locale: string,
  mixed = false,
  onOpen?: (bar: Bar) => void,
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
  return { columns, rows: bars, rowId: (bar) => bar.id, onOpen };
}
