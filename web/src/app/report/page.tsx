"use client";

import { ArrowLeft, Printer, Sheet } from "lucide-react";
import { useMemo } from "react";

import { Report } from "@/components/report";
import { useFilters, workbookPath } from "@/components/shell";
import { Button, DownloadButton, LinkButton } from "@/components/ui";

/** What the filters of the address show, as it is printed. `bedrot report` opens this page. */
export default function ReportPage() {
  const { asked, filters, href } = useFilters();
  const { compare } = filters;
  const of = useMemo(() => ({ asked, compare, money: true, shared: false }), [asked, compare]);
  return (
    <>
      <div className="sticky top-0 z-20 border-b border-line bg-ground print:hidden">
        <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-2 px-4 py-2 md:px-8">
          <LinkButton href={href("/")} tone="quiet" icon={<ArrowLeft aria-hidden size={16} />}>
            Back
          </LinkButton>
          <span className="flex-1" />
          <DownloadButton href={workbookPath(asked)} icon={<Sheet aria-hidden size={16} />}>
            Excel
          </DownloadButton>
          <Button tone="act" icon={<Printer aria-hidden size={16} />} onClick={() => window.print()}>
            <span>
              Print <span className="hidden sm:inline">or save as PDF</span>
            </span>
          </Button>
        </div>
      </div>
      <Report of={of} />
    </>
  );
}
