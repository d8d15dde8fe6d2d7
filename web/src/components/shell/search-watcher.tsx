"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";

import { tellMoved } from "./use-filters";

/** Tells filters that a link has changed the address. It must stand in a Suspense, or pages could not be built. */
export function SearchWatcher() {
  const search = useSearchParams();
  useEffect(tellMoved, [search]);
  return null;
}
