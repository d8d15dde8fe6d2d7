"use client";

import { useCallback } from "react";

import { useLocale } from "@/format";

import { multiplesHeight, multiplesOption } from "./multiples-option";
import { Plot } from "./plot";
import type { Grain, OpenPoint, Series } from "./series";
import { usePicking } from "./use-picking";

export interface SmallMultiplesProps {
  readonly label: string;
  readonly series: readonly Series[];
  readonly unit: string;
  readonly grain: Grain;
  /** `shared` (the default): sizes can be compared; `own`: only shapes can, and the caption says so. */
  readonly scale?: "shared" | "own";
  /** Whether scales of their own begin at zero, too. Levels such as followers may do without. */
  readonly fromZero?: boolean;
  readonly mixed?: boolean;
  /** Opens what a point was made of. */
  readonly onOpen?: OpenPoint | undefined;
}

/** The same small drawing once for each line, where lines in one drawing would be a tangle. */
export function SmallMultiples({
  label,
  series,
  unit,
  grain,
  scale = "shared",
  fromZero = false,
  mixed = false,
  onOpen,
}: SmallMultiplesProps) {
  const locale = useLocale();
  const option = useCallback(
    (width: number) => multiplesOption({ series, unit, grain, scale, fromZero, mixed }, { width, locale }),
    [series, unit, grain, scale, fromZero, mixed, locale],
  );
  const height = useCallback((width: number) => multiplesHeight(width, series.length), [series.length]);
  return (
    <div>
      <Plot option={option} height={height} label={label} onPick={usePicking(series, grain, onOpen)} />
      <p className="text-12 text-quiet">
        {scale === "shared"
          ? "All have the same scale."
          : "Each has a scale of its own: compare shapes, not sizes."}
      </p>
    </div>
  );
}
