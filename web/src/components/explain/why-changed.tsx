"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";

import { asApiError } from "@/api/errors";
import { type Asked, type Figure, figureQuery } from "@/api/figures";
import { type Column, DataTable, ErrorState, SkeletonRows } from "@/components/ui";
import { formatPeriod, isExact, tellInWords, useLocale } from "@/format";

import { comparedMonths, type Contribution, contributions } from "./why";

const MOST = 12;

/** Which parts of a figure moved it, from its parts in this period and in the one before. */
export function WhyChanged({ figure, asked }: { readonly figure: Figure; readonly asked: Asked }) {
  const locale = useLocale();
  const months = comparedMonths(figure);
  const before = useQuery({
    ...figureQuery(figure.id, { ...asked, ...months }),
    enabled: months !== null,
  });
  if (before.isPending) {
    return <SkeletonRows count={4} />;
  }
  if (before.error) {
    return (
      <ErrorState error={asApiError(before.error)} onRetry={() => void before.refetch()} locale={locale} />
    );
  }
  const rows = contributions(figure, before.data);
  return (
    <>
      {rows.length > 0 && <InWords figure={figure} before={before.data} rows={rows} />}
      <DataTable
        title={`Why ${figure.title} changed`}
        columns={columnsOf(figure, before.data, locale)}
        rows={rows.slice(0, MOST)}
        rowId={(row) => row.label}
        tools={false}
        empty={<p className="text-quiet">Neither period has parts to compare.</p>}
      />
      {rows.length > MOST && (
        <p className="mt-2 text-12 text-quiet">{rows.length - MOST} smaller changes are not shown.</p>
      )}
    </>
  );
}

function InWords({
  figure,
  before,
  rows,
}: {
  readonly figure: Figure;
  readonly before: Figure;
  readonly rows: readonly Contribution[];
}) {
  const locale = useLocale();
  const told = (value: Figure["value"]) => tellInWords(value, figure.unit, locale);
  return (
    <p className="mb-3">
      From {told(before.value)} to {told(figure.value)}; the most of it is{" "}
      {rows.slice(0, 2).map(({ label, change }, at) => (
        <Fragment key={label}>
          {at > 0 && " and "}
          {label}{" "}
          <span className="whitespace-nowrap">
            ({!change.startsWith("-") && "+"}
            {told(change)})
          </span>
        </Fragment>
      ))}
      .
    </p>
  );
}

function columnsOf(figure: Figure, before: Figure, locale: string): readonly Column<Contribution>[] {
  const told = (value: Contribution["now"]) => tellInWords(value, figure.unit, locale);
  const periodOf = ({ period }: Figure, other: string) => (period ? formatPeriod(period, locale) : other);
  return [
    { id: "label", title: "Part", value: (row) => row.label },
    {
      id: "change",
      title: "Change",
      kind: "number",
      value: (row) => row.change,
      show: (row) => (isExact(row.change, figure.unit) ? <Moved row={row} unit={figure.unit} /> : "–"),
    },
    {
      id: "before",
      title: periodOf(before, "Before"),
      kind: "number",
      value: (row) => row.before,
      show: (row) => told(row.before),
    },
    {
      id: "now",
      title: periodOf(figure, "Now"),
      kind: "number",
      value: (row) => row.now,
      show: (row) => told(row.now),
    },
  ];
}

function Moved({ row, unit }: { readonly row: Contribution; readonly unit: string }) {
  const locale = useLocale();
  const shape = row.change.startsWith("-") ? "▼" : "▲";
  return (
    <>
      <span aria-hidden className="mr-1 text-[0.625rem] text-quiet">
        {shape}
      </span>
      {tellInWords(row.change, unit, locale)}
    </>
  );
}
