"use client";

import { useEffect, useRef } from "react";

import { PAGES } from "./pages";

export interface Shortcuts {
  readonly search: () => void;
  readonly help: () => void;
  readonly go: (path: string) => void;
}

/** How long after `g` a letter still belongs to it. */
const TOGETHER_MS = 1_500;

/** The keys of all pages: `/`, `?`, `g` and a letter, `e`. They rest while somebody types or a window is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const newest = useRef(shortcuts);
  useEffect(() => {
    newest.current = shortcuts;
  });
  useEffect(() => {
    let pressedG = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isSearch(event)) {
        event.preventDefault();
        newest.current.search();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) {
        return;
      }
      const page = PAGES.find(({ key }) => key === event.key);
      if (page && event.timeStamp - pressedG < TOGETHER_MS) {
        event.preventDefault();
        newest.current.go(page.path);
      } else if (event.key === "?") {
        newest.current.help();
      } else if (event.key === "e") {
        openExport(event.target);
      }
      pressedG = event.key === "g" ? event.timeStamp : -TOGETHER_MS;
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isSearch(event: KeyboardEvent): boolean {
  const command = event.key === "k" && (event.ctrlKey || event.metaKey);
  return command || (event.key === "/" && !isBusy(event.target));
}

/** Whether keys belong to something else: a field that is typed in, or an open window. */
function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
  return Boolean(typing) || document.querySelector("dialog[open]") !== null;
}

/** Opens the exports of the chart where the focus is, else of the first one on the page. */
function openExport(target: EventTarget | null): void {
  const here = target instanceof HTMLElement ? target.closest("[data-frame]") : null;
  (here ?? document).querySelector<HTMLButtonElement>("[data-export] button")?.click();
}
