"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { RowsAsked } from "@/api/point-asked";
import { type PayoutRow, payoutsQuery } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { type Column, DataTable, EmptyState, LinkButton, Pager, withOpening } from "@/components/ui";
import { formatDay, tellInWords, useLocale } from "@/format";

import { Answer } from "./answer";
import { arrivedOf, statedOf } from "./points";
import { PayoutBadge, payoutInWords } from "./states";

/** What came in at the bank, beside the statements that it pays. */
export function Payouts() {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const query = useQuery(payoutsQuery(page));
  const open = useOpenPoint();
  const columns = useMemo(() => columnsOf(locale, open), [locale, open]);
  return (
    <Answer query={query}>
      {({ rows, total, size, bank_until }) => (
        <>
          <p className="mb-3">
            {Object.entries(bank_until)
              .map(([currency, day]) => `The bank’s files in ${currency} reach to ${formatDay(day, locale)}.`)
              .join(" ") || "No bank file has been imported: nothing can be said to have arrived."}
          </p>
          <DataTable
            title="Payouts against the bank"
            columns={columns}
            rows={rows}
            rowId={(row) =>
              [row.source, row.account, row.currency, row.day, row.stated, ...row.statements].join(" ")
            }
            empty={
              <EmptyState
                title="Whether what was reported has arrived"
                action={
                  <LinkButton href="/data/import/" tone="act">
                    Import a bank file
                  </LinkButton>
                }
              >
                Statements and the bank’s transactions (CSV) are set side by side here.
              </EmptyState>
            }
          />
          <Pager page={page} size={size} total={total} onChange={setPage} locale={locale} />
        </>
      )}
    </Answer>
  );
}

type PointOf = (row: PayoutRow) => RowsAsked | null;

function columnsOf(
  locale: string,
  open: (...points: readonly RowsAsked[]) => void,
): readonly Column<PayoutRow>[] {
  const money = (
    id: "amount" | "stated" | "difference",
    title: string,
    hint: string,
    ...of: readonly PointOf[]
  ) => {
    const column: Column<PayoutRow> = {
      id,
      title,
      hint,
      kind: "number",
      value: (row) => row[id],
      show: (row) => tellInWords(row[id], row.currency, locale, true),
    };
    const pointsOf = (row: PayoutRow) => of.map((each) => each(row)).filter((each) => each !== null);
    return withOpening(
      column,
      ({ source, day, statements }) =>
        `${title} of ${source}, ${formatDay(day ?? statements[0] ?? "", locale)}`,
      (row) => open(...pointsOf(row)),
      (row) => pointsOf(row).length === of.length,
    );
  };
  return [
    { id: "source", title: "From", value: ({ source }) => source },
    {
      id: "state",
      title: "State",
      value: ({ state }) => payoutInWords(state),
      show: ({ state }) => <PayoutBadge state={state} />,
    },
    {
      id: "day",
      title: "Arrived",
      value: ({ day }) => day,
      show: ({ day }) => (
        <span className="whitespace-nowrap">{day === null ? "–" : formatDay(day, locale)}</span>
      ),
    },
    money("amount", "Amount", "What came in at the bank", arrivedOf),
    money("stated", "Stated", "What the statements say, together", statedOf),
    money("difference", "Difference", "Arrived less stated", arrivedOf, statedOf),
    {
      id: "statements",
      title: "Statements of",
      value: ({ statements }) => statements.join(" "),
      show: ({ statements }) =>
        statements.length === 0 ? "none" : statements.map((day) => formatDay(day, locale)).join("; "),
    },
  ];
}
