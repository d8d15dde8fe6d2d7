"use client";

import { ChevronRight, CornerDownLeft } from "lucide-react";
import { useMemo, useState } from "react";

import type { SqlTable } from "@/api/sql";
import { type Answered, Card, Field, IconButton, Loaded } from "@/components/ui";

/** What can be asked, with what each row and column is; a press puts a name into the statement. */
export function TableList({
  of,
  onInsert,
}: {
  readonly of: Answered<{ readonly tables: readonly SqlTable[] }>;
  readonly onInsert: (name: string) => void;
}) {
  const [typed, setTyped] = useState("");
  return (
    <Card label="Tables and columns" className="print:hidden">
      <Field
        label="Tables and columns"
        type="search"
        placeholder="Find a name"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="mt-3 max-h-96 overflow-y-auto lg:max-h-[calc(100dvh-16rem)]">
        <Loaded of={of} rows={16}>
          {({ tables }) => <Found tables={tables} typed={typed} onInsert={onInsert} />}
        </Loaded>
      </div>
    </Card>
  );
}

function Found({
  tables,
  typed,
  onInsert,
}: {
  readonly tables: readonly SqlTable[];
  readonly typed: string;
  readonly onInsert: (name: string) => void;
}) {
  const words = typed.trim().toLowerCase();
  const found = useMemo(
    () =>
      tables.filter(
        ({ name, columns }) =>
          name.toLowerCase().includes(words) ||
          columns.some((each) => each.name.toLowerCase().includes(words)),
      ),
    [tables, words],
  );
  const groups = [
    { title: "Views: names and exact decimals", tables: found.filter(({ is_view }) => is_view) },
    { title: "Tables", tables: found.filter(({ is_view }) => !is_view) },
  ];
  if (found.length === 0) {
    return <p className="text-14 text-body">No name has “{typed}” in it.</p>;
  }
  return groups.map(
    (group) =>
      group.tables.length > 0 && (
        <section key={group.title} className="mb-4">
          <h2 className="mb-1 text-12 text-quiet">{group.title}</h2>
          <ul>
            {group.tables.map((table) => (
              <TableEntry key={table.name} table={table} onInsert={onInsert} />
            ))}
          </ul>
        </section>
      ),
  );
}

function TableEntry({
  table,
  onInsert,
}: {
  readonly table: SqlTable;
  readonly onInsert: (name: string) => void;
}) {
  return (
    <li className="flex items-start">
      <details className="group min-w-0 flex-1">
        <summary className="flex min-h-11 items-center gap-1 font-mono text-12 break-all text-strong md:min-h-8">
          <ChevronRight aria-hidden size={14} className="shrink-0 text-quiet group-open:rotate-90" />
          {table.name}
        </summary>
        <div className="mb-2 border-l border-line pl-3">
          {table.comment && <p className="mb-1 text-12 text-body">{table.comment}</p>}
          <ul>
            {table.columns.map((column) => (
              <li key={column.name}>
                <button
                  type="button"
                  title={column.note ?? undefined}
                  onClick={() => onInsert(column.name)}
                  className="flex min-h-11 w-full items-baseline justify-between gap-2 rounded-8 px-1 py-1 text-left hover:bg-raised md:min-h-7"
                >
                  <span className="font-mono text-12 break-all text-strong">{column.name}</span>
                  <span className="shrink-0 text-12 text-quiet">{column.type.toLowerCase()}</span>
                </button>
                {column.note && <p className="px-1 pb-1 text-12 text-quiet">{column.note}</p>}
              </li>
            ))}
          </ul>
        </div>
      </details>
      <IconButton label={`Put ${table.name} into the statement`} onClick={() => onInsert(table.name)}>
        <CornerDownLeft aria-hidden size={14} />
      </IconButton>
    </li>
  );
}
