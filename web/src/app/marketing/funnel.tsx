"use client";

import { useQuery } from "@tanstack/react-query";

import { asApiError } from "@/api/errors";
import { type Funnel as Way, funnelQuery, type Quotient, type Stage } from "@/api/marketing";
import type { PointAsked } from "@/api/point-asked";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters } from "@/components/shell";
import {
  Badge,
  Card,
  CardTitle,
  CellButton,
  Definition,
  EmptyState,
  ErrorState,
  LinkButton,
  Skeleton,
} from "@/components/ui";
import { firstDay, formatNumber, formatPeriod, lastDay, useLocale } from "@/format";

import { COUNTED_BY } from "./words";

/** From an advertisement to a stream: what each counted, side by side. */
export function Funnel() {
  const locale = useLocale();
  const { asked, filters } = useFilters();
  const { data, error, isPending, refetch } = useQuery(funnelQuery(asked));
  const told = data?.stages.some(({ value }) => value !== null) === true;
  const period =
    data?.first && data.last
      ? formatPeriod({ first: firstDay(data.first), last: lastDay(data.last) }, locale)
      : null;
  return (
    <Card label="From an ad to a stream">
      <CardTitle tools={<Meaning />}>
        From an ad to a stream
        {period && <span className="text-14 font-normal text-quiet"> · {period}</span>}
      </CardTitle>
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {isPending && !error && <Skeleton className="h-44" />}
      {data && (told ? <Stages way={data} locale={locale} /> : <NothingTold />)}
      {(filters.artist || filters.store) && told && (
        <p className="mt-3 text-12 text-quiet">
          Of all artists and platforms: link pages do not tell them apart.
        </p>
      )}
    </Card>
  );
}

function Stages({ way, locale }: { readonly way: Way; readonly locale: string }) {
  const open = useOpenPoint();
  const points = way.stages.map((stage) => pointOf(stage, way));
  return (
    <>
      <ol className="grid gap-px overflow-hidden rounded-8 border border-line bg-line sm:grid-cols-2 lg:grid-cols-5 print:grid-cols-5">
        {way.stages.map((stage, at) => (
          <StageCell
            key={stage.name}
            stage={stage}
            locale={locale}
            onOpen={() => open(...points.slice(at, at + 1))}
          />
        ))}
      </ol>
      <h3 className="mt-4 mb-1 text-14 text-strong">How many of one for each 100 of another</h3>
      <ul className="flex flex-col">
        {way.quotients.map((quotient, at) => (
          <Ratio
            key={quotient.name}
            quotient={quotient}
            locale={locale}
            onOpen={() => open(...points.slice(at, at + 2).toReversed())}
          />
        ))}
      </ul>
    </>
  );
}

/** What a stage counted, of all accounts. */
function pointOf({ dataset, measure }: Stage, { first, last }: Way): PointAsked {
  const days = { step: "month", first: first && firstDay(first), last: last && lastDay(last) } as const;
  return { dataset, measure, line: "all", ...days };
}

function StageCell({
  stage,
  locale,
  onOpen,
}: {
  readonly stage: Stage;
  readonly locale: string;
  readonly onOpen: () => void;
}) {
  const told = stage.value === null ? "–" : formatNumber(stage.value, locale);
  return (
    <li className="flex flex-col gap-1 bg-panel p-3 sm:last:odd:col-span-2 lg:last:odd:col-span-1 print:last:odd:col-span-1">
      <span className="text-14 text-strong">{stage.name}</span>
      <span className="figures text-20 font-semibold text-strong">
        {stage.value === null ? (
          told
        ) : (
          <CellButton label={`${stage.name}: ${told}`} onPress={onOpen}>
            {told}
          </CellButton>
        )}
      </span>
      <span className="text-12 text-quiet">
        {stage.value === null ? stage.reason : `counted by ${COUNTED_BY[stage.family] ?? stage.family}`}
      </span>
      {stage.provisional && (
        <span>
          <Badge tone="look">provisional</Badge>
        </span>
      )}
    </li>
  );
}

/** A stage for each 100 of the one before it. */
function Ratio({
  quotient,
  locale,
  onOpen,
}: {
  readonly quotient: Quotient;
  readonly locale: string;
  readonly onOpen: () => void;
}) {
  const told = quotient.value === null ? "–" : formatNumber(quotient.value, locale, 1);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
      <span className="min-w-0 text-14">
        {quotient.name}
        {quotient.across && (
          <span className="ml-2 inline-block text-12 text-quiet">two counters: not a conversion</span>
        )}
      </span>
      <span className="figures text-14 font-semibold text-strong">
        {quotient.value === null ? (
          told
        ) : (
          <CellButton label={`${quotient.name}: ${told}`} onPress={onOpen}>
            {told}
          </CellButton>
        )}
      </span>
    </li>
  );
}

function Meaning() {
  return (
    <Definition of="From an ad to a stream">
      <p>
        What ad platforms, link pages and distributors counted in the same months. They count different things
        and different people: somebody may stream without any ad, and a click may come from anywhere.
      </p>
      <p className="mt-2 text-12 text-quiet">
        So the counts stand side by side and are never added. A ratio of two counters names both and says that
        it is no conversion. Without a chosen period it is the newest month that all of them have told in
        full.
      </p>
    </Definition>
  );
}

function NothingTold() {
  return (
    <EmptyState
      title="Impressions, clicks, visits and streams side by side"
      action={
        <LinkButton href="/data/import/" tone="act">
          Import a file
        </LinkButton>
      }
    >
      Exports of Meta Ads or TikTok Ads, of link pages such as Linktree, and the daily streams of a
      distributor bring these counts. No month has them yet.
    </EmptyState>
  );
}
