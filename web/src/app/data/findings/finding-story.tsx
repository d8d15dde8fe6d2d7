"use client";

import Link from "next/link";

import type { Finding, Severity } from "@/api/findings";
import { Badge, type Tone, Words } from "@/components/ui";
import { useLocale } from "@/format";

import { aboutOf, figuresOf } from "./finding-words";
import { useKnown } from "./use-known";

export const SEVERITY: Readonly<Record<Severity, { readonly word: string; readonly tone: Tone }>> = {
  broken: { word: "Wrong", tone: "broken" },
  look: { word: "Look", tone: "look" },
  note: { word: "Good to know", tone: "neutral" },
};

/** What a page shows of a finding, by the beginning of its address. */
const PLACES: readonly (readonly [string, string])[] = [
  ["/data/quarantine/", "See each row with its line, field and text"],
  ["/data/mapping/", "Explain its columns"],
  ["/catalogue/", "Say what the name means"],
  ["/revenue/?tab=payouts", "See payouts beside their statements"],
  ["/revenue/", "See these months of revenue"],
  ["/streaming/", "See these days of streams"],
  ["/audience/", "See these days of the audience"],
];

/** A finding with what to do, what it is about, and its figures. */
export function FindingStory({ finding }: { readonly finding: Finding }) {
  const locale = useLocale();
  const { word, tone } = SEVERITY[finding.severity];
  const known = useKnown();
  const about = [...aboutOf(finding, known, locale), ...figuresOf(finding, known, locale)];
  return (
    <article className="sheet rounded-8 border border-line bg-panel p-4">
      <p className="mb-1 flex flex-wrap items-center gap-2">
        <Badge tone={tone}>{word}</Badge>
        <span className="text-12 text-quiet">{finding.kind}</span>
      </p>
      <p className="max-w-4xl text-14 break-words text-strong">
        <Words of={finding.what} />
      </p>
      {finding.todo && (
        <p className="mt-1 max-w-4xl text-14 text-body">
          <Words of={finding.todo} />
        </p>
      )}
      <p className="mt-1 text-14">
        <Link
          className="inline-flex min-h-11 items-center font-semibold text-act underline md:min-h-7"
          href={finding.href}
          prefetch={false}
        >
          {linkWords(finding.href)}
        </Link>
      </p>
      {about.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 items-center text-12 font-semibold text-act md:min-h-7">
            What it is about
          </summary>
          <dl className="figures mt-1 grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 text-12">
            {about.map(({ term, told }, at) => (
              <div key={at} className="contents">
                <dt className="text-quiet">{term}</dt>
                <dd className="break-words text-strong">{told}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

function linkWords(href: string): string {
  return PLACES.find(([begin]) => href.startsWith(begin))?.[1] ?? "See where it comes from";
}
