"use client";

import { useRef, useState } from "react";

import { asApiError } from "@/api/errors";
import { useAsk, useSqlTables } from "@/api/sql";
import { PageHead } from "@/components/shell";
import { Card, ErrorState } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

import { Editor } from "./editor";
import { Result } from "./result";
import { RunBar } from "./run-bar";
import { SavedQueries } from "./saved-queries";
import { TableList } from "./table-list";

const FIRST = "-- Revenue by store, all months\nSELECT *\nFROM store_summary\nORDER BY units DESC";

export default function Sql() {
  const locale = useLocale();
  const tables = useSqlTables();
  const ask = useAsk();
  const [statement, setStatement] = useState(FIRST);
  const [limit, setLimit] = useState(1_000);
  const [asked, setAsked] = useState<string | null>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const run = () => {
    if (statement.trim() && !ask.isPending) {
      setAsked(statement);
      ask.mutate({ statement, limit });
    }
  };
  const insert = (name: string) => {
    const [from, to] = [editor.current?.selectionStart ?? 0, editor.current?.selectionEnd ?? 0];
    setStatement(statement.slice(0, from) + name + statement.slice(to));
    editor.current?.focus();
  };
  return (
    <>
      <PageHead
        title="SQL"
        sentence={
          tables.data
            ? `${formatNumber(tables.data.tables.length, locale)} views and tables can be asked. Nothing can be changed from here.`
            : tables.error
              ? "Ask the warehouse yourself. Nothing can be changed from here."
              : null
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="flex min-w-0 flex-col gap-6">
          <Card label="Statement">
            <Editor ref={editor} value={statement} onChange={setStatement} onRun={run} />
            <RunBar limit={limit} onLimit={setLimit} onRun={run} busy={ask.isPending} />
            <SavedQueries statement={statement} onOpen={setStatement} />
          </Card>
          {ask.isError && <ErrorState error={asApiError(ask.error)} locale={locale} />}
          {ask.data && asked !== null && <Result answer={ask.data} statement={asked} />}
        </div>
        <TableList of={tables} onInsert={insert} />
      </div>
    </>
  );
}
