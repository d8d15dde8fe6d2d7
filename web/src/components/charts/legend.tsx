"use client";

import { cx } from "@/components/ui/cx";

import { seriesColour } from "./palette";
import type { Series } from "./series";

/** How high a legend of one row is, with the space above it. */
export const LEGEND_PX = 36;

/** Names of lines, as on paper: nothing to point at. */
export function StillLegend({ series }: { readonly series: readonly Series[] }) {
  return (
    <ul aria-label="Lines" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12">
      {series.map(({ id, name, colour }, at) => (
        <li key={id} className="inline-flex items-center gap-2">
          <Stroke colour={colour ?? seriesColour(at)} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function Stroke({ colour }: { readonly colour: string }) {
  return (
    <span
      className="h-0.5 w-4 shrink-0 rounded-full"
      style={{ background: colour, printColorAdjust: "exact" }}
    />
  );
}

/** Names of lines that cannot carry them; pointing at one makes its line stand out, a press keeps it so. */
export function Legend({
  series,
  pinned,
  onPin,
  onPoint,
}: {
  readonly series: readonly Series[];
  readonly pinned: string | null;
  readonly onPin: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void;
}) {
  return (
    <ul aria-label="Lines" className="mt-2 flex flex-wrap gap-x-1">
      {series.map(({ id, name, colour }, at) => (
        <li key={id} className="max-w-full">
          <button
            type="button"
            aria-pressed={pinned === id}
            onClick={() => onPin(pinned === id ? null : id)}
            onPointerEnter={() => onPoint(id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(id)}
            onBlur={() => onPoint(null)}
            className={cx(
              "inline-flex min-h-11 max-w-full items-center gap-2 rounded-8 px-2 text-12 md:min-h-7",
              pinned === id ? "bg-raised text-strong" : "text-body hover:bg-raised",
            )}
          >
            <Stroke colour={colour ?? seriesColour(at)} />
            <span className="truncate">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
