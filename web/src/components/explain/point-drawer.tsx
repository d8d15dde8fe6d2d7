"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { asApiError } from "@/api/errors";
import { isEntry, type RowsAsked } from "@/api/point-asked";
import { pointLinesQuery, pointQuery, type PointRows, pointsOf } from "@/api/points";
import { countedBy } from "@/components/figures/sources";
import { Drawer, ErrorState, Pager, SkeletonRows } from "@/components/ui";
import { formatDay, formatNumber, formatPeriod, tell, useLocale } from "@/format";

import { FactRow, LinesOf, type Names } from "./fact-row";

const UNKNOWN = "What it was made of";

/** The story of a figure, as the address tells it: of one that has rows, or of those it is worked out from. */
export function PointDrawer({ told, onClose }: { readonly told: string; readonly onClose: () => void }) {
  const points = useMemo(() => pointsOf(told), [told]);
  const [only, ...others] = points ?? [];
  if (!points || !only) {
    return (
      <Drawer open onClose={onClose} title={UNKNOWN}>
        <p>This address leads to no figure. Open one from a chart or a table.</p>
      </Drawer>
    );
  }
  return others.length > 0 ? (
    <WorkedOut points={points} onClose={onClose} />
  ) : (
    <Story asked={only} onClose={onClose} />
  );
}

/** What is added up there, its rows, and the lines of their files. */
function Story({ asked, onClose }: { readonly asked: RowsAsked; readonly onClose: () => void }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(pointQuery(asked, page));
  return (
    <Drawer
      open
      onClose={onClose}
      title={data ? titleOf(data, asked) : UNKNOWN}
      {...(data ? { subtitle: daysOf(data, asked, locale) } : {})}
    >
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={12} />}
      {data && (
        <div className="flex flex-col gap-8">
          <Sum point={data} asked={asked} />
          <section aria-label="Where it comes from">
            <h3 className="mb-3 text-16 text-strong">Where it comes from</h3>
            <Rows point={data} asked={asked} onPage={setPage} />
          </section>
        </div>
      )}
    </Drawer>
  );
}

/** A ratio, a difference or a change has no rows of its own: those of its parts stand below each other. */
function WorkedOut({
  points,
  onClose,
}: {
  readonly points: readonly RowsAsked[];
  readonly onClose: () => void;
}) {
  return (
    <Drawer open onClose={onClose} title="What it is worked out from" subtitle="each with its own rows">
      <div className="flex flex-col gap-10">
        {points.map((asked, at) => (
          <Part key={at} asked={asked} />
        ))}
      </div>
    </Drawer>
  );
}

function Part({ asked }: { readonly asked: RowsAsked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(pointQuery(asked, page));
  return (
    <section aria-label={data ? titleOf(data, asked) : UNKNOWN} className="flex flex-col gap-4">
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={6} />}
      {data && (
        <>
          <div>
            <h3 className="text-16 text-strong">{titleOf(data, asked)}</h3>
            <p className="text-quiet">{daysOf(data, asked, locale)}</p>
          </div>
          <Sum point={data} asked={asked} />
          <Rows point={data} asked={asked} onPage={setPage} />
        </>
      )}
    </section>
  );
}

/** `Streams · Spotify`; of all together only what is counted. */
function titleOf({ title, name, by }: PointRows, asked: RowsAsked): string {
  return by === null && !isEntry(asked) ? title : `${title} · ${name}`;
}

/** `May 18, 2031`, `Week of May 18, 2031`, `May 2031`; of a total all its days. */
function daysOf({ first, last, step }: PointRows, asked: RowsAsked, locale: string): string {
  return step === "week" && !isEntry(asked) && asked.day
    ? `Week of ${formatDay(first, locale)}`
    : formatPeriod({ first, last }, locale);
}

/** The sum of the rows, and what they are rows of. */
function Sum({ point, asked }: { readonly point: PointRows; readonly asked: RowsAsked }) {
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
        {!isEntry(asked) && (
          <>
            {asked.artist && <Known term="Artist">{asked.artist}</Known>}
            {asked.store && <Known term="Platform">{point.names[asked.store] ?? asked.store}</Known>}
            {asked.also && <Also {...partOf(asked.also)} names={point.names} />}
            {asked.reported && (
              <Known term={asked.reported.length === 1 ? "Statement of" : "Statements of"}>
                {asked.reported.map((day) => formatDay(day, locale)).join("; ")}
              </Known>
            )}
          </>
        )}
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

/** A page of the rows, and the way to the others. */
function Rows({
  point,
  asked,
  onPage,
}: {
  readonly point: PointRows;
  readonly asked: RowsAsked;
  readonly onPage: (page: number) => void;
}) {
  const locale = useLocale();
  const before = (point.page - 1) * point.size;
  return (
    <div>
      <ul className="divide-y divide-line rounded-8 border border-line">
        {point.facts.map((fact, at) => (
          <li key={`${before + at}`}>
            <FactRow fact={fact} names={point.names}>
              <Lines asked={asked} at={before + at} />
            </FactRow>
          </li>
        ))}
      </ul>
      <Pager page={point.page} size={point.size} total={point.rows} onChange={onPage} locale={locale} />
    </div>
  );
}

/** The lines of a row, asked for when it is opened: the files are looked into for them. */
function Lines({ asked, at }: { readonly asked: RowsAsked; readonly at: number }) {
  const locale = useLocale();
  const { data, error, refetch } = useQuery(pointLinesQuery(asked, at));
  if (error) {
    return <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />;
  }
  const [fact] = data?.facts ?? [];
  return fact ? <LinesOf lines={fact.lines} /> : <SkeletonRows count={3} />;
}
