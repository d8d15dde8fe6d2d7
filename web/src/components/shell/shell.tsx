"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, Suspense, useEffect, useState } from "react";

import { useLabel } from "@/api/label";
import { isAlone, isDoor } from "@/api/places";
import { ARTIST, SHARED_PATH, useSession } from "@/api/session";
import { Explain } from "@/components/explain";

import { CommandPalette } from "./command-palette";
import { HelpSheet } from "./help-sheet";
import { LeavingProvider, useLeave } from "./leaving";
import { PhoneBar } from "./phone-bar";
import { PrintHead } from "./print-head";
import { Rail } from "./rail";
import { RunToasts } from "./run-toasts";
import { SampleBanner } from "./sample-banner";
import { useSearchEntries } from "./search-entries";
import { SearchWatcher } from "./search-watcher";
import { useShortcuts } from "./shortcuts";
import { TopBar } from "./top-bar";
import { UnknownFilters } from "./unknown-filters";
import { useFilters } from "./use-filters";

/** What surrounds every page: rail, top bar, search, help. Doors and what is printed stand alone. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <LeavingProvider>
      <Around>{children}</Around>
    </LeavingProvider>
  );
}

function Around({ children }: { readonly children: ReactNode }) {
  const path = usePathname();
  const { data: session } = useSession();
  // artists have one page, and every other would only tell them what they may not see
  const elsewhere = session?.role === ARTIST && !isDoor(path);
  useEffect(() => {
    if (elsewhere) {
      window.location.replace(SHARED_PATH);
    }
  }, [elsewhere]);
  if (elsewhere) {
    return null;
  }
  return isAlone(path) ? <main>{children}</main> : <Surroundings>{children}</Surroundings>;
}

function Surroundings({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const leave = useLeave();
  const { href } = useFilters();
  const { data: label } = useLabel();
  const [open, setOpen] = useState<"search" | "help" | null>(null);
  const [typed, setTyped] = useState("");
  const entries = useSearchEntries(open === "search", typed);
  const close = () => {
    setOpen(null);
    setTyped("");
  };
  useShortcuts({
    search: () => setOpen("search"),
    help: () => setOpen("help"),
    go: (path) => leave(() => router.push(href(path))),
  });
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-8 bg-act-fill px-4 py-3 font-semibold text-on-act focus:translate-y-0"
      >
        Skip to the content
      </a>
      <Suspense>
        <SearchWatcher />
      </Suspense>
      {label?.sample && <SampleBanner />}
      <div className="flex">
        <Rail labelName={label?.name} />
        <div className="min-w-0 flex-1">
          <TopBar labelName={label?.name} onSearch={() => setOpen("search")} onHelp={() => setOpen("help")} />
          <main
            id="content"
            tabIndex={-1}
            className="mx-auto max-w-screen-2xl px-4 pt-6 pb-28 outline-none md:px-6 md:pb-12 print:p-0"
          >
            <PrintHead />
            <UnknownFilters />
            {children}
          </main>
        </div>
      </div>
      <Explain />
      <RunToasts />
      <PhoneBar onHelp={() => setOpen("help")} />
      <CommandPalette
        open={open === "search"}
        onClose={close}
        entries={entries}
        typed={typed}
        onType={setTyped}
      />
      <HelpSheet open={open === "help"} onClose={close} />
    </>
  );
}
