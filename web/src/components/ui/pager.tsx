"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";

import { formatNumber } from "@/format";

import { IconButton } from "./button";

/** Goes through pages of rows. `page` counts from 1, as the server's do; with one page there is nothing to show. */
export function Pager({
  page,
  size,
  total,
  onChange,
  locale,
}: {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
  readonly locale: string;
}) {
  if (total <= size) {
    return null;
  }
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav aria-label="Pages" className="flex items-center justify-end gap-2 pt-2 print:hidden">
      <p className="figures text-12 text-quiet">
        {formatNumber(first, locale)}–{formatNumber(last, locale)} of {formatNumber(total, locale)}
      </p>
      <IconButton label="Page before" disabled={page <= 1} onClick={() => onChange(page - 1)}>
        <ChevronLeft aria-hidden size={18} />
      </IconButton>
      <IconButton label="Next page" disabled={last >= total} onClick={() => onChange(page + 1)}>
        <ChevronRight aria-hidden size={18} />
      </IconButton>
    </nav>
  );
}
