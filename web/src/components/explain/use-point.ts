"use client";

import { useCallback } from "react";

import { pointText, type RowsAsked } from "@/api/point-asked";
import { useParam } from "@/components/shell/use-filters";

/** The name in the address under which the story of a point is open, on any page. */
export const POINT = "point";

/**
 * Opens the story of a point of a chart, a bar or a figure of a table; the address then leads there. A figure that is
 * worked out from others opens these.
 */
export function useOpenPoint(): (...points: readonly RowsAsked[]) => void {
  const [, set] = useParam(POINT);
  return useCallback((...points) => set(pointText(...points)), [set]);
}
