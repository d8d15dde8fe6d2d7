"use client";

import { useCallback, useEffect, useRef } from "react";

import type { Ranking, RankingAsked } from "@/api/courses";

import { useOpenPoint } from "./use-point";

/** Of which days: those ranked, those before, or both, which a change is worked out from. */
export type When = "now" | "before" | "both";

/** Opens the rows behind a member of a ranking; `about`: what the ranking was narrowed to. */
export function useOpenRank(
  ranking: Ranking | undefined,
  about: Pick<RankingAsked, "artist" | "store" | "account" | "currency">,
): (member: { readonly id: string }, when?: When) => void {
  const open = useOpenPoint();
  const latest = useRef(about);
  useEffect(() => {
    latest.current = about;
  });
  return useCallback(
    ({ id }, when = "now") => {
      if (ranking) {
        const { dataset, measure, by, step, first, last, compared_first, compared_last } = ranking;
        const { artist, store, account, currency } = latest.current;
        const line = { dataset, measure, by, step, line: id, artist, store, account, currency };
        open(
          ...(when === "before" ? [] : [{ ...line, first, last }]),
          ...(when === "now" ? [] : [{ ...line, first: compared_first, last: compared_last }]),
        );
      }
    },
    [ranking, open],
  );
}
