"use client";

import { ChartLine, Download, Table2 } from "lucide-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";

import type { ApiError } from "@/api/errors";
import { IconButton } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Definition } from "@/components/ui/definition";
import { Popover } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { ErrorState } from "@/components/ui/states";
import { asCsv } from "@/components/ui/table-model";
import { useToast } from "@/components/ui/toast";
import { type Day, download, fileName, formatDay, useLocale } from "@/format";

import type { ChartTable } from "./chart-table";
import { png, standaloneSvg } from "./picture";

export interface ChartFrameProps<Row> {
  readonly title: string;
  /** What the chart shows and how it is counted, in words. */
  readonly definition: ReactNode;
  /** Who told it: `DistroKid + TooLost`. */
  readonly source: string;
  readonly asOf: Day | null;
  /** The same figures as rows (lineTable, barTable, or your own). */
  readonly table: ChartTable<Row>;
  /** A sentence that says what is to be seen, above the chart. */
  readonly sentence?: ReactNode;
  /** Choices that belong to this chart: day, week, month. */
  readonly tools?: ReactNode;
  readonly loading?: boolean;
  /** What failed. With figures from before, they stay below it with their date. */
  readonly error?: ApiError | null;
  readonly onRetry?: () => void;
  /** What stands here while there are no rows (EmptyState). */
  readonly empty: ReactNode;
  /** How high the chart is, to keep its place while it loads. */
  readonly height?: number;
  /** The drawing. */
  readonly children: ReactNode;
}

/** What surrounds every chart: what it shows, from whom and when, its rows, and its exports. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, definition, table, sentence, tools, loading = false, error, height = 280 } = props;
  const locale = useLocale();
  const [rows, setRows] = useState(false);
  const surface = useRef<HTMLDivElement>(null);
  const some = table.rows.length > 0;
  return (
    <section
      data-frame
      aria-label={title}
      aria-busy={loading}
      className="sheet relative flex min-w-0 flex-col gap-3 rounded-8 border border-line bg-panel p-4"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-48">
          <div className="flex items-center gap-3">
            <h2 className="text-16 text-strong">{title}</h2>
            <Definition of={title}>{definition}</Definition>
          </div>
          {sentence && <p className="text-14 text-body">{sentence}</p>}
        </div>
        <div className="flex flex-wrap items-center gap-1 print:hidden">
          {tools}
          {some && (
            <>
              <IconButton
                label={rows ? "Show the chart" : "Show the rows"}
                aria-pressed={rows}
                onClick={() => setRows(!rows)}
              >
                {rows ? <ChartLine aria-hidden size={18} /> : <Table2 aria-hidden size={18} />}
              </IconButton>
              <Exports {...props} surface={surface} drawn={!rows} />
            </>
          )}
        </div>
      </div>
      {error && (
        <ErrorState
          error={error}
          onRetry={props.onRetry}
          lastGood={some ? props.asOf : null}
          locale={locale}
        />
      )}
      <Body {...props} some={some} rows={rows} surface={surface} height={height} />
      {some && <p className="text-12 text-quiet">{sourceLine(props.source, props.asOf, locale)}</p>}
      {!some && loading && <Skeleton className="h-4 w-48" />}
    </section>
  );
}

function Body<Row>({
  title,
  table,
  loading,
  error,
  empty,
  height,
  children,
  some,
  rows,
  surface,
}: ChartFrameProps<Row> & {
  readonly some: boolean;
  readonly rows: boolean;
  readonly surface: RefObject<HTMLDivElement | null>;
  readonly height: number;
}) {
  if (!some) {
    if (loading) {
      return (
        <div style={{ height }}>
          <Skeleton className="size-full" />
        </div>
      );
    }
    return error ? null : empty;
  }
  return rows ? (
    <DataTable title={title} {...table} maxHeight={`${Math.max(height, 240)}px`} />
  ) : (
    <div ref={surface}>{children}</div>
  );
}

function Exports<Row>({
  title,
  table,
  source,
  asOf,
  surface,
  drawn,
}: ChartFrameProps<Row> & { readonly surface: RefObject<HTMLDivElement | null>; readonly drawn: boolean }) {
  const locale = useLocale();
  const announce = useToast();
  const name = fileName(title);
  const picture = () => {
    const drawing = surface.current?.querySelector<SVGSVGElement>("[data-plot] svg");
    return drawing ? standaloneSvg(drawing, { title, source: sourceLine(source, asOf, locale) }) : null;
  };
  const asSvg = () => {
    const svg = picture();
    if (svg) {
      download(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
    }
  };
  const asPng = async () => {
    const svg = picture();
    try {
      if (svg) {
        download(`${name}.png`, await png(svg));
      }
    } catch {
      announce({
        tone: "broken",
        word: "Failed",
        text: "The picture could not be made; take the SVG instead.",
      });
    }
  };
  const csv = () =>
    download(`${name}.csv`, new Blob([asCsv(table.columns, table.rows)], { type: "text/csv" }));
  const kinds = [
    ...(drawn
      ? [
          { title: "Picture (PNG)", make: () => void asPng() },
          { title: "Drawing (SVG)", make: asSvg },
        ]
      : []),
    { title: "Rows (CSV)", make: csv },
  ];
  return (
    <div data-export>
      <Popover
        label={`Export ${title}`}
        align="end"
        button={<Download aria-hidden size={18} />}
        buttonClassName="touch inline-flex items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-strong md:min-h-9 md:min-w-9"
        panelClassName="w-44 p-1"
      >
        {(close) =>
          kinds.map((kind) => (
            <button
              key={kind.title}
              type="button"
              onClick={() => {
                kind.make();
                close();
              }}
              className="touch flex w-full items-center rounded-8 px-2 text-left text-strong hover:bg-raised md:min-h-9"
            >
              {kind.title}
            </button>
          ))
        }
      </Popover>
    </div>
  );
}

function sourceLine(source: string, asOf: Day | null, locale: string): string {
  return asOf ? `${source} · to ${formatDay(asOf, locale)}` : source;
}
