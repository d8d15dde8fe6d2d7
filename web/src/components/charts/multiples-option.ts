import type { EChartsCoreOption } from "echarts/core";

import { dateOf, forDrawing, tell, tellShort } from "@/format";

import { dayPointedAt, dayTooltip } from "./day-tooltip";
import { FONT, INK } from "./palette";
import { type Grain, isAlone, provisionalStretches, type Series, type Timeline, timelineOf } from "./series";
import { AXIS_LABEL, COMMON, HATCH, TOOLTIP } from "./shared-option";

export interface MultiplesData {
  readonly series: readonly Series[];
  readonly unit: string;
  readonly grain: Grain;
  /** `shared`: sizes can be compared; `own`: each fills its field, only shapes can. */
  readonly scale: "shared" | "own";
  /** Whether scales of their own begin at zero, too. */
  readonly fromZero?: boolean;
  readonly mixed: boolean;
}

export interface MultiplesLook {
  readonly width: number;
  readonly locale: string;
}

/** The least width of a field and the gap between two, on a phone and elsewhere. */
const NARROW = { upTo: 500, field: 130, gap: 16 };
const WIDE = { field: 230, gap: 28 };

/** Beyond that, ends are told in short. */
const MOST_WRITTEN_OUT = 100_000;

const TITLE_PX = 18;
const HEAD_PX = TITLE_PX + 18;
const BODY_PX = 72;
const FOOT_PX = 20;
const FIELD_PX = HEAD_PX + BODY_PX + FOOT_PX;

/** How many fields stand side by side in a width. */
export function columnsIn(width: number, count: number): number {
  const { field, gap } = measureFor(width);
  return Math.max(1, Math.min(count, Math.floor((width + gap) / (field + gap))));
}

export function multiplesHeight(width: number, count: number): number {
  return Math.ceil(count / columnsIn(width, count)) * FIELD_PX;
}

/** Small drawings side by side, one for each line, with one pointer through all of them. */
export function multiplesOption(data: MultiplesData, look: MultiplesLook): EChartsCoreOption {
  const columns = columnsIn(look.width, data.series.length);
  const { gap } = measureFor(look.width);
  const field = (look.width - gap * (columns - 1)) / columns;
  const place = (at: number) => ({
    left: (at % columns) * (field + gap),
    top: Math.floor(at / columns) * FIELD_PX,
  });
  const timeline = timelineOf(data.series, data.grain);
  return {
    ...COMMON,
    title: data.series.map(({ name }, at) => ({ ...place(at), ...titleOf(name, field) })),
    axisPointer: {
      link: [{ xAxisIndex: "all" }],
      lineStyle: { color: INK.quiet, width: 1, type: "solid" },
    },
    tooltip: { ...TOOLTIP, trigger: "axis", formatter: tooltipOf(data, timeline, look.locale) },
    grid: data.series.map((_, at) => {
      const { left, top } = place(at);
      return { left, top: top + HEAD_PX, width: field, height: BODY_PX, outerBoundsMode: "none" };
    }),
    xAxis: data.series.map((_, at) => dayAxis(at, timeline)),
    yAxis: data.series.map((series, at) => ({ gridIndex: at, ...sizeAxis(data, series, look.locale) })),
    series: data.series.map((series, at) => lineOf(series, at, data.grain, timeline)),
  };
}

function titleOf(text: string, width: number) {
  const textStyle = { color: INK.strong, fontFamily: FONT, fontSize: 12, fontWeight: 600 };
  return { text, padding: [2, 0, 0, 0], textStyle: { ...textStyle, width, overflow: "truncate" } };
}

function tooltipOf(data: MultiplesData, timeline: Timeline, locale: string) {
  const shown = { ...data, marks: [], colour: (series: Series) => series.colour ?? INK.act };
  return (given: unknown) => {
    const day = dayPointedAt(given);
    return day === null ? "" : dayTooltip(shown, timeline, day, locale);
  };
}

function dayAxis(at: number, { days }: Timeline) {
  const [first, last] = [days[0], days.at(-1)];
  return {
    type: "time",
    gridIndex: at,
    ...(first && last ? { min: dateOf(first).getTime(), max: dateOf(last).getTime() } : {}),
    axisLine: { lineStyle: { color: INK.line } },
    axisTick: { show: false },
    axisLabel: { show: false },
    splitLine: { show: false },
  };
}

function sizeAxis(data: MultiplesData, own: Series, locale: string) {
  const { series, unit, scale, fromZero = false } = data;
  const ends =
    scale === "own"
      ? endsOf([...sizesOf([own]), ...(fromZero ? [0] : [])])
      : { min: 0, max: niceAbove(sizesOf(series)) };
  return {
    type: "value",
    ...ends,
    interval: ends.max - ends.min,
    axisLabel: {
      ...AXIS_LABEL,
      inside: true,
      margin: 0,
      verticalAlign: "bottom",
      showMinLabel: scale === "own",
      // two ends that lie close together must not look the same
      formatter: (size: number) =>
        scale === "own" && ends.max < MOST_WRITTEN_OUT
          ? tell(size, unit, locale).number
          : tellShort(size, unit, locale),
    },
    splitLine: { lineStyle: { color: INK.line, width: 1 } },
  };
}

function sizesOf(series: readonly Series[]): readonly number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === null ? [] : forDrawing(value))),
  );
}

/** Round numbers around all sizes. */
function endsOf(sizes: readonly number[]): { readonly min: number; readonly max: number } {
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length === 0) {
    return { min: 0, max: 1 };
  }
  if (low === high) {
    return low === 0 ? { min: 0, max: 1 } : { min: Math.min(0, low), max: Math.max(0, high) };
  }
  const step = 10 ** Math.floor(Math.log10(high - low));
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step };
}

function lineOf(series: Series, at: number, grain: Grain, timeline: Timeline) {
  const points = timeline.values.get(series.id);
  const colour = series.colour ?? INK.act;
  return {
    type: "line",
    xAxisIndex: at,
    yAxisIndex: at,
    data: timeline.days.map((day) => {
      const value = points?.get(day)?.value ?? null;
      return [dateOf(day).getTime(), value === null ? null : forDrawing(value)];
    }),
    connectNulls: false,
    clip: false,
    // a day between two gaps is a dot, or it could not be seen
    showAllSymbol: true,
    symbol: "circle",
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) =>
      isAlone(dataIndex, timeline, series.id) ? 5 : 0,
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    emphasis: { disabled: true },
    markArea: {
      silent: true,
      itemStyle: { color: HATCH, opacity: 0.7 },
      data: provisionalStretches(timelineOf([series], grain)).map((ends) =>
        ends.map((day) => ({ xAxis: dateOf(day).getTime() })),
      ),
    },
  };
}

function measureFor(width: number): { readonly field: number; readonly gap: number } {
  return width < NARROW.upTo ? NARROW : WIDE;
}

/** The next round number above all sizes: a few steps to each power of ten. */
function niceAbove(sizes: readonly number[]): number {
  const highest = Math.max(0, ...sizes);
  if (highest === 0) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(highest));
  return power * ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * power >= highest) ?? 10);
}
