"use client";

import { Download } from "lucide-react";
import { useMemo } from "react";

import { asApiError } from "@/api/errors";
import { type ExportFormat, type SqlAnswer, useExport } from "@/api/sql";
import { Button, Card, type Column, DataTable, ErrorState, useToast } from "@/components/ui";
import { download, formatDay, formatNumber, isDay, THIN, useLocale } from "@/format";

const FORMATS: readonly { readonly format: ExportFormat; readonly title: string }[] = [
  { format: "csv", title: "CSV" },
  { format: "xlsx", title: "Excel" },
  { format: "parquet", title: "Parquet" },
];

type Cell = SqlAnswer["rows"][number][number];

interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What a statement answered: typed columns, what may be counted twice, and the whole answer as a file. */
export function Result({ answer, statement }: { readonly answer: SqlAnswer; readonly statement: string }) {
  const locale = useLocale();
  const columns = useMemo(
    () => answer.columns.map((column, at) => columnOf(column, at, locale)),
    [answer, locale],
  );
  const rows = useMemo(() => answer.rows.map((cells, number): Row => ({ number, cells })), [answer]);
  const count = formatNumber(rows.length, locale);
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="figures text-14 text-strong">
          {answer.cut
            ? `The first ${count} rows; there are more.`
            : `${count} ${rows.length === 1 ? "row" : "rows"}.`}{" "}
          <span className="text-quiet">
            {formatNumber(String(answer.seconds) as `${number}`, locale, 3)}
            {THIN}s
          </span>
        </p>
        <Exports statement={statement} />
      </div>
      {answer.warnings.map((warning) => (
        <p key={warning} role="alert" className="mb-3 rounded-8 bg-look-soft p-3 text-14 text-look">
          {warning}
        </p>
      ))}
      <DataTable
        title="Answer"
        columns={columns}
        rows={rows}
        rowId={({ number }) => String(number)}
        tools={false}
        maxHeight="36rem"
        empty={<p className="text-14 text-body">No row fits. The statement itself is right.</p>}
      />
      {answer.unchecked.length > 0 && (
        <details className="mt-3 text-12 text-quiet">
          <summary className="inline-flex min-h-11 items-center font-semibold md:min-h-7">
            What was not checked
          </summary>
          {answer.unchecked.map((each) => (
            <p key={each} className="max-w-prose">
              {each}
            </p>
          ))}
        </details>
      )}
    </Card>
  );
}

function Exports({ statement }: { readonly statement: string }) {
  const locale = useLocale();
  const announce = useToast();
  const take = useExport();
  const start = (format: ExportFormat) =>
    take.mutate(
      { statement, format },
      {
        onSuccess: ({ blob, rows, cut }) => {
          download(`answer.${format}`, blob);
          const told = `${formatNumber(rows, locale)} rows${cut ? "; there are more than a file takes" : ""}.`;
          announce({ word: cut ? "Cut off" : "Saved", tone: cut ? "look" : "grew", text: told });
        },
      },
    );
  return (
    <div className="flex flex-wrap items-center gap-1 print:hidden">
      {take.isError && <ErrorState error={asApiError(take.error)} locale={locale} />}
      {FORMATS.map(({ format, title }) => (
        <Button
          key={format}
          tone="quiet"
          icon={<Download aria-hidden size={16} />}
          disabled={take.isPending}
          onClick={() => start(format)}
        >
          {title}
        </Button>
      ))}
    </div>
  );
}

function columnOf({ name, kind }: SqlAnswer["columns"][number], at: number, locale: string): Column<Row> {
  const number = kind === "integer" || kind === "decimal" || kind === "real";
  return {
    id: String(at),
    title: name,
    hint: kind,
    kind: number ? "number" : "text",
    value: ({ cells }) => cells[at] ?? null,
    show: ({ cells }) => shown(cells[at] ?? null, kind, locale),
  };
}

/** As exact as it was told: whole numbers grouped, decimals with all their places, days as the reader writes them. */
function shown(cell: Cell, kind: string, locale: string) {
  if (cell === null) {
    return <span className="text-quiet">null</span>;
  }
  if (kind === "integer") {
    return formatNumber(cell as number, locale);
  }
  if (kind === "decimal" && typeof cell === "string") {
    return formatNumber(cell as `${number}`, locale, cell.split(".")[1]?.length ?? 0);
  }
  if (kind === "day" && isDay(cell)) {
    return <span className="whitespace-nowrap">{formatDay(cell, locale)}</span>;
  }
  return String(cell);
}
