"use client";

import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";

import { asApiError } from "@/api/errors";
import { type Asked, type Figure, figureQuery, type Operand } from "@/api/figures";
import { type Column, DataTable, ErrorState, SkeletonRows } from "@/components/ui";
import { formatPeriod, isExact, tellChange, tellInWords, useLocale } from "@/format";

import { addsUp, comparedMonths, type Contribution, contributions } from "./why";

const MOST = 12;

/** What moved a figure: what it is reckoned from, and its parts, in this period and in the one before. */
export function WhyChanged({ figure, asked }: { readonly figure: Figure; readonly asked: Asked }) {
  const months = comparedMonths(figure);
  const reckoned = figure.operands.some(({ previous }) => previous !== null);
  if (!reckoned && figure.previous === null) {
    return <Uncompared figure={figure} />;
  }
  const parted = months !== null && figure.breakdown.length > 0;
  return (
    <div className="flex flex-col gap-4">
      {reckoned && <Operands figure={figure} />}
      {parted && <Parts figure={figure} asked={asked} months={months} />}
      {!reckoned && !parted && <AsAWhole figure={figure} />}
    </div>
  );
}

function Uncompared({ figure }: { readonly figure: Figure }) {
  return (
    <p>
      No earlier figure stands beside this one. Changes are told between periods that are complete on both
      sides and counted by the same sources
      {figure.notes.length > 0 ? "; what is missing is told above." : "."}
    </p>
  );
}

function AsAWhole({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  const told = (value: Figure["value"]) => tellInWords(value, figure.unit, locale);
  return (
    <p>
      From {told(figure.previous)} to {told(figure.value)}. No source tells which part of it moved.
    </p>
  );
}

/** What stands above and below the line of a ratio, or what has grown. */
function Operands({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  const changed = figure.operands.flatMap(({ title, change }) => (change ? [{ title, change }] : []));
  return (
    <div>
      {changed.length > 0 && (
        <p className="mb-3">
          {changed.map(({ title, change }, at) => (
            <Fragment key={at}>
              {at > 0 && "; "}
              {title} {tellChange(change, locale).words}
            </Fragment>
          ))}
          .
        </p>
      )}
      <DataTable
        title={`What ${figure.title} is reckoned from`}
        columns={operandColumns(figure, locale)}
        rows={figure.operands}
        rowId={({ title }) => title}
        tools={false}
      />
    </div>
  );
}

function operandColumns(figure: Figure, locale: string): readonly Column<Operand>[] {
  const column = (id: "previous" | "value", title: string): Column<Operand> => ({
    id,
    title,
    kind: "number",
    value: (row) => row[id],
    show: (row) => tellInWords(row[id], row.unit, locale),
  });
  return [
    { id: "title", title: "Reckoned from", value: (row) => row.title },
    {
      id: "change",
      title: "Change in percent",
      kind: "number",
      value: (row) => row.change,
      show: (row) => (row.change ? tellChange(row.change, locale).words : "–"),
    },
    column("previous", periodOf(figure.compared, "Before", locale)),
    column("value", periodOf(figure.period, "Now", locale)),
  ];
}

function Parts({
  figure,
  asked,
  months,
}: {
  readonly figure: Figure;
  readonly asked: Asked;
  readonly months: { readonly first: string; readonly last: string };
}) {
  const locale = useLocale();
  const before = useQuery(figureQuery(figure.id, { ...asked, ...months }));
  if (before.isPending) {
    return <SkeletonRows count={4} />;
  }
  if (before.error) {
    return (
      <ErrorState error={asApiError(before.error)} onRetry={() => void before.refetch()} locale={locale} />
    );
  }
  const rows = addsUp(figure) ? contributions(figure, before.data) : members(figure, before.data);
  return (
    <div>
      {rows.length > 0 &&
        (addsUp(figure) ? (
          <InWords figure={figure} before={before.data} rows={rows} />
        ) : (
          <p className="mb-3">Each part for itself; they do not add up to the figure.</p>
        ))}
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
    </div>
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

/** What no member adds to: those told in both periods first, for the others nothing has changed that could be named. */
function members(figure: Figure, before: Figure): readonly Contribution[] {
  const all = contributions(figure, before);
  return [...all.filter((row) => isTold(figure, row)), ...all.filter((row) => !isTold(figure, row))];
}

/** Whether a part's change means something: where parts add up, one that is new has added all of itself. */
function isTold(figure: Figure, { before, now, change }: Contribution): boolean {
  const known = addsUp(figure) || figure.breakdown_unit !== figure.unit || (before !== null && now !== null);
  return known && isExact(change, figure.breakdown_unit);
}

function columnsOf(figure: Figure, before: Figure, locale: string): readonly Column<Contribution>[] {
  const unit = figure.breakdown_unit;
  const told = (value: Contribution["now"]) => tellInWords(value, unit, locale);
  return [
    { id: "label", title: "Part", value: (row) => row.label },
    {
      id: "change",
      title: "Change",
      kind: "number",
      value: (row) => (isTold(figure, row) ? row.change : null),
      show: (row) => (isTold(figure, row) ? <Moved row={row} unit={unit} /> : "–"),
    },
    {
      id: "before",
      title: periodOf(before.period, "Before", locale),
      kind: "number",
      value: (row) => row.before,
      show: (row) => told(row.before),
    },
    {
      id: "now",
      title: periodOf(figure.period, "Now", locale),
      kind: "number",
      value: (row) => row.now,
      show: (row) => told(row.now),
    },
  ];
}

function periodOf(period: Figure["period"], other: string, locale: string): string {
  return period ? formatPeriod(period, locale) : other;
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
