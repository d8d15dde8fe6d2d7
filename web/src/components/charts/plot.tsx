"use client";

import type { EChartsCoreOption } from "echarts/core";
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";

import { Skeleton } from "@/components/ui/skeleton";

import type { Pick } from "./picking";

const EChart = lazy(async () => ({ default: (await import("./echart")).EChart }));

const LATEST_MS = 500;

/** The place of a drawing: it knows its width, and loads what draws when the page has been painted. */
export function Plot({
  option,
  height,
  label,
  onPick,
}: {
  /** Makes the drawing for a width; keep it the same as long as the data are (useCallback). */
  readonly option: (width: number) => EChartsCoreOption;
  readonly height: number | ((width: number) => number);
  readonly label: string;
  /** Told which point or bar is nearest to a press. */
  readonly onPick?: Pick | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const painted = usePainted();
  const drawn = useMemo(() => (width === null || !painted ? null : option(width)), [option, width, painted]);
  const high = typeof height === "number" ? height : height(width ?? 0);
  const waiting: ReactNode = <Skeleton className="size-full" />;
  return (
    <div ref={place} data-plot style={{ height: high }}>
      {drawn ? (
        <Suspense fallback={waiting}>
          <EChart option={drawn} height={high} label={label} onPick={onPick} />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}

/** Whether the browser has found time after the first paint. A drawing out of sight is made too, for paper. */
function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // not every browser tells when it is idle
    if (typeof requestIdleCallback === "undefined") {
      const later = setTimeout(() => setPainted(true), LATEST_MS);
      return () => clearTimeout(later);
    }
    const idle = requestIdleCallback(() => setPainted(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, []);
  return painted;
}

function useWidth(place: { readonly current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!place.current) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.round(entry?.contentRect.width ?? 0);
      // what is hidden has no width, and keeps its drawing
      if (seen > 0) {
        setWidth(seen);
      }
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
