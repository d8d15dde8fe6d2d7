"use client";

import { ChevronRight } from "lucide-react";

import { asApiError } from "@/api/errors";
import { type Fact, type Origin, useOrigins } from "@/api/explain";
import type { Asked } from "@/api/figures";
import { type Label, useLabel } from "@/api/label";
import { ErrorState, SkeletonRows } from "@/components/ui";
import { formatDay, formatMonth, formatNumber, isDay, isDecimal, isMonth, useLocale } from "@/format";

import { placeOf, SourceLineCard } from "./source-line";

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
        <OriginRows key={at} origin={origin} />
      ))}
      {data.notes.map((note) => (
        <p key={note} className="text-12 text-quiet">
          {note}
        </p>
      ))}
    </div>
  );
}

function OriginRows({ origin }: { readonly origin: Origin }) {
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
        {origin.total !== null && ` · ${origin.measure} ${plain(origin.total, locale)} in all`}
      </p>
      <ul className="divide-y divide-line rounded-8 border border-line">
        {origin.facts.map((fact, at) => (
          <li key={at}>
            <FactRow fact={fact} />
          </li>
        ))}
      </ul>
      {origin.cut && <p className="mt-2 text-12 text-quiet">{origin.cut}</p>}
    </section>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  const locale = useLocale();
  const { data: label } = useLabel();
  const [first] = fact.lines;
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 py-2 hover:bg-raised focus-visible:-outline-offset-2">
        <ChevronRight aria-hidden size={16} className="shrink-0 text-quiet group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block text-strong">{grainInWords(fact.grain, label, locale)}</span>
          <span className="block font-mono text-12 break-all text-quiet">
            {first ? `${first.file} · ${placeOf(first)}` : (fact.file ?? "no line to show")}
            {fact.line_count > 1 && ` and ${formatNumber(fact.line_count - 1, locale)} more`}
          </span>
        </span>
        <span className="figures font-semibold whitespace-nowrap text-strong">
          {fact.value === null ? "–" : plain(fact.value, locale)}
        </span>
      </summary>
      <div className="flex flex-col gap-2 px-3 pb-3">
        {fact.lines.length === 0 && (
          <p className="text-quiet">
            Its file was withdrawn, or is being read anew; there is no line to show.
          </p>
        )}
        {fact.lines.map((line) => (
          <SourceLineCard key={`${line.delivery} ${line.where}`} line={line} />
        ))}
      </div>
    </details>
  );
}

/** What a row is about comes first; what only repeats it, or tells lines of a file apart, is left to the lines. */
const TOLD_FIRST = ["title", "item", "description", "label", "campaign_id", "store", "network", "country"];
const LEFT_OUT = new Set([
  ...["account", "artist_name", "store_name", "country_name", "upc", "isrc", "currency", "orig_currency"],
  ...["months", "estimated", "entry", "line", "sku", "dimension", "tier", "posted"],
]);

/** What tells a row from others: `SECOND SUN · Spotify · US · ZONE A0 · Oct 28, 2026`. Days come last. */
export function grainInWords(grain: Fact["grain"], label: Label | undefined, locale: string): string {
  const named = new Map(
    [...(label?.stores ?? []), ...(label?.artists ?? [])].map(({ key, name }) => [key, name]),
  );
  const place = (name: string, text: string) =>
    isDay(text) || isMonth(text) ? 100 : (TOLD_FIRST.indexOf(name) + 100) % 100;
  const parts = Object.entries(grain)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== null && value !== "")
    .map(([name, value]) => ({ place: place(name, String(value)), text: String(value) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ text }) => dayInWords(text, locale) ?? named.get(text) ?? text);
  return [...new Set(parts)].join(" · ");
}

function dayInWords(text: string, locale: string): string | null {
  if (isMonth(text) || /-01$/.test(text)) {
    return isMonth(text.slice(0, 7)) ? formatMonth(text.slice(0, 7), locale) : null;
  }
  return isDay(text) ? formatDay(text, locale) : null;
}

/** The exact value, with the separators of the locale and no digit lost. */
function plain(value: Origin["total"] & {}, locale: string): string {
  const places = isDecimal(value) ? (value.split(".")[1] ?? "").replace(/0+$/, "").length : 0;
  return formatNumber(value, locale, Math.min(places, 20));
}
