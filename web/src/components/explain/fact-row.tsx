"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

import type { Fact, SourceLine } from "@/api/explain";
import {
  formatDay,
  formatMonth,
  formatNumber,
  isDay,
  isDecimal,
  isMonth,
  monthOf,
  useLocale,
} from "@/format";
import type { Exact } from "@/format";

import { placeOf, SourceLineCard } from "./source-line";

/** What people call sources and stores, by their keys. */
export type Names = Readonly<Record<string, string>>;

/** One row behind a figure. What it holds is made when it is first opened. */
export function FactRow({
  fact,
  names,
  children,
}: {
  readonly fact: Fact;
  readonly names: Names;
  readonly children: ReactNode;
}) {
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const [first] = fact.lines;
  return (
    <details className="group" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="flex min-h-11 list-none items-center gap-2 px-3 py-2 hover:bg-raised focus-visible:-outline-offset-2">
        <ChevronRight aria-hidden size={16} className="shrink-0 text-quiet group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block text-strong">{grainInWords(fact.grain, names, locale)}</span>
          <span className="block font-mono text-12 break-all text-quiet">
            {first ? `${first.file} · ${placeOf(first)}` : (fact.file ?? "no line to show")}
            {fact.line_count > 1 &&
              (first
                ? ` and ${formatNumber(fact.line_count - 1, locale)} more`
                : ` · ${formatNumber(fact.line_count, locale)} lines`)}
          </span>
        </span>
        <span className="figures font-semibold whitespace-nowrap text-strong">
          {fact.value === null ? "–" : exactly(fact.value, locale)}
        </span>
      </summary>
      {opened && <div className="flex flex-col gap-2 px-3 pb-3">{children}</div>}
    </details>
  );
}

/** The lines of files that a row sums. */
export function LinesOf({ lines }: { readonly lines: readonly SourceLine[] }) {
  if (lines.length === 0) {
    return (
      <p className="text-quiet">Its file was withdrawn, or is being read anew; there is no line to show.</p>
    );
  }
  return lines.map((line) => <SourceLineCard key={`${line.delivery} ${line.where}`} line={line} />);
}

/** What a row is about comes first; what only repeats it, or tells lines of a file apart, is left to the lines. */
const TOLD_FIRST = ["title", "item", "description", "label", "campaign_id", "store", "network", "country"];
const LEFT_OUT = new Set([
  ...["account", "artist_name", "store_name", "country_name", "upc", "isrc", "currency", "orig_currency"],
  ...["months", "estimated", "entry", "line", "sku", "dimension", "tier", "posted"],
]);

/** What tells a row from others: `SECOND SUN · Spotify · US · ZONE A0 · Oct 28, 2026`. Days come last. */
export function grainInWords(grain: Fact["grain"], names: Names, locale: string): string {
  const place = (name: string, text: string) =>
    name === "report_date"
      ? 101
      : isDay(text) || isMonth(text)
        ? 100
        : (TOLD_FIRST.indexOf(name) + 100) % 100;
  const parts = Object.entries(grain)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== null && value !== "")
    .map(([name, value]) => ({ name, place: place(name, String(value)), text: String(value) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ name, text }) => dayInWords(name, text, locale) ?? names[text] ?? text);
  return [...new Set(parts)].join(" · ");
}

function dayInWords(name: string, text: string, locale: string): string | null {
  if (isMonth(text)) {
    return formatMonth(text, locale);
  }
  if (!isDay(text)) {
    return null;
  }
  if (name.endsWith("month")) {
    return formatMonth(monthOf(text), locale);
  }
  return name === "report_date" ? `reported ${formatDay(text, locale)}` : formatDay(text, locale);
}

/** The exact value, with the separators of the locale and no digit lost. */
export function exactly(value: Exact, locale: string): string {
  const places = isDecimal(value) ? (value.split(".")[1] ?? "").replace(/0+$/, "").length : 0;
  return formatNumber(value, locale, Math.min(places, 20));
}
