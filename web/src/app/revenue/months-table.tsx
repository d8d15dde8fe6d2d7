"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Asked } from "@/api/figures";
import type { PointAsked } from "@/api/point-asked";
import { type RevenueMonth, revenueMonthsQuery } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { type Column, DataTable, withOpening } from "@/components/ui";
import {
  type Exact,
  formatDay,
  formatMonth,
  formatPercent,
  type Month,
  tellInWords,
  useLocale,
} from "@/format";

import { Answer } from "./answer";
import { otherOf, paidOf, streamsOf } from "./points";
import { MonthBadge } from "./states";

/** Each month of use: what was expected of it, what came, and when the rest should. */
export function MonthsTable({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const query = useQuery(revenueMonthsQuery(asked));
  const currency = query.data?.currency ?? "";
  const open = useOpenPoint();
  const columns = useMemo(
    () => columnsOf(currency, locale, (row, ...of) => open(...of.map((each) => each(row.month, asked)))),
    [currency, locale, open, asked],
  );
  return (
    <Answer query={query}>
      {({ rows, notes }) => (
        <>
          <DataTable
            title="Months and their payment"
            columns={columns}
            rows={rows.toReversed()}
            rowId={({ month }) => month}
            empty={<p className="py-8 text-center">No month of this period has streams or payments yet.</p>}
          />
          {notes.length > 0 && (
            <details className="mt-3 text-12 text-quiet">
              <summary className="min-h-9 content-center">
                {notes.length} {notes.length === 1 ? "note" : "notes"} on these figures
              </summary>
              <ul className="list-disc pl-5">
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Answer>
  );
}

type PointOf = (month: Month, asked: Asked) => PointAsked;

function columnsOf(
  currency: string,
  locale: string,
  open: (row: RevenueMonth, ...of: readonly PointOf[]) => void,
): readonly Column<RevenueMonth>[] {
  const money = (id: string, title: string, value: (row: RevenueMonth) => Exact | null, hint: string) =>
    ({
      id,
      title,
      hint,
      kind: "number",
      value,
      show: (row: RevenueMonth) => tellInWords(value(row), currency, locale),
    }) satisfies Column<RevenueMonth>;
  const opening = (column: Column<RevenueMonth>, ...of: readonly PointOf[]) =>
    withOpening(
      column,
      ({ month }) => `${column.title} for ${formatMonth(month, locale)}`,
      (row) => open(row, ...of),
    );
  return [
    {
      id: "month",
      title: "Month",
      value: ({ month }) => month,
      show: ({ month }) => <span className="whitespace-nowrap">{formatMonth(month, locale)}</span>,
    },
    {
      id: "state",
      title: "State",
      value: ({ state }) => state,
      show: ({ state }) => <MonthBadge state={state} />,
    },
    opening(
      money("expected", "Expected", ({ expected }) => expected, "Its streams at the label’s rates"),
      streamsOf,
    ),
    opening(
      money("paid", "Paid", ({ paid }) => paid, "For streaming, before splits"),
      paidOf,
    ),
    opening(
      money("difference", "Difference", (row) => row.difference, "Paid less expected"),
      paidOf,
      streamsOf,
    ),
    opening(
      {
        id: "share",
        title: "Of expected",
        kind: "number",
        value: ({ share }) => share,
        show: ({ share }) => (share === null ? "–" : formatPercent(share, locale)),
      },
      paidOf,
      streamsOf,
    ),
    opening(
      money("other", "Other", ({ other }) => other, "Downloads, sync and all else paid for the month"),
      otherOf,
    ),
    {
      id: "payment_day",
      title: "Payment day",
      hint: "When every account should have reported",
      value: (row) => row.payment_day,
      show: (row) => (
        <span className="whitespace-nowrap">
          {formatDay(row.payment_day, locale)}
          {row.assumed && <span className="text-quiet"> (assumed)</span>}
        </span>
      ),
    },
  ];
}
