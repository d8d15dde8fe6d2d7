"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { type Statement, statementsQuery } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { useParam } from "@/components/shell";
import { Badge, type Column, DataTable, EmptyState, LinkButton, Pager, withOpening } from "@/components/ui";
import { formatDay, formatMonth, formatNumber, tellInWords, useLocale } from "@/format";

import { Answer } from "./answer";
import { totalOf } from "./points";
import { PayoutBadge, payoutInWords } from "./states";
import { StatementDrawer, statementKey } from "./statement-drawer";

/** Statements as distributors sent them; a row opens its story. */
export function Statements() {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useParam("statement");
  const query = useQuery(statementsQuery(page));
  const openPoint = useOpenPoint();
  const columns = useMemo(
    () =>
      columnsOf(locale, (row) => {
        const point = totalOf(row);
        if (point) {
          openPoint(point);
        }
      }),
    [locale, openPoint],
  );
  return (
    <Answer query={query}>
      {({ rows, total, size }) => (
        <>
          <DataTable
            title="Statements"
            columns={columns}
            rows={rows}
            rowId={statementKey}
            onOpen={(row) => setOpen(statementKey(row))}
            empty={
              <EmptyState
                title="What distributors say they paid, and whether it arrived"
                action={
                  <LinkButton href="/data/import/" tone="act">
                    Import a statement
                  </LinkButton>
                }
              >
                DistroKid’s bank details, TooLost’s sales reports and Bandcamp’s sales bring them.
              </EmptyState>
            }
          />
          <Pager page={page} size={size} total={total} onChange={setPage} locale={locale} />
          <StatementDrawer statement={open} rows={rows} onClose={() => setOpen(null)} />
        </>
      )}
    </Answer>
  );
}

function columnsOf(locale: string, open: (row: Statement) => void): readonly Column<Statement>[] {
  return [
    {
      id: "source",
      title: "From",
      value: (row) => row.source_name,
      show: (row) => (
        <>
          {row.source_name}
          {row.account !== "main" && <span className="text-quiet"> ({row.account})</span>}
        </>
      ),
    },
    {
      id: "day",
      title: "Reported",
      value: ({ day }) => day,
      show: ({ day }) => (
        <span className="whitespace-nowrap">{day === null ? "–" : formatDay(day, locale)}</span>
      ),
    },
    withOpening<Statement>(
      {
        id: "total",
        title: "Total",
        kind: "number",
        value: ({ total }) => total,
        show: ({ total, currency, estimated }) => (
          <>
            {tellInWords(total, currency, locale, true)}
            {estimated && " "}
            {estimated && <Badge tone="look">estimated</Badge>}
          </>
        ),
      },
      ({ source_name, day }) => `Total of ${source_name}, ${formatDay(day ?? "", locale)}`,
      open,
      ({ day }) => day !== null,
    ),
    {
      id: "months",
      title: "Months of use",
      value: ({ first, last }) => (first === last ? first : `${first} to ${last}`),
      show: (row) => <span className="whitespace-nowrap">{monthsOf(row, locale)}</span>,
    },
    {
      id: "lines",
      title: "Lines",
      kind: "number",
      value: ({ lines }) => lines,
      show: ({ lines }) => formatNumber(lines, locale),
    },
    {
      id: "payout",
      title: "At the bank",
      value: ({ payout }) => payoutInWords(payout),
      show: ({ payout }) => <PayoutBadge state={payout} />,
    },
  ];
}

/** `Sep 2026`, or `Jul 2026 – Sep 2026`. */
export function monthsOf({ first, last }: Pick<Statement, "first" | "last">, locale: string): string {
  return [...new Set([first, last])].map((month) => formatMonth(month, locale)).join(" – ");
}
