"use client";

import { useSyncExternalStore } from "react";

const CHANGED = "bedrot:preference";

/** What this browser remembers under a name; null where nothing is, or storage is closed. */
export function usePreference(name: string): string | null {
  return useSyncExternalStore(
    listen,
    () => recall(name),
    () => null,
  );
}

/** Remembers something; without storage it holds for this page only, and that is not worth a failure. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("storage", changed);
  };
}
