"use client";

import { useCallback, useMemo } from "react";

import { formatNumber, useLocale } from "@/format";

import { BAR_PX, type Bar, barOption } from "./bar-option";
import type { Pick } from "./picking";
import { Plot } from "./plot";

export interface BarRankingProps {
  readonly label: string;
  /** In the order to be shown. */
  readonly bars: readonly Bar[];
  readonly unit: string;
  /** How many are drawn; the others are in the table. */
  readonly limit?: number;
  readonly mixed?: boolean;
  /** Opens what a bar was made of. */
  readonly onOpen?: ((bar: Bar) => void) | undefined;
}

/** Bars for a ranking, from zero, with their values. */
export function BarRanking({ label, bars, unit, limit = 10, mixed = false, onOpen }: BarRankingProps) {
  const locale = useLocale();
  const shown = useMemo(() => bars.slice(0, limit), [bars, limit]);
  const more = bars.length - shown.length;
  const option = useCallback(
    (width: number) => barOption(shown, unit, mixed, { width, locale }),
    [shown, unit, mixed, locale],
  );
  const pick = useCallback<Pick>(
    (_, at) => {
      const bar = shown[at];
      if (bar) {
        onOpen?.(bar);
      }
    },
    [shown, onOpen],
  );
  return (
    <div>
      <Plot
        option={option}
        height={Math.max(1, shown.length) * BAR_PX}
        label={label}
        onPick={onOpen && pick}
      />
      {more > 0 && (
        <p className="mt-2 text-12 text-quiet">and {formatNumber(more, locale)} more, in the rows</p>
      )}
    </div>
  );
}
