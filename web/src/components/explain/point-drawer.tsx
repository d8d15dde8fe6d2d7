"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { asApiError } from "@/api/errors";
import type { PointAsked } from "@/api/point-asked";
import { pointLinesQuery, pointOf, pointQuery, type PointRows } from "@/api/points";
import { countedBy } from "@/components/figures/sources";
import { Drawer, ErrorState, Pager, SkeletonRows } from "@/components/ui";
import { formatDay, formatNumber, formatPeriod, tell, useLocale } from "@/format";

import { FactRow, LinesOf, type Names } from "./fact-row";

/** The story of a point of a chart, as the address tells it. */
export function PointDrawer({ told, onClose }: { readonly told: string; readonly onClose: () => void }) {
  const asked = useMemo(() => pointOf(told), [told]);
  return asked ? (
    <Story asked={asked} onClose={onClose} />
  ) : (
    <Drawer open onClose={onClose} title="What it was made of">
      <p>This address leads to no figure. Open one from a chart or a table.</p>
    </Drawer>
  );
}

/** What is added up there, its rows, and the lines of their files. */
function Story({ asked, onClose }: { readonly asked: PointAsked; readonly onClose: () => void }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(pointQuery(asked, page));
  return (
    <Drawer
      open
      onClose={onClose}
      title={data ? titleOf(data) : "What it was made of"}
      {...(data ? { subtitle: daysOf(data, asked, locale) } : {})}
    >
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={12} />}
      {data && (
        <div className="flex flex-col gap-8">
          <Sum point={data} asked={asked} />
          <section aria-label="Where it comes from">
            <h3 className="mb-3 text-16 text-strong">Where it comes from</h3>
            <Rows point={data} asked={asked} />
            <Pager page={page} size={data.size} total={data.rows} onChange={setPage} locale={locale} />
          </section>
        </div>
      )}
    </Drawer>
  );
}

/** `Streams · Spotify`; of all together only what is counted. */
function titleOf({ title, name, by }: PointRows): string {
  return by === null ? title : `${title} · ${name}`;
}

/** `May 18, 2031`, `Week of May 18, 2031`, `May 2031`; of a total all its days. */
function daysOf({ first, last, step }: PointRows, { day }: PointAsked, locale: string): string {
  return step === "week" && day
    ? `Week of ${formatDay(first, locale)}`
    : formatPeriod({ first, last }, locale);
}

/** The sum of the rows, and what they are rows of. */
function Sum({ point, asked }: { readonly point: PointRows; readonly asked: PointAsked }) {
  const locale = useLocale();
  if (point.total === null) {
    return <p className="text-strong">Nothing was told for it, so there are no rows behind it.</p>;
  }
  const { number, unit } = tell(point.total, point.unit, locale);
  const rows = point.rows === 1 ? "1 row" : `${formatNumber(point.rows, locale)} rows`;
  return (
    <div>
      <p className="figures flex flex-wrap items-baseline gap-x-2 text-strong">
        <span className="text-40 font-semibold tracking-tight">{number}</span>
        <span className="text-quiet">{unit}</span>
      </p>
      <dl className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr]">
        <Known term="What is added up">
          {point.level
            ? `${point.title} as they stood on one day; days are never added`
            : `${point.title}, ${rows}`}
        </Known>
        <Known term="Counted by">{countedBy({ families: [point.family] })}</Known>
        {asked.artist && <Known term="Artist">{asked.artist}</Known>}
        {asked.store && <Known term="Platform">{point.names[asked.store] ?? asked.store}</Known>}
        {asked.also && <Also {...partOf(asked.also)} names={point.names} />}
        {asked.reported && <Known term="Statement of">{formatDay(asked.reported, locale)}</Known>}
      </dl>
    </div>
  );
}

const AXES: Readonly<Record<string, string>> = { store: "Platform", country: "Country" };

/** A further member that the sum is narrowed to. */
function Also({ axis, of, names }: { readonly axis: string; readonly of: string; readonly names: Names }) {
  return <Known term={AXES[axis] ?? axis}>{names[of] ?? of}</Known>;
}

/** `country:SE` in its two halves. */
function partOf(also: string): { readonly axis: string; readonly of: string } {
  const at = also.indexOf(":");
  return { axis: also.slice(0, at), of: also.slice(at + 1) };
}

function Known({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div className="sm:contents">
      <dt className="text-quiet">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Rows({ point, asked }: { readonly point: PointRows; readonly asked: PointAsked }) {
  const before = (point.page - 1) * point.size;
  return (
    <ul className="divide-y divide-line rounded-8 border border-line">
      {point.facts.map((fact, at) => (
        <li key={`${before + at}`}>
          <FactRow fact={fact} names={point.names}>
            <Lines asked={asked} at={before + at} />
          </FactRow>
        </li>
      ))}
    </ul>
  );
}

/** The lines of a row, asked for when it is opened: the files are looked into for them. */
function Lines({ asked, at }: { readonly asked: PointAsked; readonly at: number }) {
  const locale = useLocale();
  const { data, error, refetch } = useQuery(pointLinesQuery(asked, at));
  if (error) {
    return <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />;
  }
  const [fact] = data?.facts ?? [];
  return fact ? <LinesOf lines={fact.lines} /> : <SkeletonRows count={3} />;
}
