"use client";

import { useMemo, useState } from "react";

import { type AuditEntry, type Look, useAudit, useLooks } from "@/api/people";
import { AdminOnly } from "@/components/shell";
import {
  Card,
  CardTitle,
  type Column,
  countColumn,
  DataTable,
  dayColumn,
  EmptyState,
  Loaded,
  PagedList,
  Pager,
} from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

const SIZE = 50;

/** Who came in, who changed what, and who looked at what. */
export function Audit() {
  return (
    <AdminOnly what="read the audit trail">
      <div className="flex flex-col gap-6">
        <Card label="Audit trail">
          <CardTitle>Who came in, and who changed what</CardTitle>
          <Trail />
        </Card>
        <Card label="Who looked at what">
          <CardTitle>Who looked at what</CardTitle>
          <Seen />
        </Card>
      </div>
    </AdminOnly>
  );
}

function Trail() {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const answer = useAudit(page, SIZE);
  const columns = useMemo(
    (): readonly Column<Numbered>[] => [
      {
        id: "at",
        title: "When",
        value: (row) => row.at,
        show: (row) => <span className="whitespace-nowrap">{formatMoment(row.at, locale)}</span>,
      },
      { id: "who", title: "Who", value: (row) => row.who },
      { id: "action", title: "What", kind: "code", value: (row) => row.action },
      { id: "subject", title: "Of", value: (row) => row.subject || null },
      { id: "outcome", title: "Outcome", value: (row) => row.outcome },
      { id: "address", title: "From", kind: "code", value: (row) => row.address, hidden: true },
    ],
    [locale],
  );
  return (
    <Loaded of={answer} rows={12}>
      {({ rows, total }) => (
        <>
          <DataTable
            title="Audit trail"
            columns={columns}
            rows={rows.map((row, number) => ({ ...row, number }))}
            rowId={({ number }) => `${page} ${number}`}
            maxHeight="none"
            empty={<EmptyState title="The audit trail">Nobody has done anything yet.</EmptyState>}
          />
          <Pager page={page} size={SIZE} total={total} onChange={setPage} locale={locale} />
        </>
      )}
    </Loaded>
  );
}

function Seen() {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const columns = useMemo(
    (): readonly Column<Look>[] => [
      dayColumn("day", "Day", ({ day }) => day, locale),
      { id: "who", title: "Who", value: ({ who }) => who },
      { id: "path", title: "What", kind: "code", value: ({ path }) => path },
      countColumn("times", "Times", ({ times }) => times, locale),
    ],
    [locale],
  );
  return (
    <PagedList
      title="Who looked at what"
      note="What somebody was shown, by its address, and below /socket.io/ the live channels that somebody listened to, once for each connection. Days are those of UTC."
      columns={columns}
      found={useLooks(page, SIZE)}
      rowId={({ day, who, path }) => `${day} ${who} ${path}`}
      onPage={setPage}
      maxHeight="none"
      empty={<EmptyState title="Who looked at what">Nobody has looked at anything yet.</EmptyState>}
    />
  );
}

interface Numbered extends AuditEntry {
  readonly number: number;
}
