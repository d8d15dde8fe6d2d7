"use client";

import { useSyncExternalStore } from "react";

/** What stands behind the # of the address: null until the browser has told; an empty text where nothing does. */
export function useSecret(): string | null {
  return useSyncExternalStore(
    onHash,
    () => window.location.hash.slice(1),
    () => null,
  );
}

/** Takes it out of the address, so that it is neither seen there nor kept in the history. */
export function forgetSecret(): void {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function onHash(changed: () => void) {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
