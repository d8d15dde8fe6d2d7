"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { Asked } from "@/api/figures";
import { type Split, splitsQuery } from "@/api/revenue";
import { useOpenPoint } from "@/components/explain/use-point";
import { Badge, type Column, DataTable, Pager } from "@/components/ui";
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
  const columns = useMemo(() => columnsOf(currency, locale), [currency, locale]);
  const money = (value: Split["gross"]) => tellInWords(value, currency, locale);
  return (
    <Answer query={query}>
      {({ rows, total, size, first, last, gross, net, unshared }) => (
        <>
          <p className="figures mb-3">
            {formatMonth(first, locale)} to {formatMonth(last, locale)}: {money(gross)} before splits, of
            which {money(net)} is the label’s.
            {compareExact(unshared, 0) > 0 &&
              ` For ${money(unshared)} of it nobody has said a share; all of that counts as the label’s.`}
          </p>
          <DataTable
            title="Recordings before and after splits"
            columns={columns}
            rows={rows}
            rowId={({ key }) => key}
            onOpen={({ key }) =>
              open({
                dataset: "royalties",
                measure: "net",
                by: "track",
                line: key,
                step: "month",
                first: firstDay(first),
                last: lastDay(last),
                artist: asked.artist,
                currency: asked.currency,
              })
            }
            empty={<p className="py-8 text-center">No recording earned anything in this period.</p>}
          />
          <Pager page={page} size={size} total={total} onChange={setPage} locale={locale} />
        </>
      )}
    </Answer>
  );
}

function columnsOf(currency: string, locale: string): readonly Column<Split>[] {
  return [
    { id: "title", title: "Recording", value: ({ title }) => title },
    { id: "acts", title: "Artists", value: ({ acts }) => acts.join(", ") },
    { id: "isrc", title: "ISRC", kind: "code", value: ({ isrc }) => isrc },
    {
      id: "gross",
      title: "Before splits",
      kind: "number",
      value: ({ gross }) => gross,
      show: ({ gross }) => tellInWords(gross, currency, locale),
    },
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
    {
      id: "net",
      title: "After splits",
      kind: "number",
      value: ({ net }) => net,
      show: ({ net }) => tellInWords(net, currency, locale),
    },
  ];
}
