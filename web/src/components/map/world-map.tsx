"use client";

import { lazy, Suspense, useMemo, useState } from "react";

import { Skeleton } from "@/components/ui/skeleton";
import { type Exact, tell, useLocale } from "@/format";

import { classesOf, colourOf } from "./classes";
import type { Land } from "./drawing";

const Drawing = lazy(async () => ({ default: (await import("./drawing")).Drawing }));

export type { Land } from "./drawing";

/** The world with a value for some of its countries, loaded when it is first seen. A country opens its story. */
export function WorldMap({
  label,
  lands,
  unit,
  onOpen,
}: {
  readonly label: string;
  /** The largest first. */
  readonly lands: readonly Land[];
  readonly unit: string;
  readonly onOpen: (code: string) => void;
}) {
  const [pointed, setPointed] = useState<string | null>(null);
  const land = lands.find(({ code }) => code === pointed);
  return (
    <div>
      <div data-plot className="aspect-[960/470] w-full">
        <Suspense fallback={<Skeleton className="size-full" />}>
          <Drawing label={label} lands={lands} onOpen={onOpen} onPoint={setPointed} />
        </Suspense>
      </div>
      <p aria-hidden className="figures min-h-10 py-2 text-14 text-quiet print:hidden">
        {land ? (
          <>
            <span className="font-semibold text-strong">{land.name}</span> · {land.words}
          </>
        ) : (
          "Point at a country, or go from one to the next with Tab and the arrow keys; a press opens its story."
        )}
      </p>
      <Legend lands={lands} unit={unit} />
    </div>
  );
}

/** What the colours mean. */
function Legend({ lands, unit }: { readonly lands: readonly Land[]; readonly unit: string }) {
  const locale = useLocale();
  const classes = useMemo(() => classesOf(lands.map(({ value }) => value)), [lands]);
  const told = (value: Exact) => tell(value, unit, locale).number;
  return (
    <ul
      aria-label="What the colours mean"
      className="figures flex flex-wrap gap-x-4 gap-y-2 text-12 text-quiet"
    >
      {classes.map((found) => (
        <li key={found.step} className="inline-flex items-center gap-2">
          <Swatch colour={colourOf(found)} />
          {found.from === found.to ? told(found.to) : `${told(found.from)} to ${told(found.to)}`}
        </li>
      ))}
      <li className="inline-flex items-center gap-2">
        <Swatch colour={colourOf(null)} />
        nothing told
      </li>
    </ul>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <span
      aria-hidden
      style={{ background: colour }}
      className="block h-3 w-5 rounded-[2px] border border-line print:[print-color-adjust:exact]"
    />
  );
}
