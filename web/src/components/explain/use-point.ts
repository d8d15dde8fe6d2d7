"use client";

import { useCallback } from "react";

import { type PointAsked, pointText } from "@/api/point-asked";
import { useParam } from "@/components/shell/use-filters";

/** The name in the address under which the story of a point is open, on any page. */
export const POINT = "point";

/** Opens the story of a point of a chart, a bar or a figure of a table; the address then leads there. */
export function useOpenPoint(): (point: PointAsked) => void {
  const [, set] = useParam(POINT);
  return useCallback((point) => set(pointText(point)), [set]);
}
