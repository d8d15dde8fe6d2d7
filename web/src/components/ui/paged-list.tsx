"use client";

import type { ReactNode } from "react";

import { useLocale } from "@/format";

import { DataTable, type DataTableProps } from "./data-table";
import { type Answered, Loaded } from "./loaded";
import { Pager } from "./pager";

/** One page of a list of the server's. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly page: number;
  readonly size: number;
}

/** A list that the server hands out page by page: its rows, its places while they load, and what failed. */
export function PagedList<Row>({
  found,
  note,
  onPage,
  ...table
}: {
  readonly found: Answered<ListPage<Row>>;
  /** What to know of all rows. */
  readonly note?: ReactNode;
  readonly onPage: (page: number) => void;
} & Omit<DataTableProps<Row>, "rows">) {
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-3">
      {note && <p className="text-12 text-quiet">{note}</p>}
      <Loaded of={found} rows={10}>
        {({ rows, page, size, total }) => (
          <>
            <DataTable rows={rows} {...table} />
            <Pager page={page} size={size} total={total} onChange={onPage} locale={locale} />
          </>
        )}
      </Loaded>
    </div>
  );
}
