"use client";

import { useCallback, useEffect, useRef } from "react";

import type { Ranking, RankingAsked } from "@/api/courses";

import { useOpenPoint } from "./use-point";

/** Opens the rows behind a member of a ranking; `about`: what the ranking was narrowed to. */
export function useOpenRank(
  ranking: Ranking | undefined,
  about: Pick<RankingAsked, "artist" | "store" | "account" | "currency">,
): (member: { readonly id: string }) => void {
  const open = useOpenPoint();
  const latest = useRef(about);
  useEffect(() => {
    latest.current = about;
  });
  return useCallback(
    ({ id }) => {
      if (ranking) {
        const { dataset, measure, by, step, first, last } = ranking;
        const { artist, store, account, currency } = latest.current;
        open({ dataset, measure, by, step, first, last, line: id, artist, store, account, currency });
      }
    },
    [ranking, open],
  );
}
