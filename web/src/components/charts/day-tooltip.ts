import {
  type Day,
  dayOf,
  type Exact,
  forDrawing,
  formatDayLong,
  formatMonth,
  monthOf,
  tellInWords,
} from "@/format";

import { type Grain, type Mark, type Series, type Timeline } from "./series";
import { tooltip } from "./tooltip";

export interface TooltipData {
  readonly series: readonly Series[];
  readonly unit: string;
  readonly grain: Grain;
  readonly mixed: boolean;
  readonly marks: readonly Mark[];
  /** The colour of the nth line, to find it by. */
  readonly colour: (series: Series, at: number) => string;
}

/** The day that ECharts points at; null where it points at none. */
export function dayPointedAt(given: unknown): Day | null {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  const at = (first as { value?: readonly [number, number | null] } | undefined)?.value?.[0];
  return at === undefined ? null : dayOf(new Date(at));
}

/** The values of a day, the largest first and each exact, with what is to know about the day. */
export function dayTooltip(data: TooltipData, timeline: Timeline, day: Day, locale: string): HTMLElement {
  const told = data.series.map((series, at) => {
    const point = timeline.values.get(series.id)?.get(day);
    return {
      name: series.name,
      value: point?.value ?? null,
      provisional: point?.provisional === true,
      colour: data.colour(series, at),
    };
  });
  const lines = told
    .toSorted((one, other) => size(other.value) - size(one.value))
    .map(({ name, value, provisional, colour }) => ({
      name,
      value: inWords(value, provisional, data, locale),
      colour,
    }));
  const notes = data.marks
    .filter((mark) => mark.day === day)
    .map(({ kind, label }) => `${kind === "release" ? "Released" : "Level shift"}: ${label}`);
  const provisional = told.some((each) => each.provisional) ? ["* provisional: more is to come"] : [];
  return tooltip(headOf(day, data.grain, locale), lines, [...provisional, ...notes]);
}

function inWords(value: Exact | null, provisional: boolean, data: TooltipData, locale: string): string {
  if (value === null) {
    return "not told";
  }
  return tellInWords(value, data.unit, locale, data.mixed) + (provisional ? " *" : "");
}

function headOf(day: Day, grain: Grain, locale: string): string {
  if (grain === "month") {
    return formatMonth(monthOf(day), locale);
  }
  const told = formatDayLong(day, locale);
  return grain === "week" ? `Week of ${told}` : told;
}

function size(value: Exact | null): number {
  return value === null ? -Infinity : forDrawing(value);
}
