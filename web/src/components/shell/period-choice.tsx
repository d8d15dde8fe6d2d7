"use client";

import { CalendarRange, Check, ChevronDown } from "lucide-react";

import { useLabel } from "@/api/label";
import { cx } from "@/components/ui/cx";
import { Popover } from "@/components/ui/popover";
import { CONTROL, Select } from "@/components/ui/select";
import { firstDay, formatMonth, formatPeriod, lastDay, type Month, monthsFrom, useLocale } from "@/format";

import { type Filters, presets } from "./filters";
import { useFilters } from "./use-filters";

/** The one period of a page: by name, or from month to month. */
export function PeriodChoice() {
  const { filters, set } = useFilters();
  const locale = useLocale();
  const { data: label } = useLabel();
  const named = presets(label?.today ?? "2000-01-01", label?.first_month ?? null, label?.last_month ?? null);
  const active = named.find(({ first, last }) => first === filters.first && last === filters.last);
  const chosen = active?.title ?? inWords(filters, locale);
  const months =
    label?.first_month && label.last_month ? monthsFrom(label.first_month, label.last_month) : [];
  return (
    <Popover
      label={`Period: ${chosen}`}
      button={
        <>
          <CalendarRange aria-hidden size={16} className="text-quiet" />
          <span className="truncate">{chosen}</span>
          <ChevronDown aria-hidden size={16} className="ml-auto text-quiet" />
        </>
      }
      buttonClassName={cx(CONTROL, "flex w-full items-center gap-2 sm:w-60")}
      panelClassName="w-72 p-1"
    >
      {(close) => (
        <>
          <ul>
            {named.map(({ id, title, first, last }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === active?.id}
                  onClick={() => {
                    set({ first, last });
                    close();
                  }}
                  className="touch flex w-full items-center justify-between gap-2 rounded-8 px-2 text-left text-strong hover:bg-raised md:min-h-9"
                >
                  <span>{title}</span>
                  {id === active?.id ? (
                    <Check aria-hidden size={16} className="text-act" />
                  ) : (
                    first &&
                    last && <span className="text-12 text-quiet">{inWords({ first, last }, locale)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {months.length > 0 && (
            <fieldset className="mt-1 grid grid-cols-2 gap-2 border-t border-line p-2">
              <legend className="sr-only">From month to month</legend>
              <MonthChoice
                title="From"
                months={months}
                value={filters.first}
                locale={locale}
                onChange={(first) => set({ first, last: later(first, filters.last ?? first) })}
              />
              <MonthChoice
                title="To"
                months={months}
                value={filters.last}
                locale={locale}
                onChange={(last) => set({ last, first: earlier(last, filters.first ?? last) })}
              />
            </fieldset>
          )}
        </>
      )}
    </Popover>
  );
}

function MonthChoice({
  title,
  months,
  value,
  locale,
  onChange,
}: {
  readonly title: string;
  readonly months: readonly Month[];
  readonly value: Month | null;
  readonly locale: string;
  readonly onChange: (month: Month) => void;
}) {
  return (
    <label className="text-12 text-quiet">
      {title}
      <Select value={value ?? ""} onChange={(event) => onChange(event.target.value)} className="mt-1 w-full">
        {value === null && <option value="">–</option>}
        {months.toReversed().map((month) => (
          <option key={month} value={month}>
            {formatMonth(month, locale)}
          </option>
        ))}
      </Select>
    </label>
  );
}

function inWords({ first, last }: Pick<Filters, "first" | "last">, locale: string): string {
  return first && last ? formatPeriod({ first: firstDay(first), last: lastDay(last) }, locale) : "";
}

const later = (one: Month, other: Month) => (one > other ? one : other);
const earlier = (one: Month, other: Month) => (one < other ? one : other);
