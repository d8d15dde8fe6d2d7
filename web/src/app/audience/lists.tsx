"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo, useState } from "react";

import { playlistsQuery, postsQuery, songsQuery } from "@/api/audience";
import type { Asked } from "@/api/figures";
import type { EntryAsked } from "@/api/point-asked";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters, useParam } from "@/components/shell";
import { Card, CardTitle, EmptyState, LinkButton, PagedList, Tabs } from "@/components/ui";
import { useLocale } from "@/format";

import { type OpenFigure, playlistColumns, postColumns, songColumns } from "./list-columns";

const TABS = [
  { id: "songs", title: "Songs" },
  { id: "playlists", title: "Playlists" },
  { id: "posts", title: "Posts" },
];

/** Songs of the newest period, playlists and posts, each as its source told it last. */
export function Lists() {
  const { asked } = useFilters();
  const [chosen, setChosen] = useParam("list");
  const tab = TABS.some(({ id }) => id === chosen) ? chosen : "songs";
  // another question begins on its first page
  const question = JSON.stringify(asked);
  return (
    <Card label="Songs, playlists and posts">
      <CardTitle>Songs, playlists and posts</CardTitle>
      <Tabs tabs={TABS} active={tab ?? "songs"} onChange={setChosen} label="What is listed">
        {tab === "songs" && <Songs key={question} asked={asked} />}
        {tab === "playlists" && <Playlists key={question} asked={asked} />}
        {tab === "posts" && <Posts key={question} asked={asked} />}
      </Tabs>
    </Card>
  );
}

function Songs({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const open = useOpenFigure("songs");
  const columns = useMemo(() => songColumns(locale, open), [locale, open]);
  return (
    <PagedList
      title="Songs"
      note="What each store counted over the newest period it told. Periods overlap, so rows are never added."
      columns={columns}
      found={useQuery(songsQuery(asked, page))}
      rowId={({ row }) => row}
      onPage={setPage}
      empty={
        <NoRows title="Songs, store by store">
          The song exports of Spotify for Artists and Apple Music for Artists bring this list.
        </NoRows>
      }
    />
  );
}

function Playlists({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const open = useOpenFigure("playlists");
  const columns = useMemo(() => playlistColumns(locale, open), [locale, open]);
  return (
    <PagedList
      title="Playlists"
      note="Playlists on which an act was heard in the newest period told. Listeners are people and are never added."
      columns={columns}
      found={useQuery(playlistsQuery(asked, page))}
      rowId={({ row }) => row}
      onPage={setPage}
      empty={
        <NoRows title="Playlists that play you">
          The playlist export of Spotify for Artists brings this list.
        </NoRows>
      }
    />
  );
}

function Posts({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const open = useOpenFigure("posts");
  const columns = useMemo(() => postColumns(locale, open), [locale, open]);
  const whose = asked.artist
    ? " Posts are told by account and not by act, so the artist chosen above does not narrow them."
    : "";
  return (
    <PagedList
      title="Posts"
      note={`Posts and videos as they stood when they were looked at last.${whose}`}
      columns={columns}
      found={useQuery(postsQuery(asked, page))}
      rowId={({ row }) => row}
      onPage={setPage}
      empty={
        <NoRows title="Posts and videos">
          The content exports of TikTok, Instagram, YouTube and SoundCloud bring this list.
        </NoRows>
      }
    />
  );
}

function useOpenFigure(list: EntryAsked["list"]): OpenFigure {
  const open = useOpenPoint();
  return useCallback(({ row }, measure) => open({ list, row, measure }), [open, list]);
}

function NoRows({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <EmptyState title={title} action={<LinkButton href="/data/import/">Import a file</LinkButton>}>
      {children} For the chosen artist and platform nothing is told.
    </EmptyState>
  );
}
