"use client";

import { useMemo } from "react";

import { useLabel } from "@/api/label";
import { usePlatforms } from "@/api/platforms";

import type { Known } from "./finding-words";

/** What the pages call stores, platforms and the files that each platform gives. */
export function useKnown(): Known {
  const { data: label } = useLabel();
  const { data: found } = usePlatforms();
  return useMemo(
    () =>
      new Map([
        ["unknown", "Not recognised"] as const,
        ...(found?.platforms ?? []).flatMap(({ platform, datasets }) =>
          datasets.map(({ name, title }) => [`${platform}.${name}`, title] as const),
        ),
        ...(label?.stores ?? []).map(({ key, name }) => [key, name] as const),
        ...(found?.platforms ?? []).map(({ platform, title }) => [platform, title] as const),
      ]),
    [label, found],
  );
}
