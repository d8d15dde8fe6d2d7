"use client";

import { BarChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { type ECharts, type EChartsCoreOption, init, use as register } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useEffectEvent, useRef } from "react";

import { type Pick, pickedAt } from "./picking";

register([
  BarChart,
  GridComponent,
  LabelLayout,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

export interface EChartProps {
  /** What is drawn; it changes when the data, the width or what stands out do. */
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the drawing shows, for those who do not see it. */
  readonly label: string;
  readonly onPick?: Pick | undefined;
}

/** A drawing of ECharts, as SVG. */
export function EChart({ option, height, label, onPick }: EChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const picked = useEffectEvent((drawn: ECharts, x: number, y: number) => {
    const found = onPick && pickedAt(drawn, [x, y]);
    if (found) {
      onPick(...found);
    }
  });
  useEffect(() => {
    if (!place.current) {
      return undefined;
    }
    const drawn = init(place.current, null, { renderer: "svg" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    drawn.on("finished", () => makeScalable(drawn));
    drawn.getZr().on("click", ({ offsetX, offsetY }) => picked(drawn, offsetX, offsetY));
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      style={{ height }}
      className={onPick ? "w-full cursor-pointer" : "w-full"}
    />
  );
}

/** On paper a drawing is as wide as the paper, not the screen: with its own measure it can be scaled. */
function makeScalable(chart: ECharts): void {
  const box = `0 0 ${chart.getWidth()} ${chart.getHeight()}`;
  chart.getDom().querySelector("svg")?.setAttribute("viewBox", box);
}
