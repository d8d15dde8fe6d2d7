"use client";

import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
import { useState } from "react";

import { asApiError } from "@/api/errors";
import { fileLinesQuery, type SourceLine } from "@/api/explain";
import { Button, cx, ErrorState, SkeletonRows } from "@/components/ui";
import { useLocale } from "@/format";

/** `line 342`, or the place in words where the file has no lines. */
export function placeOf({ line, where }: Pick<SourceLine, "line" | "where">): string {
  return line === null ? where : `line ${line}`;
}

/** A line of a file as it stands there, and the way to see it among its neighbours. `marked`: the header of a cell. */
export function SourceLineCard({
  line,
  marked = null,
}: {
  readonly line: SourceLine;
  readonly marked?: string | null;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className="rounded-8 border border-line bg-ground p-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <p className="min-w-0 font-mono text-12 break-all text-strong">
          {line.file} <span className="text-quiet">· {placeOf(line)}</span>
        </p>
        <Button
          tone="quiet"
          icon={<FileText aria-hidden size={16} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? "Hide the file" : "Show in the file"}
        </Button>
      </div>
      <dl className="mt-2 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1 text-12">
        {Object.entries(line.cells).map(([header, text]) => (
          <div key={header} className="contents">
            <dt className="truncate text-quiet" title={header}>
              {header}
            </dt>
            <dd className="font-mono break-words text-strong">
              {header === marked ? (
                <mark className="rounded-8 bg-broken-soft px-1.5 text-broken outline outline-broken">
                  {text || "empty"}
                </mark>
              ) : (
                text || "–"
              )}
            </dd>
          </div>
        ))}
      </dl>
      {open && <Excerpt line={line} />}
    </div>
  );
}

function Excerpt({ line }: { readonly line: SourceLine }) {
  const locale = useLocale();
  const { data, error, refetch } = useQuery(fileLinesQuery(line));
  if (error) {
    return <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />;
  }
  if (!data) {
    return <SkeletonRows count={5} />;
  }
  return (
    <div className="mt-3">
      <div
        role="region"
        aria-label={`Lines of ${data.file}`}
        tabIndex={0}
        className="overflow-x-auto rounded-8 border border-line"
      >
        <ol className="w-max min-w-full font-mono text-12">
          {data.lines.map(({ number, text, asked }) => (
            <li
              key={number}
              {...(asked ? { "aria-current": "true" as const } : {})}
              className={cx("flex gap-3 px-2 py-1 whitespace-pre", asked && "bg-act-soft text-strong")}
            >
              <span className="figures sticky left-0 min-w-8 text-right text-quiet select-none">
                {number}
              </span>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
      {data.note && <p className="mt-2 text-12 text-quiet">{data.note}</p>}
      {data.hidden.length > 0 && (
        <p className="mt-2 text-12 text-quiet">
          Not shown, because it belongs to people: {data.hidden.join(", ")}.
        </p>
      )}
    </div>
  );
}
