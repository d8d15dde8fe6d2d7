"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";

import type { Asked } from "@/api/figures";
import { type Split, splitsQuery } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { Badge, CellButton, type Column, DataTable, Pager, withOpening } from "@/components/ui";
import {
  compareExact,
  firstDay,
  formatMonth,
  formatPercent,
  hundredfold,
  lastDay,
  tellInWords,
  useLocale,
} from "@/format";

import { Answer } from "./answer";

/** What recordings earned before and after splits; unknown shares are told. */
export function Splits({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const query = useQuery(splitsQuery(asked, page));
  const currency = query.data?.currency ?? "";
  const open = useOpenPoint();
  const { first: begin, last: end } = query.data ?? {};
  const openRow = useCallback(
    ({ key }: Split, measure: string) => {
      if (begin && end) {
        // a recording is the same whoever of its acts was chosen
        open({
          dataset: "royalties",
          measure,
          by: "track",
          line: key,
          step: "month",
          first: firstDay(begin),
          last: lastDay(end),
          currency: asked.currency,
        });
      }
    },
    [open, begin, end, asked.currency],
  );
  const columns = useMemo(() => columnsOf(currency, locale, openRow), [currency, locale, openRow]);
  const money = (value: Split["gross"]) => tellInWords(value, currency, locale);
  /** What all recordings earned; of one act they are told one by one. */
  const all = (value: Split["gross"], measure: string) =>
    asked.artist || !begin || !end ? (
      money(value)
    ) : (
      <CellButton
        label={`${money(value)}: show its rows`}
        onPress={() =>
          open({
            dataset: "royalties",
            measure,
            line: "all",
            step: "month",
            first: firstDay(begin),
            last: lastDay(end),
            currency: asked.currency,
          })
        }
      >
        {money(value)}
      </CellButton>
    );
  return (
    <Answer query={query}>
      {({ rows, total, size, first, last, gross, net, unshared }) => (
        <>
          <p className="figures mb-3">
            {formatMonth(first, locale)} to {formatMonth(last, locale)}: {all(gross, "net")} before splits, of
            which {all(net, "net_after_splits")} is the label’s.
            {compareExact(unshared, 0) > 0 &&
              ` For ${money(unshared)} of it nobody has said a share; all of that counts as the label’s.`}
          </p>
          <DataTable
            title="Recordings before and after splits"
            columns={columns}
            rows={rows}
            rowId={({ key }) => key}
            onOpen={(row) => openRow(row, "net")}
            empty={<p className="py-8 text-center">No recording earned anything in this period.</p>}
          />
          <Pager page={page} size={size} total={total} onChange={setPage} locale={locale} />
        </>
      )}
    </Answer>
  );
}

function columnsOf(
  currency: string,
  locale: string,
  open: (row: Split, measure: string) => void,
): readonly Column<Split>[] {
  const opening = (column: Column<Split>, measure: string) =>
    withOpening(
      column,
      ({ title }) => `${column.title}, ${title}`,
      (row) => open(row, measure),
    );
  return [
    { id: "title", title: "Recording", value: ({ title }) => title },
    { id: "acts", title: "Artists", value: ({ acts }) => acts.join(", ") },
    { id: "isrc", title: "ISRC", kind: "code", value: ({ isrc }) => isrc },
    opening(
      {
        id: "gross",
        title: "Before splits",
        kind: "number",
        value: ({ gross }) => gross,
        show: ({ gross }) => tellInWords(gross, currency, locale),
      },
      "net",
    ),
    {
      id: "share",
      title: "Label’s share",
      kind: "number",
      value: ({ share }) => share,
      show: ({ share, share_known }) => (
        <span className="inline-flex items-center justify-end gap-2">
          {!share_known && <Badge tone="look">not said</Badge>}
          {formatPercent(hundredfold(share), locale, 0)}
        </span>
      ),
    },
    opening(
      {
        id: "net",
        title: "After splits",
        kind: "number",
        value: ({ net }) => net,
        show: ({ net }) => tellInWords(net, currency, locale),
      },
      "net_after_splits",
    ),
  ];
}
