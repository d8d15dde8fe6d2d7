"use client";

import { useLabel } from "@/api/label";
import { firstDay, formatDay, formatPeriod, lastDay, useLocale } from "@/format";

import { useFilters } from "./use-filters";

/** What a printed page must say for itself: whose numbers, for when, narrowed to what, of which day. */
export function PrintHead() {
  const locale = useLocale();
  const { filters } = useFilters();
  const { data: label } = useLabel();
  const { first, last } = filters;
  const said = [
    first && last
      ? formatPeriod({ first: firstDay(first), last: lastDay(last) }, locale)
      : "Newest complete month",
    filters.artist,
    label?.stores.find(({ key }) => key === filters.store)?.name ?? filters.store,
    label?.sample ? "Sample data: acts and figures are invented" : null,
    label ? `As of ${formatDay(label.today, locale)}` : null,
  ];
  return (
    <div className="hidden justify-between border-b border-line pb-2 text-12 print:mb-4 print:flex">
      <strong>{label?.name ?? "BEDROT"}</strong>
      <span>{said.filter(Boolean).join(" · ")}</span>
    </div>
  );
}
