"use client";

import { lazy, Suspense } from "react";

import { useParam } from "@/components/shell/use-filters";

import { EXPLAIN } from "./use-explain";

const ExplainDrawer = lazy(async () => ({ default: (await import("./explain-drawer")).ExplainDrawer }));

/** The place of the story that the address asks for; what shows it is loaded when it is first opened. */
export function Explain() {
  const [id, set] = useParam(EXPLAIN);
  return id === null ? null : (
    <Suspense>
      <ExplainDrawer id={id} onClose={() => set(null)} />
    </Suspense>
  );
}
