"use client";

import { useMemo, useState } from "react";

import { type Delivery, STANDINGS, useDeliveries } from "@/api/deliveries";
import { PageHead, useParam } from "@/components/shell";
import { Card, type Column, DataTable, EmptyState, LinkButton, Loaded, Pager, Select } from "@/components/ui";
import { formatMoment, formatNumber, useLocale } from "@/format";

import { PlatformChoice } from "../platform-choice";
import { span } from "../span";
import { usePage } from "../use-page";
import { DeliveryDrawer } from "./delivery-drawer";
import { STANDING, StandingBadge } from "./standing";

const SIZE = 50;

export default function DataDeliveries() {
  const locale = useLocale();
  const [platform, setPlatform] = useParam("platform");
  const [state, setState] = useParam("state");
  const [page, setPage] = usePage([platform, state]);
  const [open, setOpen] = useState<string | null>(null);
  const answer = useDeliveries({ platform, state, page, size: SIZE });
  const columns = useMemo(() => columnsOf(locale), [locale]);
  const narrowed = platform !== null || state !== null;
  const { data } = answer;
  const newest = data?.rows[0];
  const sentence = newest
    ? `${formatNumber(data.total, locale)} ${data.total === 1 ? "file" : "files"}${narrowed ? " of this choice" : ""}; the last came ${formatMoment(newest.landed_at, locale)}.`
    : "No file has arrived yet.";
  return (
    <>
      <PageHead title="Data · Arrivals" sentence={data ? sentence : null} />
      <Card>
        <div className="mb-3 flex flex-wrap gap-2 print:hidden">
          <PlatformChoice value={platform} onChange={setPlatform} />
          <Select
            aria-label="State of the files"
            value={state ?? ""}
            onChange={(event) => setState(event.target.value || null)}
          >
            <option value="">In every state</option>
            {STANDINGS.map((each) => (
              <option key={each} value={each}>
                {STANDING[each].word}
              </option>
            ))}
          </Select>
        </div>
        <Loaded of={answer} rows={16}>
          {(found) => (
            <>
              <DataTable
                title="Arrivals"
                columns={columns}
                rows={found.rows}
                rowId={({ id }) => id}
                onOpen={({ id }) => setOpen(id)}
                maxHeight="none"
                empty={<NothingArrived narrowed={narrowed} />}
              />
              <Pager
                page={found.page}
                size={found.size}
                total={found.total}
                onChange={setPage}
                locale={locale}
              />
            </>
          )}
        </Loaded>
      </Card>
      <DeliveryDrawer delivery={data?.rows.find(({ id }) => id === open)} onClose={() => setOpen(null)} />
    </>
  );
}

function columnsOf(locale: string): readonly Column<Delivery>[] {
  const count = (
    id: "stored" | "quarantined" | "superseded",
    title: string,
    hint: string,
  ): Column<Delivery> => ({
    id,
    title,
    hint,
    kind: "number",
    value: (row) => row[id],
    show: (row) => (row[id] === 0 ? "–" : formatNumber(row[id], locale)),
  });
  return [
    {
      id: "name",
      title: "File",
      value: (row) => row.name,
      show: (row) => (
        <span className="inline-block min-w-40 font-mono text-12 break-all xl:min-w-64">{row.name}</span>
      ),
    },
    {
      id: "what",
      title: "What it is",
      value: (row) => row.title ?? "Not recognised",
      show: (row) => <span className="inline-block min-w-48">{row.title ?? "Not recognised"}</span>,
    },
    {
      id: "state",
      title: "State",
      value: (row) => row.state,
      show: (row) => <StandingBadge standing={row.state} />,
    },
    {
      id: "period",
      title: "Period",
      value: (row) => row.first,
      show: (row) => (
        <span className="whitespace-nowrap">{row.first ? span(row.first, row.last, locale) : "–"}</span>
      ),
    },
    count("stored", "Rows", "Rows that count"),
    count("quarantined", "Refused", "Rows that do not count because a cell is wrong"),
    count("superseded", "Superseded", "Rows that a newer file tells better"),
    {
      id: "landed",
      title: "Came",
      value: (row) => row.landed_at,
      show: (row) => <span className="whitespace-nowrap">{formatMoment(row.landed_at, locale)}</span>,
    },
    { id: "account", title: "Account", value: (row) => row.account, hidden: true },
  ];
}

function NothingArrived({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <EmptyState title="No file fits this choice">Choose another platform or state.</EmptyState>
  ) : (
    <EmptyState
      title="Every file that has arrived"
      action={
        <LinkButton tone="act" href="/data/import/">
          Import a file
        </LinkButton>
      }
    >
      Each with what it is, the period it tells of and how many of its rows count. An import can be taken back
      here, and restored.
    </EmptyState>
  );
}
