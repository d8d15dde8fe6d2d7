"use client";

import { asApiError } from "@/api/errors";
import { type Origin, useOrigins } from "@/api/explain";
import type { Asked } from "@/api/figures";
import { ErrorState, SkeletonRows } from "@/components/ui";
import { formatMonth, formatNumber, useLocale } from "@/format";

import { exactly, FactRow, LinesOf, type Names } from "./fact-row";

/** The rows behind a figure, the largest first, each with the lines of the files that it sums. */
export function Rows({ id, asked }: { readonly id: string; readonly asked: Asked }) {
  const locale = useLocale();
  const { data, error, refetch } = useOrigins(id, asked);
  if (error) {
    return <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />;
  }
  if (!data) {
    return <SkeletonRows count={6} />;
  }
  return (
    <div className="flex flex-col gap-6">
      {data.origins.map((origin, at) => (
        <OriginRows key={at} origin={origin} names={data.names} />
      ))}
      {data.notes.map((note) => (
        <p key={note} className="text-12 text-quiet">
          {note}
        </p>
      ))}
    </div>
  );
}

function OriginRows({ origin, names }: { readonly origin: Origin; readonly names: Names }) {
  const locale = useLocale();
  const count = (value: number, one: string, more: string) =>
    `${formatNumber(value, locale)} ${value === 1 ? one : more}`;
  const months = [...new Set([origin.first, origin.last])].map((each) => formatMonth(each, locale));
  return (
    <section aria-label={origin.title}>
      <h4 className="text-14 text-strong">{origin.title}</h4>
      <p className="figures mb-2 text-12 text-quiet">
        {months.join(" – ")} · {count(origin.rows, "row", "rows")} of {count(origin.lines, "line", "lines")}{" "}
        in files
        {origin.total !== null && ` · ${origin.measure} ${exactly(origin.total, locale)} in all`}
      </p>
      <ul className="divide-y divide-line rounded-8 border border-line">
        {origin.facts.map((fact, at) => (
          <li key={at}>
            <FactRow fact={fact} names={names}>
              <LinesOf lines={fact.lines} />
            </FactRow>
          </li>
        ))}
      </ul>
      {origin.cut && <p className="mt-2 text-12 text-quiet">{origin.cut}</p>}
    </section>
  );
}
