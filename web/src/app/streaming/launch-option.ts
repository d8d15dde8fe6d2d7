import type { EChartsCoreOption } from "echarts/core";

import type { Launch } from "@/api/releases";
import { AXIS_LABEL, COMMON, INK, seriesColour, tooltip, TOOLTIP } from "@/components/charts/drawing";
import { compareExact, formatNumber, tellShort } from "@/format";

export interface LaunchLook {
  readonly width: number;
  readonly locale: string;
  readonly highlight: string | null;
}

const LONGEST = 28;

/** Lines by the day after the release, the first day at the left. */
export function launchOption(rows: readonly Launch[], look: LaunchLook): EChartsCoreOption {
  return {
    ...COMMON,
    grid: {
      left: 0,
      right: 16,
      top: 12,
      bottom: 28,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: {
      ...TOOLTIP,
      trigger: "axis",
      formatter: (given: unknown) => tooltipOf(rows, given, look.locale),
    },
    xAxis: {
      type: "value",
      min: 0,
      max: LONGEST,
      interval: 7,
      name: "days after the release",
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: INK.quiet },
      axisLabel: AXIS_LABEL,
      axisLine: { lineStyle: { color: INK.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      min: 0,
      splitNumber: 4,
      axisLabel: { ...AXIS_LABEL, formatter: (value: number) => tellShort(value, "streams", look.locale) },
      splitLine: { lineStyle: { color: INK.line, width: 1 } },
    },
    series: rows.map(({ key, name, days }, at) => {
      const back = look.highlight !== null && look.highlight !== key;
      const colour = seriesColour(at);
      return {
        id: key,
        name,
        type: "line",
        data: withGaps(days),
        connectNulls: false,
        symbol: "none",
        lineStyle: { color: colour, width: 2, opacity: back ? 0.2 : 1 },
        itemStyle: { color: colour },
        emphasis: { disabled: true },
        z: back ? 2 : 3,
      };
    }),
  };
}

/** A day that nobody measured is a gap. */
function withGaps(days: Launch["days"]): readonly (readonly [number, number | null])[] {
  const known = new Map(days.map(({ day, streams }) => [day, streams]));
  const last = days.at(-1)?.day ?? -1;
  return Array.from({ length: last + 1 }, (_, day) => [day, known.get(day) ?? null] as const);
}

/** The day that is pointed at, and each release's streams on it, the most first. */
function tooltipOf(rows: readonly Launch[], given: unknown, locale: string): HTMLElement | string {
  const [first] = Array.isArray(given) ? (given as readonly { readonly value?: unknown }[]) : [];
  const day = Array.isArray(first?.value) ? Number(first.value[0]) : null;
  if (day === null) {
    return "";
  }
  const lines = rows
    .map(({ name, days }, at) => ({ name, at, found: days.find((each) => each.day === day) }))
    .flatMap(({ name, at, found }) => (found ? [{ name, at, streams: found.streams }] : []))
    .toSorted((one, other) => compareExact(other.streams, one.streams))
    .map(({ name, at, streams }) => ({
      name,
      value: formatNumber(streams, locale),
      colour: seriesColour(at),
    }));
  return tooltip(day === 0 ? "Day of the release" : `Day ${day} after the release`, lines);
}
