"use client";

import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";

import { asApiError } from "@/api/errors";
import { useIsAdmin } from "@/api/session";
import { type LabelRow, type LabelTable, useSaveTable, useTable } from "@/api/tables";
import { AdminOnly } from "@/components/shell";
import { Button, Card, CardTitle, cx, ErrorState, IconButton, Loaded, useToast } from "@/components/ui";
import { useLocale } from "@/format";

import { linesOf, placeIn } from "./place";

const TITLES: Readonly<Record<string, string>> = { goals: "Goals", rates: "Rates", artists: "Artists" };

interface Draft {
  readonly of: LabelTable;
  readonly rows: readonly LabelRow[];
}

/** One of the label's tables, edited in place. Nothing is written when somebody else has changed it meanwhile. */
export function LabelTables({ name }: { readonly name: string }) {
  const locale = useLocale();
  const admin = useIsAdmin();
  const announce = useToast();
  const answer = useTable(name);
  const save = useSaveTable(name);
  const [draft, setDraft] = useState<Draft | null>(null);
  const failure = save.error ? asApiError(save.error) : null;
  const moved = draft !== null && answer.data !== undefined && answer.data.sha256 !== draft.of.sha256;
  const drop = () => {
    setDraft(null);
    save.reset();
    void answer.refetch();
  };
  const write = ({ of, rows }: Draft) =>
    save.mutate(
      { rows, sha256: of.sha256 },
      {
        onSuccess: () => {
          setDraft(null);
          announce({ word: "Saved", tone: "grew", text: "What it touches is being made anew." });
        },
      },
    );
  return (
    <Card label={TITLES[name] ?? name}>
      <CardTitle>{TITLES[name] ?? name}</CardTitle>
      <Loaded of={answer} rows={6}>
        {(table) => {
          const { of, rows } = draft ?? { of: table, rows: table.rows };
          const change = (next: readonly LabelRow[]) => setDraft({ of, rows: next });
          return (
            <div className="flex flex-col gap-4">
              {table.comment && <p className="max-w-prose text-14 text-body">{table.comment}</p>}
              {moved && !failure && (
                <p role="alert" className="rounded-8 bg-look-soft p-3 text-14 text-look">
                  Somebody else has changed this table meanwhile. Read it again before you go on; what you
                  typed is lost then.
                </p>
              )}
              {failure && <ErrorState error={failure} locale={locale} />}
              <Rows
                name={name}
                columns={of.columns}
                rows={rows}
                lines={linesOf(of.rows, rows)}
                wrong={failure?.status === 422 ? placeIn(failure.place) : null}
                editable={admin}
                onChange={change}
              />
              <AdminOnly what="change this table">
                <div className="flex flex-wrap gap-2">
                  <Button
                    icon={<Plus aria-hidden size={16} />}
                    onClick={() => change([...rows, { line: null, cells: {} }])}
                  >
                    Add a row
                  </Button>
                  {draft && (
                    <>
                      <Button tone="act" disabled={save.isPending || moved} onClick={() => write(draft)}>
                        Save
                      </Button>
                      <Button tone="quiet" onClick={drop}>
                        {moved || failure?.status === 409 ? "Read it again" : "Discard changes"}
                      </Button>
                    </>
                  )}
                </div>
              </AdminOnly>
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Rows({
  name,
  columns,
  rows,
  lines,
  wrong,
  editable,
  onChange,
}: {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly LabelRow[];
  readonly lines: readonly number[];
  readonly wrong: { readonly line: number | null; readonly column: string | null } | null;
  readonly editable: boolean;
  readonly onChange: (rows: readonly LabelRow[]) => void;
}) {
  const set = (at: number, column: string, text: string) =>
    onChange(
      rows.map((row, index) => (index === at ? { ...row, cells: { ...row.cells, [column]: text } } : row)),
    );
  return (
    <div
      role="region"
      aria-label={name}
      tabIndex={0}
      className="overflow-x-auto rounded-8 border border-line"
    >
      <table className="figures w-full text-14">
        <thead>
          <tr className="text-left text-12 text-quiet">
            <th scope="col" className="border-b border-line px-3 py-2 text-right">
              Line
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="border-b border-line px-2 py-2">
                {column.replaceAll("_", " ")}
              </th>
            ))}
            {editable && <th scope="col" className="border-b border-line" aria-label="Remove" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={`${row.line ?? "new"} ${at}`}>
              <td className="border-b border-line px-3 text-right font-mono text-12 text-quiet">
                {lines[at]}
              </td>
              {columns.map((column) => {
                const bad = wrong !== null && wrong.line === lines[at] && (wrong.column ?? column) === column;
                const text = row.cells[column] ?? "";
                return (
                  <td key={column} className="border-b border-line px-1 py-1">
                    {editable ? (
                      <input
                        aria-label={`${column.replaceAll("_", " ")}, line ${lines[at]}`}
                        aria-invalid={bad || undefined}
                        value={text}
                        maxLength={1_000}
                        onChange={(event) => set(at, column, event.target.value)}
                        className={cx(
                          "min-h-11 w-full min-w-36 rounded-8 border bg-transparent px-2 text-strong hover:border-edge md:min-h-8",
                          bad ? "border-broken bg-broken-soft" : "border-transparent",
                        )}
                      />
                    ) : (
                      <span className="px-2 text-strong">{text || "–"}</span>
                    )}
                  </td>
                );
              })}
              {editable && (
                <td className="border-b border-line px-1">
                  <IconButton
                    label={`Remove line ${lines[at]}`}
                    onClick={() => onChange(rows.filter((_, index) => index !== at))}
                  >
                    <Trash2 aria-hidden size={16} />
                  </IconButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
