"use client";

import { ChartNoAxesColumn, FileText, LayoutDashboard, Megaphone, Mic, Music, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";

import { cx } from "@/components/ui/cx";
import { Dialog } from "@/components/ui/dialog";

import { useLeave } from "./leaving";
import { found, type SearchEntry } from "./search-model";

const ICONS = {
  Page: FileText,
  Figure: ChartNoAxesColumn,
  Board: LayoutDashboard,
  Artist: Mic,
  Track: Music,
  Campaign: Megaphone,
} as const;

/** The search: type, choose with the arrow keys, go with Enter. */
export function CommandPalette({
  open,
  onClose,
  ...rest
}: {
  readonly open: boolean;
  readonly onClose: () => void;
} & ResultsProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label="Search"
      className="mx-auto mt-[10vh] w-[min(40rem,calc(100vw-2rem))] max-w-none rounded-8"
    >
      <Results {...rest} onClose={onClose} />
    </Dialog>
  );
}

interface ResultsProps {
  readonly entries: readonly SearchEntry[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function Results({ entries, typed, onType, onClose }: ResultsProps & { readonly onClose: () => void }) {
  const router = useRouter();
  const leave = useLeave();
  const id = useId();
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(() => found(entries, typed), [entries, typed]);
  const active = shown[Math.min(at, shown.length - 1)];
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const go = (entry: SearchEntry | undefined) => {
    if (entry) {
      onClose();
      leave(() => router.push(entry.href));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((at + step + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(active);
    }
  };
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden size={18} className="shrink-0 text-quiet" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label="Search pages, figures, boards, artists, tracks and campaigns"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          placeholder="Pages, figures, boards, artists, tracks, campaigns"
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="h-14 w-full bg-transparent text-16 text-strong outline-none placeholder:text-quiet"
        />
      </div>
      <ul ref={list} id={id} role="listbox" aria-label="Found" className="max-h-[50vh] overflow-y-auto p-2">
        {shown.map((entry) => (
          <Result
            key={entry.id}
            id={`${id}-${entry.id}`}
            entry={entry}
            active={entry === active}
            onPoint={() => setAt(shown.indexOf(entry))}
            onGo={() => go(entry)}
          />
        ))}
      </ul>
      {shown.length === 0 && (
        <p role="status" className="px-4 pb-6 text-center text-quiet">
          Nothing is called that. Try fewer letters.
        </p>
      )}
    </>
  );
}

function Result({
  id,
  entry,
  active,
  onPoint,
  onGo,
}: {
  readonly id: string;
  readonly entry: SearchEntry;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onGo: () => void;
}) {
  const Icon = ICONS[entry.kind];
  return (
    // the keyboard is with the text field, which names the active one
    <li
      id={id}
      role="option"
      aria-selected={active}
      onPointerMove={onPoint}
      onClick={onGo}
      className={cx(
        "touch flex cursor-pointer items-center gap-3 rounded-8 px-3 py-1.5",
        active && "bg-act-soft",
      )}
    >
      <Icon aria-hidden size={16} className="shrink-0 text-quiet" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold text-strong">{entry.title}</span>
        {entry.hint && <span className="block truncate text-12 text-quiet">{entry.hint}</span>}
      </span>
      <span className="text-12 text-quiet">{entry.kind}</span>
    </li>
  );
}
