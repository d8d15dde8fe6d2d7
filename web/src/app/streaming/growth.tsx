"use client";

import type { Rank, RankingAsked } from "@/api/courses";
import { RankingChart } from "@/components/charts";
import { Change } from "@/components/figures";
import { EmptyState } from "@/components/ui";
import { tellInWords, useLocale } from "@/format";

const DRAWN = 12;

/** Who has most of a measure, and how each moved against the equally many days before. */
export function Growth({
  asked,
  title,
  what,
}: {
  readonly asked: RankingAsked;
  readonly title: string;
  /** What a row is: `Platform`. */
  readonly what: string;
}) {
  return (
    <RankingChart
      title={title}
      what={what}
      asked={asked}
      limit={DRAWN}
      beside={(rows, unit) => <Movers rows={rows} unit={unit} />}
      empty={
        <EmptyState title="Who has most of it">
          Nothing complete is known for this choice and period.
        </EmptyState>
      }
    />
  );
}

/** The rows again with how each moved, in the same order. */
function Movers({ rows, unit }: { readonly rows: readonly Rank[]; readonly unit: string }) {
  const locale = useLocale();
  return (
    <ul className="figures min-w-0 self-start text-14" aria-label="How each moved">
      {rows.slice(0, DRAWN).map(({ key, name, previous, change }) => (
        <li
          key={key}
          className="flex h-8 items-center justify-between gap-3 border-b border-line last:border-b-0"
        >
          <span className="truncate">{name}</span>
          <span className="text-12 whitespace-nowrap text-quiet">
            {change === null ? "no complete comparison" : <Change change={change} />}
            {previous !== null && (
              <span className="hidden sm:inline"> from {tellInWords(previous, unit, locale)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
