import type { EChartsCoreOption } from "echarts/core";

import { type Exact, forDrawing, formatPercent, tellInWords, tellShort } from "@/format";
import type { DecimalText } from "@/format";

import { FONT, INK } from "./palette";
import { COMMON, TOOLTIP } from "./shared-option";
import { tooltip } from "./tooltip";

/** One bar. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: Exact;
  /** In percent of the whole, where that makes sense. */
  readonly share?: DecimalText | null;
  /** Of a platform, where it is one. */
  readonly colour?: string;
}

export interface BarLook {
  readonly width: number;
  readonly locale: string;
}

export const BAR_PX = 32;

/** The drawing of a ranking: bars from zero, the first at the top, each with its value at its end. */
export function barOption(
  bars: readonly Bar[],
  unit: string,
  mixed: boolean,
  look: BarLook,
): EChartsCoreOption {
  const words = (bar: Bar) => tellInWords(bar.value, unit, look.locale, mixed);
  const short = (bar: Bar) => (look.width < 520 ? tellShort(bar.value, unit, look.locale) : numberOf(bar));
  const numberOf = (bar: Bar) => tellInWords(bar.value, isWord(unit) ? "" : unit, look.locale, mixed);
  const widest = Math.max(0, ...bars.map((bar) => short(bar).length));
  return {
    ...COMMON,
    grid: {
      left: 0,
      right: widest * 7.5 + 16,
      top: 0,
      bottom: 0,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    tooltip: {
      ...TOOLTIP,
      trigger: "item",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const bar = bars[dataIndex];
        const share = bar?.share
          ? [{ name: "of the whole", value: formatPercent(bar.share, look.locale) }]
          : [];
        return bar ? tooltip(bar.label, [{ name: unit, value: words(bar) }, ...share]) : "";
      },
    },
    xAxis: { type: "value", show: false, min: (range: { min: number }) => Math.min(0, range.min) },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: INK.body,
        fontFamily: FONT,
        fontSize: 12,
        width: Math.min(180, look.width * 0.36),
        overflow: "truncate",
        interval: 0,
      },
    },
    series: [
      {
        type: "bar",
        barWidth: 16,
        emphasis: { disabled: true },
        data: bars.map((bar) => ({
          value: forDrawing(bar.value),
          itemStyle: {
            color: bar.colour ?? INK.act,
            borderRadius: forDrawing(bar.value) < 0 ? [3, 0, 0, 3] : [0, 3, 3, 0],
          },
        })),
        label: {
          show: true,
          position: "right",
          color: INK.strong,
          fontFamily: FONT,
          fontSize: 12,
          fontWeight: 600,
          formatter: ({ dataIndex }: { dataIndex: number }) => {
            const bar = bars[dataIndex];
            return bar ? short(bar) : "";
          },
        },
      },
    ],
  };
}

/** Whether a unit is only a word, which stands in the title and need not be at each bar. */
function isWord(unit: string): boolean {
  return /^[a-z]{2,}/.test(unit) || unit.startsWith("Shazam");
}
