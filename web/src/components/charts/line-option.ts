import type { LineSeriesOption } from "echarts/charts";
import type { EChartsCoreOption } from "echarts/core";

import {
  dateOf,
  type Day,
  dayOf,
  daysBetween,
  forDrawing,
  formatDayShort,
  formatMonth,
  monthOf,
  tellShort,
} from "@/format";

import { dayPointedAt, dayTooltip } from "./day-tooltip";
import { FONT, INK, seriesColour } from "./palette";
import {
  type Grain,
  isAlone,
  type Mark,
  provisionalStretches,
  type Series,
  type Timeline,
  timelineOf,
} from "./series";
import { AXIS_LABEL, COMMON, HATCH, TOOLTIP } from "./shared-option";

export interface LineData {
  readonly series: readonly Series[];
  readonly unit: string;
  readonly grain: Grain;
  readonly marks: readonly Mark[];
  readonly fromZero: boolean;
  readonly mixed: boolean;
}

export interface LineLook {
  readonly width: number;
  readonly locale: string;
  /** The line that stands out; the others step back. */
  readonly highlight: string | null;
  /** Whether lines carry their names at their ends. */
  readonly direct: boolean;
}

const DAY_MS = 86_400_000;
const LETTER_PX = 7;
const LABEL_PX = 150;
const FEW_MARKS = 4;
const NEAR_EDGE = 0.2;

/** The drawing of lines over time. */
export function lineOption(data: LineData, look: LineLook): EChartsCoreOption {
  const timeline = timelineOf(data.series, data.grain);
  const monthly = data.grain === "month" || isLong(timeline);
  return {
    ...COMMON,
    grid: {
      left: 0,
      right: look.direct ? roomForNames(data.series) : 12,
      top: data.marks.length > 0 ? 24 : 10,
      bottom: 8,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: {
      ...TOOLTIP,
      trigger: "axis",
      axisPointer: { type: "line", snap: true, lineStyle: { color: INK.quiet, width: 1, type: "solid" } },
      formatter: tooltipOf(data, timeline, look.locale),
    },
    xAxis: {
      type: "time",
      axisLine: { lineStyle: { color: INK.line } },
      axisTick: { show: false },
      splitLine: { show: false },
      splitNumber: Math.max(2, Math.floor(look.width / 120)),
      minInterval: monthly ? 28 * DAY_MS : DAY_MS,
      axisLabel: {
        ...AXIS_LABEL,
        formatter: (at: number) =>
          monthly
            ? formatMonth(monthOf(dayOf(new Date(at))), look.locale)
            : formatDayShort(dayOf(new Date(at)), look.locale),
      },
    },
    yAxis: {
      type: "value",
      scale: !data.fromZero,
      splitNumber: 4,
      axisLabel: { ...AXIS_LABEL, formatter: (at: number) => tellShort(at, data.unit, look.locale) },
      splitLine: { lineStyle: { color: INK.line, width: 1 } },
    },
    series: [
      ...data.series.map((series, at) => lineOf(series, at, timeline, look)),
      backdrop(data, timeline, look),
    ],
  };
}

function lineOf(series: Series, at: number, timeline: Timeline, look: LineLook): LineSeriesOption {
  const colour = series.colour ?? seriesColour(at);
  const back = look.highlight !== null && look.highlight !== series.id;
  const points = timeline.values.get(series.id);
  return {
    id: series.id,
    name: series.name,
    type: "line",
    data: timeline.days.map((day) => {
      const value = points?.get(day)?.value ?? null;
      return [dateOf(day).getTime(), value === null ? null : forDrawing(value)];
    }),
    connectNulls: false,
    // a day between two gaps is a dot, or it could not be seen
    showAllSymbol: true,
    symbol: "circle",
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) =>
      isAlone(dataIndex, timeline, series.id) ? 5 : 0,
    lineStyle: { color: colour, width: 2, opacity: back ? 0.2 : 1 },
    itemStyle: { color: colour, opacity: back ? 0.2 : 1 },
    emphasis: { disabled: true },
    z: back ? 2 : 3,
    endLabel: {
      show: look.direct,
      formatter: shortened(series.name),
      color: colour,
      opacity: back ? 0.3 : 1,
      fontFamily: FONT,
      fontSize: 12,
      fontWeight: 600,
      distance: 8,
    },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

/** What stands behind the lines: hatched days, and what happened. */
function backdrop(data: LineData, timeline: Timeline, look: LineLook): LineSeriesOption {
  const at = (day: Day) => ({ xAxis: dateOf(day).getTime() });
  const named =
    data.marks.length <= FEW_MARKS && look.width >= 520 && areApart(data.marks, timeline, look.width);
  return {
    id: "backdrop",
    type: "line",
    data: [],
    silent: true,
    tooltip: { show: false },
    markArea: {
      silent: true,
      itemStyle: { color: HATCH as never, opacity: 0.7 },
      data: provisionalStretches(timeline).map(([first, last]) => [at(first), at(last)]),
    },
    markLine: {
      silent: true,
      symbol: ["none", "none"],
      lineStyle: { color: INK.quiet, width: 1, type: [3, 3] },
      label: {
        show: named,
        position: "end",
        color: INK.quiet,
        fontFamily: FONT,
        fontSize: 12,
        width: LABEL_PX,
        overflow: "truncate",
        formatter: ({ name }: { name: string }) => name,
      },
      data: data.marks.map(({ day, label }) => ({
        ...at(day),
        name: label,
        label: { align: alignOf(day, timeline) },
      })),
    },
  };
}

/** Whether the names of marks would not lie on one another. */
function areApart(marks: readonly Mark[], { days }: Timeline, width: number): boolean {
  const [first, last] = [days[0], days.at(-1)];
  const whole = first === undefined || last === undefined ? 0 : daysBetween(first, last);
  const sorted = marks.map(({ day }) => day).toSorted();
  return sorted.every((day, at) => {
    const before = sorted[at - 1];
    return before === undefined || daysBetween(before, day) * width >= LABEL_PX * whole;
  });
}

/** Names of marks near an edge begin or end there, so that they are not cut off. */
function alignOf(day: Day, { days }: Timeline): "left" | "center" | "right" {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return "center";
  }
  const part = daysBetween(first, day) / daysBetween(first, last);
  return part < NEAR_EDGE ? "left" : part > 1 - NEAR_EDGE ? "right" : "center";
}

function tooltipOf(data: LineData, timeline: Timeline, locale: string) {
  const shown = { ...data, colour: (series: Series, at: number) => series.colour ?? seriesColour(at) };
  return (given: unknown) => {
    const day = dayPointedAt(given);
    return day === null ? "" : dayTooltip(shown, timeline, day, locale);
  };
}

function isLong({ days }: Timeline): boolean {
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined && daysBetween(first, last) > 200;
}

function roomForNames(series: readonly Series[]): number {
  return Math.max(...series.map(({ name }) => shortened(name).length)) * LETTER_PX + 20;
}

function shortened(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}
