"use client";

import { useSyncExternalStore } from "react";

const STATIC = "en-US";

/** The reader's locale; numbers and days are written in it. Pages are built in English and adapt in the browser. */
export function useLocale(): string {
  return useSyncExternalStore(
    subscribe,
    () => navigator.language || STATIC,
    () => STATIC,
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("languagechange", changed);
  return () => window.removeEventListener("languagechange", changed);
}
