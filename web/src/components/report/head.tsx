"use client";

import type { Label } from "@/api/label";
import { Badge, Skeleton } from "@/components/ui";
import { firstDay, formatDay, formatPeriod, lastDay, useLocale } from "@/format";

import type { ReportOf } from "./plan";

/** Whose figures, of when, of which day and in which currency, and what they say. */
export function ReportHead({
  of: { asked, money },
  label,
  currency,
  provisional,
  sentence,
}: {
  readonly of: ReportOf;
  readonly label: Label;
  /** Of the amounts shown; null where there are none, or of several. */
  readonly currency: string | null;
  readonly provisional: boolean;
  /** Null while it is not known. */
  readonly sentence: string | null;
}) {
  const locale = useLocale();
  const store = label.stores.find(({ key }) => key === asked.store)?.name ?? asked.store;
  const facts = [
    ["Period", periodWords(asked, locale)],
    ["As of", formatDay(label.today, locale)],
    ["Platform", store],
    ["Amounts", money ? currency : "left out, plays only"],
    ["Label", asked.artist ? label.name : null],
  ] as const;
  return (
    <header>
      <p className="text-12 font-semibold text-quiet">{asked.artist ? "Artist report" : "Label report"}</p>
      <h1 className="text-28 break-words text-strong">{asked.artist ?? label.name}</h1>
      {sentence === null ? (
        <Skeleton className="mt-2 h-14 w-full" />
      ) : (
        <p className="mt-2 text-20 text-pretty text-strong">{sentence}</p>
      )}
      <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2 border-y border-line py-3">
        {facts.map(
          ([term, said]) =>
            said && (
              <div key={term}>
                <dt className="text-12 text-quiet">{term}</dt>
                <dd className="font-semibold text-strong">{said}</dd>
              </div>
            ),
        )}
      </dl>
      {(provisional || label.sample) && (
        <ul className="mt-3 flex flex-col gap-2 text-12">
          {label.sample && (
            <li>
              <Badge>sample</Badge> The acts and figures of this label are invented.
            </li>
          )}
          {provisional && (
            <li>
              <Badge tone="look">provisional</Badge> More is to come for some days; figures and days of which
              that is so say so.
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

/** The months asked for; without them each figure is of the newest month that is complete for it. */
export function periodWords({ first, last }: ReportOf["asked"], locale: string): string {
  return first && last
    ? formatPeriod({ first: firstDay(first), last: lastDay(last) }, locale)
    : "Newest complete month of each figure";
}
