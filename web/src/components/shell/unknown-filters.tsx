"use client";

import { usePathname } from "next/navigation";

import { useLabel } from "@/api/label";
import { NotThere } from "@/components/ui/states";

import { pageOf } from "./pages";
import { useFilters } from "./use-filters";

/** Says of each filter in the address that names what the label does not have, and takes it out. */
export function UnknownFilters() {
  const { filters, set } = useFilters();
  const { data: label } = useLabel();
  const filtered = pageOf(usePathname())?.unfiltered !== true;
  if (!label || !filtered) {
    return null;
  }
  const { artist, store, currency } = filters;
  const has = (choices: readonly { readonly key: string }[], key: string) =>
    choices.some((each) => each.key === key);
  return (
    <>
      {artist && !has(label.artists, artist) && (
        <NotThere back="Show all artists" onBack={() => set({ artist: null })}>
          No artist of this label goes by “{artist}”.
        </NotThere>
      )}
      {store && !has(label.stores, store) && (
        <NotThere back="Show all platforms" onBack={() => set({ store: null })}>
          No platform here goes by “{store}”.
        </NotThere>
      )}
      {currency && !label.currencies.includes(currency) && (
        <NotThere back="Show every currency" onBack={() => set({ currency: null })}>
          No amount was told in “{currency}”.
        </NotThere>
      )}
    </>
  );
}
