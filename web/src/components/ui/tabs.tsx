"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";

import { cx } from "./cx";

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
}

/** Tabs over one panel. Arrow keys, Home and End go from one to the next; the active one is in sight. */
export function Tabs({
  tabs,
  active,
  onChange,
  label,
  children,
}: {
  readonly tabs: readonly Tab[];
  readonly active: string;
  readonly onChange: (id: string) => void;
  /** What is chosen here, for screen readers. */
  readonly label: string;
  /** The panel of the active tab. */
  readonly children: ReactNode;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // only sideways: the page itself must not jump to tabs that are further down
    const tab = list.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (list.current && tab) {
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
    }
  }, [active]);
  const go = (event: KeyboardEvent) => {
    const at = next(
      event.key,
      tabs.findIndex((tab) => tab.id === active),
      tabs.length,
    );
    const tab = at === null ? undefined : tabs[at];
    if (tab) {
      event.preventDefault();
      onChange(tab.id);
      list.current?.querySelectorAll<HTMLElement>("[role=tab]")[at ?? 0]?.focus();
    }
  };
  return (
    <div>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={go}
        className="relative mb-4 flex gap-1 overflow-x-auto border-b border-line print:hidden"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === active}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => onChange(tab.id)}
            className={cx(
              "touch -mb-px shrink-0 border-b-2 px-3 text-14 font-semibold whitespace-nowrap focus-visible:-outline-offset-2",
              tab.id === active
                ? "border-act text-strong"
                : "border-transparent text-quiet hover:text-strong",
            )}
          >
            {tab.title}
            {tab.count !== undefined && <span className="figures ml-2 text-12 text-quiet">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${active}`} tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

function next(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
