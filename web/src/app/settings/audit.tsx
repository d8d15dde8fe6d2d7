"use client";

import { useMemo, useState } from "react";

import { type AuditEntry, useAudit } from "@/api/people";
import { AdminOnly } from "@/components/shell";
import { Card, CardTitle, type Column, DataTable, EmptyState, Loaded, Pager } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

const SIZE = 50;

/** Who came in and who changed what. */
export function Audit() {
  return (
    <Card label="Audit trail">
      <CardTitle>Who came in, and who changed what</CardTitle>
      <AdminOnly what="read the audit trail">
        <Trail />
      </AdminOnly>
    </Card>
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

interface Numbered extends AuditEntry {
  readonly number: number;
}
