"use client";

import { Eye, Printer } from "lucide-react";

import { useLabel } from "@/api/label";
import { PeriodChoice } from "@/components/shell/period-choice";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { IconButton } from "@/components/ui";
import { formatDay, useLocale } from "@/format";

/** Who shares this and until when, and the few choices there are. */
export function SharedHead({ expires }: { readonly expires: string | null }) {
  const locale = useLocale();
  const { data: label } = useLabel();
  const until = expires ? ` until ${formatDay(expires.slice(0, 10), locale)}` : "";
  return (
    <div className="sticky top-0 z-20 border-b border-line bg-ground print:hidden">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 md:px-8">
        <p className="flex min-w-0 flex-1 basis-64 items-center gap-2 text-12">
          <Eye aria-hidden size={16} className="shrink-0 text-quiet" />
          <span className="min-w-0">
            Read-only, shared by <strong className="text-strong">{label?.name ?? "the label"}</strong>
            {until}
          </span>
        </p>
        <div className="flex min-w-0 flex-1 basis-72 items-center gap-1 sm:flex-none">
          <div className="min-w-0 flex-1">
            <PeriodChoice />
          </div>
          <IconButton
            label="Print or save as PDF"
            onClick={() => window.print()}
            className="md:min-h-11 md:min-w-11"
          >
            <Printer aria-hidden size={20} />
          </IconButton>
          <ThemeSwitch />
        </div>
      </div>
    </div>
  );
}
