"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";

import { boardsQuery } from "@/api/boards";
import { EVERYTHING, figuresQuery } from "@/api/figures";
import { useLabel } from "@/api/label";
import { type Hit, useSearchHits } from "@/api/search";

import { boardPath, campaignPath, figurePath, PAGES, trackPath } from "./pages";
import type { SearchEntry } from "./search-model";
import { useFilters } from "./use-filters";

const PAGE_ENTRIES: readonly SearchEntry[] = PAGES.map(({ path, title, question }) => ({
  id: `page-${title}`,
  kind: "Page",
  title,
  hint: question,
  href: path,
}));

/** All that the search leads to. Pages, figures, boards and artists are at hand; the rest the server finds. */
export function useSearchEntries(open: boolean, typed: string): readonly SearchEntry[] {
  const { href } = useFilters();
  const { data: label } = useLabel();
  const { data: known } = useQuery({ ...figuresQuery(EVERYTHING), enabled: open });
  const { data: kept } = useQuery({ ...boardsQuery, enabled: open });
  const { data: hits } = useSearchHits(useDeferredValue(typed));
  return useMemo(() => {
    const figures = (known?.figures ?? []).map(({ id, kpi, title, formula }): SearchEntry => ({
      id: `figure-${id}`,
      kind: "Figure",
      title,
      hint: [kpi, formula].filter(Boolean).join(" · "),
      href: figurePath(id),
    }));
    const boards = (kept?.boards ?? []).map(({ name, title }): SearchEntry => ({
      id: `board-${name}`,
      kind: "Board",
      title,
      href: boardPath(name),
    }));
    const artists = (label?.artists ?? []).map(({ key, name }): SearchEntry => ({
      id: `artist-${key}`,
      kind: "Artist",
      title: name,
      href: href("/", { artist: key }),
    }));
    return [...PAGE_ENTRIES, ...figures, ...boards, ...artists, ...(hits?.rows ?? []).flatMap(entryOf)];
  }, [known, kept, label, hits, href]);
}

/** Tracks and campaigns; what else the server finds is at hand already. */
function entryOf({ kind, key, name, detail }: Hit): readonly SearchEntry[] {
  if (kind === "track") {
    // recordings of one name are told apart by their number
    const hint = [detail, key].filter(Boolean).join(" · ");
    return [{ id: `track-${key}`, kind: "Track", title: name, hint, href: trackPath(key) }];
  }
  if (kind === "campaign") {
    return [{ id: `campaign-${key}`, kind: "Campaign", title: name, hint: detail, href: campaignPath(key) }];
  }
  return [];
}
