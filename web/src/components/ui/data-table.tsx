"use client";

import { ArrowDown, ArrowUp, Columns3, Download } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";

import { download, fileName, useLocale } from "@/format";

import { Button } from "./button";
import { cx } from "./cx";
import { Popover } from "./popover";
import { asCsv, type Column, pressed, type Sort, sorted } from "./table-model";

export type { Column, Sort } from "./table-model";

export interface DataTableProps<Row> {
  /** What the rows are: the caption for screen readers, and the name of the CSV. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Opens the story of a row; its first cell then is a button, and arrow keys go from row to row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly initialSort?: Sort;
  /** Where the server sorts: what it has sorted by, and what asks it for another order. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** What stands there while there are no rows. */
  readonly empty?: ReactNode;
  /** How high it grows before it scrolls by itself, as a CSS length. */
  readonly maxHeight?: string;
  readonly tools?: boolean;
}

/** A table to read and to work with: sticky head, sort, choice of columns, CSV of what is shown. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { title, columns, rows, rowId, onOpen, empty, maxHeight = "32rem", tools = true } = props;
  const locale = useLocale();
  const [ownSort, setOwnSort] = useState<Sort | null>(props.initialSort ?? null);
  const [hidden, setHidden] = useState(
    () => new Set(columns.filter((each) => each.hidden).map(({ id }) => id)),
  );
  const sort = props.sort ?? ownSort;
  const shown = columns.filter((column) => !hidden.has(column.id));
  const ordered = useMemo(
    () => (props.onSort ? rows : sorted(rows, columns, sort, locale)),
    [props.onSort, rows, columns, sort, locale],
  );
  if (rows.length === 0 && empty !== undefined) {
    return empty;
  }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {tools && (
        <div className="flex justify-end gap-1 print:hidden">
          <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />
          <Button
            tone="quiet"
            icon={<Download aria-hidden size={16} />}
            onClick={() =>
              download(`${fileName(title)}.csv`, new Blob([asCsv(shown, ordered)], { type: "text/csv" }))
            }
          >
            CSV
          </Button>
        </div>
      )}
      {/* it can be scrolled with the keyboard, so it takes the focus */}
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        style={{ maxHeight }}
        className="overflow-auto rounded-8 border border-line print:max-h-none! print:overflow-visible"
      >
        <table className="figures w-full border-separate border-spacing-0 text-14" onKeyDown={goBetweenRows}>
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {shown.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  sort={sort}
                  onSort={(next) => (props.onSort ?? setOwnSort)(next)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <tr
                key={rowId(row)}
                onClick={onOpen && (() => onOpen(row))}
                className={cx("group", onOpen && "cursor-pointer hover:bg-raised")}
              >
                {shown.map((column, at) => (
                  <Data key={column.id} column={column} row={row} onOpen={at === 0 ? onOpen : undefined} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}) {
  const active = sort?.column === column.id;
  const right = column.kind === "number";
  const Arrow = sort?.descending ? ArrowDown : ArrowUp;
  const order = active ? (sort?.descending ? "descending" : "ascending") : "none";
  return (
    <th
      scope="col"
      aria-sort={order}
      title={column.hint}
      className={cx(
        "sticky top-0 z-10 border-b border-line bg-panel p-0 text-12 text-quiet",
        right ? "text-right" : "text-left",
      )}
    >
      {column.sortable === false ? (
        <span className="inline-block px-3 py-2 print:px-1">{column.title}</span>
      ) : (
        <button
          type="button"
          onClick={() => onSort(pressed(sort, column))}
          className={cx(
            "inline-flex min-h-11 w-full items-center gap-1 px-3 font-semibold hover:text-strong md:min-h-9 print:px-1",
            "focus-visible:-outline-offset-2",
            right && "flex-row-reverse",
            active && "text-strong",
          )}
        >
          {column.title}
          <Arrow aria-hidden size={12} className={active ? "print:hidden" : "invisible"} />
        </button>
      )}
    </th>
  );
}

function Data<Row>({
  column,
  row,
  onOpen,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly onOpen: ((row: Row) => void) | undefined;
}) {
  const content = column.show ? column.show(row) : (column.value(row) ?? "–");
  return (
    <td
      className={cx(
        "border-b border-line px-3 py-2 group-last:border-b-0 print:px-1",
        column.kind === "number" && "text-right whitespace-nowrap text-strong",
        column.kind === "code" && "font-mono text-12 whitespace-nowrap",
      )}
    >
      {onOpen ? (
        <button
          type="button"
          data-row
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row);
          }}
          className="-my-2 min-h-11 text-left font-semibold text-strong group-hover:underline md:min-h-9"
        >
          {content}
        </button>
      ) : (
        content
      )}
    </td>
  );
}

function ColumnChoice<Row>({
  columns,
  hidden,
  onChange,
}: {
  readonly columns: readonly Column<Row>[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: Set<string>) => void;
}) {
  const toggle = (id: string) => {
    const next = new Set(hidden);
    if (!next.delete(id)) {
      next.add(id);
    }
    if (next.size < columns.length) {
      onChange(next);
    }
  };
  return (
    <Popover
      label="Choose columns"
      align="end"
      button={
        <>
          <Columns3 aria-hidden size={16} /> Columns
        </>
      }
      buttonClassName="touch inline-flex items-center gap-2 rounded-8 px-3 text-14 font-semibold text-body hover:bg-raised md:min-h-9"
      panelClassName="w-60 p-1"
    >
      <ul className="max-h-72 overflow-auto">
        {columns.map((column) => (
          <li key={column.id}>
            <label className="flex min-h-11 cursor-pointer items-center gap-2 rounded-8 px-2 hover:bg-raised md:min-h-9">
              <input
                type="checkbox"
                checked={!hidden.has(column.id)}
                onChange={() => toggle(column.id)}
                className="size-4 accent-act-fill"
              />
              {column.title}
            </label>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/** Arrow keys go from the button of a row to that of the next, Home and End to the ends. */
function goBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at < 0) {
    return;
  }
  const last = rows.length - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const to = places[event.key];
  if (to !== undefined) {
    event.preventDefault();
    rows[to]?.focus();
  }
}
