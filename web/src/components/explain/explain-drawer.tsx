"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";

import { asApiError } from "@/api/errors";
import { type Asked, type Figure, figureQuery, useFigures } from "@/api/figures";
import { type Bar, BarRanking, barTable, ChartFrame, LineChart, lineTable } from "@/components/charts";
import { Change } from "@/components/figures/change";
import { courseOf, toldByMonth } from "@/components/figures/course";
import { GoalBar } from "@/components/figures/goal-bar";
import { countedBy, toldBy, toldUntil } from "@/components/figures/sources";
import { useFilters } from "@/components/shell/use-filters";
import { Badge, Button, Drawer, ErrorState, SkeletonRows } from "@/components/ui";
import {
  type Day,
  formatDay,
  formatMonth,
  formatPeriod,
  isExact,
  type Month,
  monthOf,
  tell,
  tellInWords,
  useLocale,
} from "@/format";

import { Rows } from "./rows";
import { WhyChanged } from "./why-changed";

/** The story of a figure: what it means, how it went, why it changed, and the lines of files it was made of. */
export function ExplainDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { asked } = useFilters();
  const locale = useLocale();
  const { data: all } = useFigures(asked);
  const known = all?.figures.find((figure) => figure.id === id || figure.kpi === id);
  const asking = useQuery({ ...figureQuery(id, asked), enabled: all !== undefined && !known });
  const figure = known ?? asking.data;
  const subtitle = figure && [figure.kpi, figure.period && formatPeriod(figure.period, locale)];
  return (
    <Drawer
      open
      onClose={onClose}
      title={figure?.title ?? "The story of a figure"}
      {...(subtitle ? { subtitle: subtitle.filter(Boolean).join(" · ") } : {})}
    >
      {figure && <Story figure={figure} asked={asked} />}
      {!figure && asking.error && <ErrorState error={asApiError(asking.error)} locale={locale} />}
      {!figure && !asking.error && <SkeletonRows count={12} />}
    </Drawer>
  );
}

/** All that is known of a figure. A press on a month of its course shows the rows of that month. */
export function Story({ figure, asked }: { readonly figure: Figure; readonly asked: Asked }) {
  const [month, setMonth] = useState<Month | null>(null);
  const opens = figure.can_explain && toldByMonth(figure);
  return (
    <div className="flex flex-col gap-8">
      <Value figure={figure} />
      <Meaning figure={figure} />
      {figure.series.length > 1 && <HowItWent figure={figure} onOpen={opens ? setMonth : undefined} />}
      {figure.breakdown.length > 0 && <Parts figure={figure} />}
      {figure.value !== null && (
        <Section title="Why it changed">
          <WhyChanged figure={figure} asked={asked} />
        </Section>
      )}
      {figure.can_explain && (
        <Section title="Where it comes from">
          {month ? (
            <OfMonth key={month} figure={figure} month={month} asked={asked} onBack={() => setMonth(null)} />
          ) : (
            <Rows id={figure.id} asked={asked} />
          )}
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-3 text-16 text-strong">{title}</h3>
      {children}
    </section>
  );
}

function Value({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  if (figure.value === null) {
    return <p className="text-strong">{figure.reason ?? "This figure cannot be computed."}</p>;
  }
  const { number, unit } = tell(figure.value, figure.unit, locale);
  return (
    <div>
      <p className="figures flex flex-wrap items-baseline gap-x-2 text-strong">
        <span className="text-40 font-semibold tracking-tight">{number}</span>
        <span className="text-quiet">{unit}</span>
        {figure.provisional && <Badge tone="look">provisional</Badge>}
      </p>
      {figure.subject && <p>{figure.subject}</p>}
      {figure.change !== null && (
        <Change change={figure.change} lessIsBetter={figure.less_is_better} compared={figure.compared} />
      )}
      {figure.goal && (
        <div className="mt-3 max-w-sm">
          <GoalBar goal={figure.goal} unit={figure.unit} />
        </div>
      )}
    </div>
  );
}

function Meaning({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  const facts: readonly (readonly [string, string | null])[] = [
    ["What it counts", figure.formula],
    ["Counted by", countedBy(figure)],
    ["Told by", toldUntil(figure, locale)],
    ["Period", figure.period && formatPeriod(figure.period, locale)],
    ["Newest day in it", figure.as_of && formatDay(figure.as_of, locale)],
  ];
  return (
    <Section title="What it means">
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr]">
        {facts.map(([name, text]) =>
          text ? (
            <div key={name} className="sm:contents">
              <dt className="text-quiet">{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {figure.notes.length > 0 && (
        <ul className="mt-3 flex list-disc flex-col gap-1 pl-5 text-12 text-quiet">
          {figure.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The rows of another month than the figure's own. */
function OfMonth({
  figure,
  month,
  asked,
  onBack,
}: {
  readonly figure: Figure;
  readonly month: Month;
  readonly asked: Asked;
  readonly onBack: () => void;
}) {
  const locale = useLocale();
  const place = useRef<HTMLParagraphElement>(null);
  const point = figure.series.find(({ day }) => monthOf(day) === month);
  const of = useMemo(() => ({ ...asked, first: month, last: month }), [asked, month]);
  // what was asked for is further down
  useEffect(() => place.current?.focus(), []);
  return (
    <>
      <p ref={place} tabIndex={-1} className="mb-3 flex flex-wrap items-center gap-x-4 text-strong">
        {formatMonth(month, locale)}: {tellInWords(point?.value ?? null, figure.unit, locale)}
        <Button tone="quiet" onClick={onBack}>
          Back to the figure’s own rows
        </Button>
      </p>
      <Rows id={figure.id} asked={of} />
    </>
  );
}

function HowItWent({
  figure,
  onOpen,
}: {
  readonly figure: Figure;
  readonly onOpen: ((month: Month) => void) | undefined;
}) {
  const locale = useLocale();
  const open = useMemo(() => onOpen && ((_: string, day: Day) => onOpen(monthOf(day))), [onOpen]);
  const grain = courseOf(figure.series)?.monthly ? "month" : "day";
  const series = useMemo(
    () => [{ id: figure.id, name: figure.title, points: figure.series }],
    [figure.id, figure.title, figure.series],
  );
  return (
    <ChartFrame
      title="How it went"
      definition={figure.formula}
      source={toldBy(figure)}
      asOf={figure.as_of}
      table={lineTable(series, figure.unit, grain, locale, false, open)}
      empty={null}
      height={220}
    >
      <LineChart
        label={`${figure.title} by ${grain}`}
        series={series}
        unit={figure.unit}
        grain={grain}
        height={220}
        onOpen={open}
      />
    </ChartFrame>
  );
}

function Parts({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  const unit = figure.breakdown_unit;
  const bars = useMemo(
    () =>
      figure.breakdown.flatMap(({ label, value, share }): Bar[] =>
        isExact(value, unit) ? [{ id: label, label, value, share }] : [],
      ),
    [figure.breakdown, unit],
  );
  if (bars.length === 0) {
    return null;
  }
  return (
    <ChartFrame
      title="Its parts"
      definition={`${figure.title} by what it is made of.`}
      source={toldBy(figure)}
      asOf={figure.as_of}
      table={barTable(bars, { label: "Part", value: figure.title }, unit, locale)}
      empty={null}
    >
      <BarRanking label={`Parts of ${figure.title}`} bars={bars} unit={unit} />
    </ChartFrame>
  );
}
