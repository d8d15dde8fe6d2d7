"use client";

import { useCallback } from "react";

import type { Figure } from "@/api/figures";
import { useParam } from "@/components/shell/use-filters";

/** The name in the address under which the story of a figure is open, on any page. */
export const EXPLAIN = "explain";

/** Opens the story of a figure beside the page; the address then leads there. */
export function useExplain(): (figure: Pick<Figure, "id">) => void {
  const [, set] = useParam(EXPLAIN);
  return useCallback(({ id }) => set(id), [set]);
}
