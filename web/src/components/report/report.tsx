"use client";

import { useEffect } from "react";

import type { Figure } from "@/api/figures";
import type { Label } from "@/api/label";
import { isMixed, KpiCard } from "@/components/figures";
import { ErrorState, Skeleton } from "@/components/ui";
import { formatDay, useLocale } from "@/format";

import { CourseSheet } from "./course-sheet";
import { periodWords, ReportHead } from "./head";
import { Launches } from "./launches";
import { isProvisional, missingOf, partsOf, type ReportPart, sourcesOf } from "./parts";
import type { ReportOf } from "./plan";
import { RankTable } from "./rank-table";
import { reportSentence } from "./sentence";
import { SmallPrint } from "./small-print";
import { type Answers, useReport } from "./use-report";
import { useTold } from "./use-told";

/** What a label or an act reads on paper. `of` must stay the same object while what is asked for does. */
export function Report({ of }: { readonly of: ReportOf }) {
  const locale = useLocale();
  const answers = useReport(of);
  const { label, figures, state, error, again } = answers;
  useTold(state);
  const { asked } = of;
  useTitle(
    label && [
      asked.artist,
      label.name,
      asked.first ? periodWords(asked, locale) : formatDay(label.today, locale),
    ],
  );
  return (
    <article
      aria-busy={state === "loading"}
      className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-6 md:px-8 print:max-w-none print:gap-5 print:p-0"
    >
      {error && (
        <ErrorState error={error} onRetry={again} lastGood={figures?.today ?? null} locale={locale} />
      )}
      {label?.first_month === null ? (
        <Empty of={of} answers={answers} />
      ) : figures && label ? (
        <Filled of={of} label={label} known={figures.figures} answers={answers} />
      ) : (
        !error && <Waiting />
      )}
    </article>
  );
}

function Filled({
  of,
  label,
  known,
  answers,
}: {
  readonly of: ReportOf;
  readonly label: Label;
  readonly known: readonly Figure[];
  readonly answers: Answers;
}) {
  const locale = useLocale();
  const parts = partsOf(known, answers);
  const shown = parts.flatMap((part) => part.figures);
  const ranked = answers.rankings.flatMap(({ ranking }) => ranking ?? []);
  return (
    <>
      <ReportHead
        of={of}
        label={label}
        currency={currencyOf(shown)}
        provisional={isProvisional(parts)}
        sentence={answers.state === "loading" ? null : reportSentence(known, ranked, of, locale)}
      />
      {parts.map((part) => (
        <Part key={part.id} part={part} compare={of.compare} mixed={isMixed(shown)} />
      ))}
      <SmallPrint
        shown={shown}
        // what is not told of one act is no news to the act
        missing={of.asked.artist ? [] : missingOf(known)}
        sources={sourcesOf(answers)}
      />
    </>
  );
}

function Part({
  part: { title, figures, courses, rankings, launches },
  compare,
  mixed,
}: {
  readonly part: ReportPart;
  readonly compare: boolean;
  readonly mixed: boolean;
}) {
  const alone = rankings.length % 2 === 1 ? rankings.at(-1) : undefined;
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2 className="text-20 text-strong">{title}</h2>
      {courses.map(({ plan, course }) =>
        course ? <CourseSheet key={plan.id} plan={plan} course={course} /> : <Place key={plan.id} />,
      )}
      <Cards title={title} figures={figures} compare={compare} mixed={mixed} />
      <div className="grid items-start gap-3 empty:hidden sm:grid-cols-2 print:grid-cols-2">
        {rankings.map(({ plan, ranking }) =>
          ranking ? (
            <RankTable
              key={plan.id}
              plan={plan}
              ranking={ranking}
              compare={compare}
              wide={plan === alone?.plan}
            />
          ) : (
            <Place key={plan.id} />
          ),
        )}
      </div>
      {launches.length > 0 && <Launches rows={launches} />}
    </section>
  );
}

function Cards({
  title,
  figures,
  compare,
  mixed,
}: {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly compare: boolean;
  readonly mixed: boolean;
}) {
  return (
    <section
      aria-label={`Figures: ${title}`}
      className="grid grid-cols-1 gap-3 sm:grid-cols-2 md:grid-cols-3 print:grid-cols-3"
    >
      {figures.map((figure) => (
        <KpiCard key={figure.id} figure={figure} compare={compare} mixed={mixed} still />
      ))}
    </section>
  );
}

function Empty({ of, answers: { label } }: { readonly of: ReportOf; readonly answers: Answers }) {
  return (
    label && (
      <>
        <ReportHead
          of={of}
          label={label}
          currency={null}
          provisional={false}
          sentence="Nothing has been imported yet."
        />
        <p>
          Figures stand here as soon as the label has its first statement or export. Begin with a
          distributor’s statement and its daily streams.
        </p>
      </>
    )
  );
}

function Waiting() {
  return (
    <>
      <Skeleton className="h-40 w-full" />
      <div className="grid gap-3 sm:grid-cols-2 md:grid-cols-3">
        {Array.from({ length: 6 }, (_, at) => (
          <Skeleton key={at} className="h-44 w-full" />
        ))}
      </div>
      <Place />
    </>
  );
}

/** The place of a drawing or table that is still loading. */
function Place() {
  return <Skeleton className="h-72 w-full" />;
}

/** The currency of the amounts shown; several where the answer names them. */
function currencyOf(figures: readonly Figure[]): string | null {
  const found = new Set(figures.flatMap(({ unit }) => /^[A-Z]{3}\b/.exec(unit)?.[0] ?? []));
  return found.size === 0 ? null : [...found].join(", ");
}

/** What a browser proposes as the name of the file it prints into. */
function useTitle(parts: readonly (string | null)[] | undefined): void {
  const title = parts?.filter(Boolean).join(" – ");
  useEffect(() => {
    if (title) {
      document.title = title;
    }
  }, [title]);
}
