"use client";

import { Search } from "lucide-react";

import { CONTROL } from "@/components/ui";

/** A field that narrows a list to what occurs in its names. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  return (
    <span className="relative inline-flex w-full max-w-sm print:hidden">
      <Search
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-quiet"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${CONTROL} w-full pl-9 placeholder:text-quiet`}
      />
    </span>
  );
}
