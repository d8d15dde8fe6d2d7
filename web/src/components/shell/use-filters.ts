"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";

import type { Asked } from "@/api/figures";

import { askedOf, type Filters, filtersOf, withFilters } from "./filters";

/** Told when the address changed in a way the browser does not announce by itself. */
const MOVED = "bedrot:moved";

const NO_SEARCH = () => "";

export interface FilterUse {
  readonly filters: Filters;
  /** The filters as the server is asked; use it in the key of a query. */
  readonly asked: Asked;
  /** Changes filters in the address; the page before can be gone back to. */
  readonly set: (change: Partial<Filters>) => void;
  /** A page's address with these filters, or with some of them changed. */
  readonly href: (path: string, change?: Partial<Filters>) => string;
}

/** The filters of all pages. They live in the address, so a link shows what its sender saw. */
export function useFilters(): FilterUse {
  const search = useSearch();
  const filters = useMemo(() => filtersOf(search), [search]);
  const asked = useMemo(() => askedOf(filters), [filters]);
  const set = useCallback((change: Partial<Filters>) => {
    const { pathname, search: now, hash } = window.location;
    window.history.pushState(null, "", pathname + withFilters(now, change) + hash);
    tellMoved();
  }, []);
  const href = useCallback(
    (path: string, change: Partial<Filters> = {}) => path + withFilters("", { ...filters, ...change }),
    [filters],
  );
  return { filters, asked, set, href };
}

/** The search of the address, `?artist=…`; empty while pages are built. */
export function useSearch(): string {
  return useSyncExternalStore(listen, () => window.location.search, NO_SEARCH);
}

/** One of a page's own parameters in the address, and what changes it; null takes it out. */
export function useParam(name: string): readonly [string | null, (value: string | null) => void] {
  const search = useSearch();
  const value = useMemo(() => new URLSearchParams(search).get(name), [search, name]);
  const set = useCallback((next: string | null) => setParams({ [name]: next }), [name]);
  return [value, set];
}

/** Changes several of a page's own parameters in the address at once; null takes one out. */
export function setParams(change: Readonly<Record<string, string | null>>): void {
  const { pathname, search: now, hash } = window.location;
  const told = new URLSearchParams(now);
  for (const [name, next] of Object.entries(change)) {
    if (next === null) {
      told.delete(name);
    } else {
      told.set(name, next);
    }
  }
  window.history.pushState(null, "", pathname + (told.size === 0 ? "" : `?${told.toString()}`) + hash);
  tellMoved();
}

export function tellMoved(): void {
  window.dispatchEvent(new Event(MOVED));
}

/** Tells when the address has changed, until what it returns is called. */
export function listen(moved: () => void): () => void {
  window.addEventListener(MOVED, moved);
  window.addEventListener("popstate", moved);
  return () => {
    window.removeEventListener(MOVED, moved);
    window.removeEventListener("popstate", moved);
  };
}
