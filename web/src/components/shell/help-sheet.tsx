"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";

import { IconButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

import { PAGES } from "./pages";

const KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ["/"], does: "Search pages, figures, boards, artists, tracks and campaigns" },
  { keys: ["e"], does: "Export the chart" },
  { keys: ["?"], does: "This help" },
  { keys: ["Esc"], does: "Close what is open" },
  { keys: ["↑", "↓"], does: "From row to row in a table; Enter opens the row" },
];

const SIGNS: readonly { readonly sign: ReactNode; readonly means: string }[] = [
  {
    sign: <span className="hatched block h-4 w-8 rounded-8 border border-line" />,
    means: "Provisional: more is to come for these days",
  },
  {
    sign: <span className="text-grew">▲ up</span>,
    means: "Changed for the better, against the period named beside it",
  },
  { sign: <span className="text-look">▼ down</span>, means: "Changed for the worse: worth a look" },
  { sign: <span className="text-act">Blue</span>, means: "Something only you can do" },
];

/** The keys of the pages, and what their signs mean. */
export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label="Help"
      className="m-auto max-h-[85dvh] w-[min(44rem,calc(100vw-2rem))] max-w-none overflow-y-auto rounded-8 p-4 sm:p-6"
    >
      <div className="mb-4 flex items-center justify-between">
        <h2 className="text-20 text-strong">Help</h2>
        <IconButton label="Close" onClick={onClose}>
          <X aria-hidden size={20} />
        </IconButton>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <section>
          <h3 className="mb-2 text-14 text-strong">Keys</h3>
          <dl className="flex flex-col gap-2">
            {KEYS.map(({ keys, does }) => (
              <Entry
                key={does}
                term={keys.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
                says={does}
              />
            ))}
          </dl>
          <h3 className="mt-6 mb-2 text-14 text-strong">What signs mean</h3>
          <dl className="flex flex-col gap-2">
            {SIGNS.map(({ sign, means }) => (
              <Entry key={means} term={sign} says={means} />
            ))}
          </dl>
        </section>
        <section>
          <h3 className="mb-2 text-14 text-strong">Go to a page</h3>
          <dl className="flex flex-col gap-2">
            {PAGES.map(({ key, title }) => (
              <Entry
                key={key}
                term={
                  <>
                    <Key>g</Key>
                    <Key>{key}</Key>
                  </>
                }
                says={title}
              />
            ))}
          </dl>
          <p className="mt-6 text-12 text-quiet">
            Days are those of the sources, told in UTC and never shifted. Amounts are exact; they are rounded
            for reading only.
          </p>
        </section>
      </div>
    </Dialog>
  );
}

function Entry({ term, says }: { readonly term: ReactNode; readonly says: string }) {
  return (
    <div className="flex items-center gap-3">
      <dt className="flex w-16 shrink-0 items-center gap-1 text-12 font-semibold">{term}</dt>
      <dd>{says}</dd>
    </div>
  );
}

function Key({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-6 items-center justify-center rounded-8 border border-edge px-1.5 py-0.5 font-mono text-12 text-strong">
      {children}
    </kbd>
  );
}
