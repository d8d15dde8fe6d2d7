"use client";

import { X } from "lucide-react";

import { type Choice, useLabel } from "@/api/label";
import { cx } from "@/components/ui/cx";
import { CONTROL, Select } from "@/components/ui/select";

import { PeriodChoice } from "./period-choice";
import { useFilters } from "./use-filters";

/** Period, comparison, artist, platform and currency: the same on every page, and kept from page to page. */
export function FilterBar() {
  const { filters, set } = useFilters();
  const { data: label } = useLabel();
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap sm:items-center sm:gap-2">
      <PeriodChoice />
      <CompareSwitch on={filters.compare} onChange={(compare) => set({ compare })} />
      <Narrowing
        title="Artist"
        all="All artists"
        choices={label?.artists ?? []}
        value={filters.artist}
        onChange={(artist) => set({ artist })}
      />
      <Narrowing
        title="Platform"
        all="All platforms"
        choices={label?.stores ?? []}
        value={filters.store}
        onChange={(store) => set({ store })}
      />
      {label && (filters.currency || label.currencies.length > 1) && (
        <Narrowing
          title="Currency"
          all={`Amounts in ${label.currency}`}
          choices={label.currencies.map((code) => ({ key: code, name: `Only ${code}, as told` }))}
          value={filters.currency}
          onChange={(currency) => set({ currency })}
        />
      )}
      {(filters.artist || filters.store || filters.currency) && (
        <button
          type="button"
          onClick={() => set({ artist: null, store: null, currency: null })}
          className="touch inline-flex items-center justify-center gap-1 rounded-8 px-2 font-semibold text-act hover:bg-raised md:min-h-9"
        >
          <X aria-hidden size={16} /> Clear
        </button>
      )}
    </div>
  );
}

function CompareSwitch({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
      className={cx(CONTROL, "inline-flex items-center justify-between gap-2")}
    >
      Compare
      <span
        aria-hidden
        className={cx("flex h-4 w-7 items-center rounded-full p-0.5", on ? "bg-act-fill" : "bg-edge")}
      >
        <span className={cx("size-3 rounded-full bg-on-act transition-transform", on && "translate-x-3")} />
      </span>
    </button>
  );
}

function Narrowing({
  title,
  all,
  choices,
  value,
  onChange,
}: {
  readonly title: string;
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
}) {
  const known = value === null || choices.some(({ key }) => key === value);
  return (
    <Select
      aria-label={title}
      value={value ?? ""}
      onChange={(event) => onChange(event.target.value || null)}
      className="sm:max-w-44"
    >
      <option value="">{all}</option>
      {!known && <option value={value}>{value}</option>}
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  );
}
