"use client";

import { CircleQuestionMark, Search, SlidersHorizontal } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState } from "react";

import { IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Drawer } from "@/components/ui/drawer";

import { AccountMenu } from "./account-menu";
import { ConnectionState } from "./connection-state";
import { ExportMenu } from "./export-menu";
import { FilterBar } from "./filter-bar";
import { pageOf } from "./pages";
import { Mark } from "./rail";
import { RunLine, RunProgress } from "./run-progress";
import { ThemeSwitch } from "./theme-switch";
import { useFilters } from "./use-filters";

/** The filters, the search and how the numbers stand, above every page. On a phone the filters are behind a button. */
export function TopBar({
  labelName,
  onSearch,
  onHelp,
}: {
  readonly labelName: string | undefined;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}) {
  const filtered = pageOf(usePathname())?.unfiltered !== true;
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-ground print:hidden">
      <div className="flex min-h-16 flex-wrap items-center gap-x-3 px-3 md:px-6">
        <div className="min-w-0 flex-1 md:hidden">
          <p className="flex items-center gap-2">
            <Mark />
            <span className="min-w-0">
              <span className="block truncate text-16 leading-5 font-semibold text-strong">
                {labelName ?? "BEDROT"}
              </span>
              <ConnectionState />
            </span>
          </p>
        </div>
        <div className="hidden min-w-0 flex-1 items-center gap-4 md:flex xl:order-2 xl:flex-none">
          <RunProgress />
          <ConnectionState />
        </div>
        <div className="flex items-center xl:order-3">
          {filtered && <PhoneFilters />}
          <IconButton label="Search (press /)" onClick={onSearch} className="md:min-h-11 md:min-w-11">
            <Search aria-hidden size={20} />
          </IconButton>
          <ExportMenu />
          <span className="hidden md:block">
            <IconButton label="Help (press ?)" onClick={onHelp} className="md:min-h-11 md:min-w-11">
              <CircleQuestionMark aria-hidden size={20} />
            </IconButton>
          </span>
          <span className="hidden md:block">
            <ThemeSwitch />
          </span>
          <AccountMenu />
        </div>
        <div
          className={cx("hidden w-full md:block xl:order-1 xl:w-auto xl:flex-1 xl:py-3", filtered && "pb-3")}
        >
          {filtered && <FilterBar />}
        </div>
      </div>
      <RunLine />
    </header>
  );
}

function PhoneFilters() {
  const [open, setOpen] = useState(false);
  const { filters } = useFilters();
  const { first, artist, store, currency } = filters;
  const set = [first, artist, store, currency].filter((each) => each !== null).length;
  return (
    <span className="md:hidden">
      <IconButton label={set > 0 ? `Filters, ${set} set` : "Filters"} onClick={() => setOpen(true)}>
        <span className="relative">
          <SlidersHorizontal aria-hidden size={20} />
          {set > 0 && (
            <span className="absolute -top-2 -right-2 flex size-4 items-center justify-center rounded-full bg-act-fill text-12 text-on-act">
              {set}
            </span>
          )}
        </span>
      </IconButton>
      <Drawer open={open} onClose={() => setOpen(false)} title="Filters">
        <FilterBar />
      </Drawer>
    </span>
  );
}
