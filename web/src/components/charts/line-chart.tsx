"use client";

import { useCallback, useState } from "react";

import { useLocale } from "@/format";

import { Legend, StillLegend } from "./legend";
import { lineOption } from "./line-option";
import { Plot } from "./plot";
import { endsMeet, type Grain, type Mark, type OpenPoint, type Series } from "./series";
import { usePicking } from "./use-picking";

export interface LineChartProps {
  /** What the lines show, for those who do not see them: `Streams a day by platform`. */
  readonly label: string;
  readonly series: readonly Series[];
  readonly unit: string;
  readonly grain: Grain;
  readonly marks?: readonly Mark[];
  readonly height?: number;
  /** Whether the axis begins at zero. Levels such as followers may do without. */
  readonly fromZero?: boolean;
  readonly mixed?: boolean;
  /** Opens what a point was made of. */
  readonly onOpen?: OpenPoint | undefined;
  /** Without anything to press, as on paper. */
  readonly still?: boolean;
}

const NO_MARKS: readonly Mark[] = [];

/** From so many lines on, and on narrow screens, a legend names them. */
const MOST_DIRECT = 5;
const DIRECT_WIDTH = 560;

/** Lines over days, weeks or months. Gaps stay gaps, provisional days are hatched. */
export function LineChart(props: LineChartProps) {
  const {
    label,
    series,
    unit,
    grain,
    marks = NO_MARKS,
    height = 280,
    fromZero = true,
    mixed = false,
    onOpen,
    still = false,
  } = props;
  const locale = useLocale();
  const [pinned, setPinned] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const highlight = pointed ?? pinned;
  const few = series.length > 1 && series.length <= MOST_DIRECT && !endsMeet(series);
  const option = useCallback(
    (width: number) => {
      const direct = few && width >= DIRECT_WIDTH;
      return lineOption(
        { series, unit, grain, marks, fromZero, mixed },
        { width, locale, highlight, direct },
      );
    },
    [series, unit, grain, marks, fromZero, mixed, locale, highlight, few],
  );
  return (
    <div className="@container">
      <Plot option={option} height={height} label={label} onPick={usePicking(series, grain, onOpen)} />
      {series.length > 1 && (
        <div className={few ? "@min-[560px]:hidden" : undefined}>
          {still ? (
            <StillLegend series={series} />
          ) : (
            <Legend series={series} pinned={pinned} onPin={setPinned} onPoint={setPointed} />
          )}
        </div>
      )}
    </div>
  );
}
