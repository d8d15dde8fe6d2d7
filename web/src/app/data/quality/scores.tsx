"use client";

import type { SubjectScore } from "@/api/quality";
import { cx } from "@/components/ui";
import { type DecimalText, useLocale } from "@/format";

import { DIMENSIONS, grade, score } from "./words";

const FILLS = { grew: "bg-grew", look: "bg-look", broken: "bg-broken" } as const;

/** The same small drawing for the label and for each platform; a press shows what costs that one its points. */
export function Scores({
  scores,
  chosen,
  onChoose,
}: {
  readonly scores: readonly SubjectScore[];
  readonly chosen: string | null;
  readonly onChoose: (platform: string | null) => void;
}) {
  const [label, ...platforms] = [...scores].sort(bySubject);
  return (
    <section aria-label="Scores">
      <h2 className="mb-1 text-16 text-strong">Scores by platform and dimension</h2>
      <p className="mb-3 text-12 text-quiet">
        Bars go from 0 to 100. A dash: nothing could be checked. Green from 95, amber from 80.
      </p>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {[label, ...platforms].map(
          (each) =>
            each && (
              <li key={each.subject} className="sheet">
                <ScoreCard
                  of={each}
                  pressed={chosen === each.subject}
                  onPress={() =>
                    onChoose(chosen === each.subject || each.subject === "label" ? null : each.subject)
                  }
                />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

/** The label first, then whoever needs it most. */
function bySubject(one: SubjectScore, other: SubjectScore): number {
  if (one.subject === "label" || other.subject === "label") {
    return one.subject === "label" ? -1 : 1;
  }
  return Number(one.overall ?? 101) - Number(other.overall ?? 101) || one.title.localeCompare(other.title);
}

function ScoreCard({
  of,
  pressed,
  onPress,
}: {
  readonly of: SubjectScore;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  const locale = useLocale();
  const name = of.subject === "label" ? `${of.title} (whole label)` : of.title;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cx(
        "flex h-full w-full flex-col gap-2 rounded-8 border bg-panel p-3 text-left hover:bg-raised",
        pressed ? "border-act" : "border-line",
      )}
    >
      <span className="flex w-full items-baseline justify-between gap-2">
        <span className="min-w-0 truncate font-semibold text-strong">{name}</span>
        <span className="figures text-20 font-semibold text-strong">
          {of.overall ? score(of.overall, locale) : "–"}
        </span>
      </span>
      <span className="grid w-full grid-cols-[6.5rem_minmax(0,1fr)_2.75rem] items-center gap-x-2 gap-y-1.5 text-12">
        {Object.entries(of.dimensions).map(([dimension, value]) => (
          <span key={dimension} className="contents">
            <span className="text-quiet" title={DIMENSIONS[dimension]}>
              {dimension}
            </span>
            <ScoreBar value={value} />
            <span className="figures text-right text-body">{value ? score(value, locale) : "–"}</span>
          </span>
        ))}
      </span>
    </button>
  );
}

function ScoreBar({ value }: { readonly value: DecimalText | null }) {
  return (
    <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-raised print:border print:border-line">
      {value && (
        <span
          className={cx("block h-full rounded-full", FILLS[grade(value)])}
          style={{ width: `${Number(value)}%`, printColorAdjust: "exact" }}
        />
      )}
    </span>
  );
}
