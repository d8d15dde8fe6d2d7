"use client";

import { FileDown, FileText, Sheet } from "lucide-react";
import Link from "next/link";

import { BASE, withQuery } from "@/api/client";
import type { Asked } from "@/api/figures";
import { Popover } from "@/components/ui/popover";

import { useFilters } from "./use-filters";

const ITEM =
  "touch flex w-full items-center gap-3 rounded-8 px-2 py-1.5 text-left text-strong hover:bg-raised md:min-h-9";

/** The workbook of these filters. */
export function workbookPath(asked: Asked): string {
  return withQuery(`${BASE}/report.xlsx`, { ...asked });
}

/** What the filters show, to take along: as a report on paper, or as a workbook. */
export function ExportMenu() {
  const { asked, href } = useFilters();
  return (
    <Popover
      label="Export"
      align="end"
      button={<FileDown aria-hidden size={20} />}
      buttonClassName="touch inline-flex items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-strong"
      panelClassName="w-64 p-1"
    >
      <Link href={href("/report/")} prefetch={false} className={ITEM}>
        <FileText aria-hidden size={18} className="shrink-0 text-quiet" />
        <span>
          <span className="block font-semibold">Report</span>
          <span className="block text-12 text-quiet">To print or to save as a PDF</span>
        </span>
      </Link>
      <a href={workbookPath(asked)} download className={ITEM}>
        <Sheet aria-hidden size={18} className="shrink-0 text-quiet" />
        <span>
          <span className="block font-semibold">Excel</span>
          <span className="block text-12 text-quiet">All figures of this choice as a workbook</span>
        </span>
      </a>
    </Popover>
  );
}
