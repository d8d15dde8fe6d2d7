"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Asked } from "@/api/figures";
import { ratesQuery, type StoreRate } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { type Column, DataTable, Notes, withOpening } from "@/components/ui";
import { formatNumber, formatPeriod, lastDay, firstDay, tellInWords, useLocale } from "@/format";

import { Answer } from "./answer";

/** What each store paid, and for one play, beside the label's own rate. */
export function Stores({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const query = useQuery(ratesQuery(asked));
  const currency = query.data?.currency ?? "";
  const open = useOpenPoint();
  const { first: begin, last: end } = query.data ?? {};
  const openRow = useMemo(
    () =>
      begin && end
        ? ({ store }: StoreRate, ...measures: readonly string[]) =>
            open(
              ...measures.map((measure) => ({
                dataset: "royalties",
                measure,
                by: "store",
                line: store.key,
                step: "month" as const,
                first: firstDay(begin),
                last: lastDay(end),
                artist: asked.artist,
                store: asked.store,
                currency: asked.currency,
              })),
            )
        : () => undefined,
    [open, begin, end, asked],
  );
  const columns = useMemo(() => columnsOf(currency, locale, openRow), [currency, locale, openRow]);
  return (
    <Answer query={query}>
      {({ rows, first, last, notes }) => (
        <>
          {first && last && (
            <p className="mb-3">
              Before splits, for use in{" "}
              {formatPeriod({ first: firstDay(first), last: lastDay(last) }, locale)}.
            </p>
          )}
          <DataTable
            title="Stores and what they pay"
            columns={columns}
            rows={rows}
            rowId={({ store }) => store.key}
            onOpen={(row) => openRow(row, "streaming")}
            empty={<p className="py-8 text-center">No store has paid for anything in this period.</p>}
          />
          <Notes of={notes} />
        </>
      )}
    </Answer>
  );
}

function columnsOf(
  currency: string,
  locale: string,
  open: (row: StoreRate, ...measures: readonly string[]) => void,
): readonly Column<StoreRate>[] {
  const rate = `${currency} per stream`;
  const opening = (column: Column<StoreRate>, ...measures: readonly string[]) =>
    withOpening(
      column,
      ({ store }) => `${column.title}, ${store.name}`,
      (row) => open(row, ...measures),
    );
  return [
    { id: "store", title: "Store", value: ({ store }) => store.name },
    opening(
      {
        id: "paid",
        title: "Paid",
        kind: "number",
        value: ({ paid }) => paid,
        show: ({ paid }) => tellInWords(paid, currency, locale),
      },
      "streaming",
    ),
    opening(
      {
        id: "plays",
        title: "Plays paid for",
        kind: "number",
        value: ({ plays }) => plays,
        show: ({ plays }) => (plays === null ? "–" : formatNumber(plays, locale)),
      },
      "plays",
    ),
    opening(
      {
        id: "rate",
        title: "For one play",
        kind: "number",
        value: (row) => row.rate,
        show: (row) => amount(row.rate),
      },
      "streaming",
      "plays",
    ),
    {
      id: "expected",
      title: "Label’s rate",
      kind: "number",
      value: ({ expected }) => expected,
      show: ({ expected }) => amount(expected),
    },
    {
      id: "source",
      title: "Its source",
      value: (row) => row.expected_source,
    },
  ];

  function amount(value: StoreRate["rate"]): string {
    return tellInWords(value, rate, locale).replace(/\u00a0per stream$/, "");
  }
}
