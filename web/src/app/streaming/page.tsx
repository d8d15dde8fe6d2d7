"use client";

import { type ReactNode, useMemo } from "react";

import { useRanking } from "@/api/courses";
import { CourseChart, rankingSentence } from "@/components/charts";
import { PageHead, useFilters, useParam, useSearch } from "@/components/shell";
import { EmptyState, LinkButton, Segments } from "@/components/ui";
import { firstDay, lastDay, useLocale } from "@/format";

import { axesOf, BY_TITLES, choiceOf, narrows, sourceOf, WAYS } from "./counted";
import { Growth } from "./growth";
import { LaunchChart } from "./launch-chart";

const STEPS = { day: "Day", week: "Week", month: "Month" } as const;
const MOST_TOGETHER = 5;

export default function Streaming() {
  const locale = useLocale();
  const search = useSearch();
  const { filters } = useFilters();
  const choice = useMemo(() => choiceOf(search, filters.artist !== null), [search, filters.artist]);
  const [, setCounted] = useParam("counted");
  const [, setBy] = useParam("by");
  const [, setStep] = useParam("step");
  const [apart, setApart] = useParam("apart");
  const { way, by, step } = choice;
  const source = sourceOf(choice);
  const asked = {
    ...source,
    first: filters.first && firstDay(filters.first),
    last: filters.last && lastDay(filters.last),
    artist: narrows(source.dataset, filters.artist),
    store: filters.store,
  };
  const { data: ranking, error } = useRanking({ ...asked, size: 50 });
  const many = (ranking?.rows.length ?? 0) > MOST_TOGETHER;
  const multiples = apart === null ? many : apart === "each";
  const what = BY_TITLES[by].toLowerCase();
  return (
    <>
      <PageHead
        title="Streaming"
        sentence={
          ranking
            ? rankingSentence(ranking, way.said, locale)
            : error
              ? "What was streamed cannot be told at the moment."
              : null
        }
      />
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3 print:hidden">
          <Choice title="Who counted">
            <Segments label="Who counted" segments={WAYS} active={way.id} onChange={setCounted} />
          </Choice>
          <Choice title="By">
            <Segments
              label="By"
              segments={axesOf(way).map((id) => ({ id, title: BY_TITLES[id] }))}
              active={by}
              onChange={setBy}
            />
          </Choice>
          {way.steps.length > 1 && (
            <Choice title="Each point is a">
              <Segments
                label="Each point is a"
                segments={way.steps.map((id) => ({ id, title: STEPS[id] }))}
                active={step}
                onChange={setStep}
              />
            </Choice>
          )}
        </div>
        {filters.artist && source.dataset === "daily_streams" && (
          <p role="note" className="rounded-8 bg-look-soft p-3 text-strong">
            Distributors do not tell artists apart day by day: this shows all artists. “Stores themselves” and
            “Paid units” know {filters.artist}.
          </p>
        )}
        <CourseChart
          title={`${way.noun} by ${what}`}
          definition={`${way.definition} The three ways of counting are never added up.`}
          asked={{ ...asked, step, lines: multiples ? 12 : 8 }}
          multiples={multiples}
          height={320}
          tools={
            (ranking?.rows.length ?? 0) > 1 && (
              <Segments
                label="Lines"
                segments={[
                  { id: "each", title: "Each alone" },
                  { id: "together", title: "Together" },
                ]}
                active={multiples ? "each" : "together"}
                onChange={setApart}
              />
            )
          }
          empty={
            <EmptyState
              title="Where your music is played"
              action={
                <LinkButton href="/data/import/" tone="act">
                  Import a file
                </LinkButton>
              }
            >
              {way.file} For this choice and period there is nothing yet.
            </EmptyState>
          }
        />
        <Growth title={`Growth by ${what}`} what={BY_TITLES[by]} asked={{ ...asked, size: 50 }} />
        <LaunchChart />
      </div>
    </>
  );
}

function Choice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="max-w-full min-w-0">
      <p aria-hidden className="mb-1 text-12 text-quiet">
        {title}
      </p>
      <div className="max-w-full overflow-x-auto">{children}</div>
    </div>
  );
}
