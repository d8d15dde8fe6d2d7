"use client";

import { lazy, Suspense } from "react";

import { useParam } from "@/components/shell/use-filters";

import { EXPLAIN } from "./use-explain";
import { POINT } from "./use-point";

const ExplainDrawer = lazy(async () => ({ default: (await import("./explain-drawer")).ExplainDrawer }));
const PointDrawer = lazy(async () => ({ default: (await import("./point-drawer")).PointDrawer }));

/** The place of the stories that the address asks for; what shows them is loaded when one is first opened. */
export function Explain() {
  const [id, setId] = useParam(EXPLAIN);
  const [point, setPoint] = useParam(POINT);
  return (
    <>
      {id !== null && (
        <Suspense>
          <ExplainDrawer id={id} onClose={() => setId(null)} />
        </Suspense>
      )}
      {point !== null && (
        <Suspense>
          <PointDrawer key={point} told={point} onClose={() => setPoint(null)} />
        </Suspense>
      )}
    </>
  );
}
