"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { PointAsked, RowsAsked } from "@/api/point-asked";
import {
  type PayoutRow,
  payoutsQuery,
  type Statement,
  type StatementPart,
  statementPartsQuery,
} from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { CellButton, type Column, DataTable, Drawer } from "@/components/ui";
import { firstDay, formatDay, formatMonth, formatNumber, lastDay, tellInWords, useLocale } from "@/format";

import { Answer } from "./answer";
import { arrivedOf, statedOf, totalOf } from "./points";
import { PayoutBadge } from "./states";

const ALL_PAYOUTS = 200;

/** What tells a statement from all others, for the address. */
export function statementKey({ source, account, currency, day }: Statement): string {
  return [source, account, currency, day ?? "undated"].join("~");
}

/** The story of a statement: what it says, for which months, and whether its money arrived. */
export function StatementDrawer({
  statement,
  rows,
  onClose,
}: {
  readonly statement: string | null;
  readonly rows: readonly Statement[];
  readonly onClose: () => void;
}) {
  const locale = useLocale();
  const found = rows.find((row) => statementKey(row) === statement);
  if (statement === null) {
    return null;
  }
  return (
    <Drawer
      open
      onClose={onClose}
      title={found ? `${found.source_name}’s statement` : "A statement"}
      {...(found?.day ? { subtitle: `reported on ${formatDay(found.day, locale)}` } : {})}
    >
      {found ? (
        <Story statement={found} />
      ) : (
        <p>This statement is not on this page of the list; look for it on another one.</p>
      )}
    </Drawer>
  );
}

function Story({ statement }: { readonly statement: Statement }) {
  const locale = useLocale();
  const payouts = useQuery(payoutsQuery(1, ALL_PAYOUTS));
  const parts = useQuery(statementPartsQuery(statement));
  const open = useOpenPoint();
  const total = totalOf(statement);
  const told = tellInWords(statement.total, statement.currency, locale, true);
  const months = [...new Set([statement.first, statement.last])].map((month) => formatMonth(month, locale));
  return (
    <div className="flex flex-col gap-8">
      <div>
        <p className="figures text-40 font-semibold tracking-tight text-strong">
          {total ? (
            <CellButton label={`Total: ${told}. Show its rows`} onPress={() => open(total)}>
              {told}
            </CellButton>
          ) : (
            told
          )}
        </p>
        <p>
          {formatNumber(statement.lines, locale)} {statement.lines === 1 ? "line" : "lines"} for use in{" "}
          {months.join(" to ")}, account {statement.account}
        </p>
        {statement.estimated && (
          <p className="mt-2 text-12 text-quiet">
            The account states no net amounts; the total is reckoned and nobody’s claim.
          </p>
        )}
      </div>
      <section aria-label="At the bank">
        <h3 className="mb-3 flex items-center gap-3 text-16 text-strong">
          At the bank <PayoutBadge state={statement.payout} />
        </h3>
        <Answer query={payouts} rows={3}>
          {({ rows, bank_until }) => {
            const match = rows.find((row) => pays(row, statement));
            return (
              <>
                {match ? <Match match={match} /> : <p>No payout is known that belongs to this statement.</p>}
                {bank_until[statement.currency] && (
                  <p className="mt-3 text-12 text-quiet">
                    The bank’s files in {statement.currency} reach to{" "}
                    {formatDay(bank_until[statement.currency] ?? "", locale)}.
                  </p>
                )}
              </>
            );
          }}
        </Answer>
      </section>
      <section aria-label="Months and stores">
        <h3 className="mb-3 text-16 text-strong">Months and stores</h3>
        <Answer query={parts} rows={6}>
          {({ rows }) => (
            <DataTable
              title={`Parts of ${statement.source_name}’s statement`}
              columns={partColumns(statement.currency, locale)}
              rows={rows}
              rowId={({ month, store }) => `${month} ${store.key}`}
              onOpen={statement.day === null ? undefined : (part) => open(partOf(part, statement))}
            />
          )}
        </Answer>
      </section>
    </div>
  );
}

/** The rows of a statement for one month and store. */
function partOf({ month, store }: StatementPart, statement: Statement): PointAsked {
  const first = firstDay(month);
  return {
    dataset: "royalties",
    measure: "net",
    by: "store",
    line: store.key,
    step: "month",
    first,
    last: lastDay(month),
    day: first,
    account: `${statement.source}:${statement.account}`,
    currency: statement.currency,
    reported: statement.day === null ? undefined : [statement.day],
  };
}

function partColumns(currency: string, locale: string): readonly Column<StatementPart>[] {
  const count = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  return [
    {
      id: "month",
      title: "Month of use",
      value: ({ month }) => month,
      show: ({ month }) => <span className="whitespace-nowrap">{formatMonth(month, locale)}</span>,
    },
    { id: "store", title: "Store", value: ({ store }) => store.name },
    {
      id: "total",
      title: "Amount",
      kind: "number",
      value: ({ total }) => total,
      show: ({ total }) => tellInWords(total, currency, locale),
    },
    {
      id: "units",
      title: "Units",
      kind: "number",
      value: ({ units }) => units,
      show: ({ units }) => count(units),
    },
    {
      id: "lines",
      title: "Lines",
      kind: "number",
      value: ({ lines }) => lines,
      show: ({ lines }) => count(lines),
    },
  ];
}

function pays(row: PayoutRow, statement: Statement): boolean {
  return (
    row.source === statement.source_name &&
    row.account === statement.account &&
    row.currency === statement.currency &&
    statement.day !== null &&
    row.statements.includes(statement.day)
  );
}

function Match({ match }: { readonly match: PayoutRow }) {
  const locale = useLocale();
  const open = useOpenPoint();
  const money = (amount: PayoutRow["amount"]) => tellInWords(amount, match.currency, locale, true);
  const opening = (name: string, amount: PayoutRow["amount"], point: RowsAsked | null) =>
    point ? (
      <CellButton label={`${name}: ${money(amount)}. Show its rows`} onPress={() => open(point)}>
        {money(amount)}
      </CellButton>
    ) : (
      money(amount)
    );
  return (
    <dl className="figures grid grid-cols-[10rem_1fr] gap-y-2">
      <Fact name="Arrived">
        {match.day === null ? (
          "not yet"
        ) : (
          <>
            {opening("Arrived", match.amount, arrivedOf(match))} on {formatDay(match.day, locale)}
          </>
        )}
      </Fact>
      <Fact name="Stated together">{opening("Stated together", match.stated, statedOf(match))}</Fact>
      {match.difference !== null && <Fact name="Difference">{money(match.difference)}</Fact>}
      <Fact name={match.day === null ? "Statement of" : "Statements it pays"}>
        {match.statements.map((day) => formatDay(day, locale)).join("; ")}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="text-strong">{children}</dd>
    </>
  );
}
