"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";

import { Popover } from "./popover";

/** The ⓘ beside a title: what the figure or chart shows, in words. */
export function Definition({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <Popover
      label={`What ${of} means`}
      align="end"
      button={<Info aria-hidden size={16} />}
      buttonClassName="touch relative z-10 -m-3 inline-flex items-center justify-center rounded-8 text-quiet hover:text-strong print:hidden"
      panelClassName="w-72 -right-1 mt-3"
    >
      {children}
    </Popover>
  );
}
