import type { Playlist, Post, Song } from "@/api/audience";
import { type Column, countColumn, dayColumn, Outward } from "@/components/ui";

import { periodName } from "./words";

type Counted = { readonly counts: Readonly<Record<string, number | null>> };

function counted<Row extends Counted>(
  name: string,
  title: string,
  locale: string,
  more: Partial<Column<Row>> = {},
): Column<Row> {
  return countColumn<Row>(name, title, ({ counts }) => counts[name] ?? null, locale, more);
}

function over<Row extends { readonly period: string }>(locale: string): Column<Row> {
  return {
    id: "period",
    title: "Over",
    value: ({ period }) => periodName(period, locale),
    show: ({ period }) => <span className="whitespace-nowrap">{periodName(period, locale)}</span>,
  };
}

export function songColumns(locale: string): readonly Column<Song>[] {
  return [
    { id: "title", title: "Song", value: ({ title }) => title },
    { id: "act", title: "Act", value: ({ act }) => act },
    { id: "store", title: "Store", value: ({ store }) => store.name },
    counted("streams", "Streams", locale),
    counted("listeners", "Listeners", locale),
    counted("saves", "Saves", locale),
    counted("shazams", "Shazams", locale),
    counted("radio_spins", "Radio plays", locale, { hidden: true }),
    counted("canvas_views", "Canvas views", locale, { hidden: true }),
    counted("purchases", "Purchases", locale, { hidden: true }),
    over(locale),
    dayColumn("as_of", "To", ({ as_of }) => as_of, locale),
    { id: "isrc", title: "ISRC", kind: "code", value: ({ isrc }) => isrc, hidden: true },
  ];
}

export function playlistColumns(locale: string): readonly Column<Playlist>[] {
  return [
    { id: "title", title: "Playlist", value: ({ title }) => title },
    { id: "author", title: "By", value: ({ author }) => author },
    { id: "act", title: "Act", value: ({ act }) => act },
    { id: "store", title: "Store", value: ({ store }) => store.name, hidden: true },
    countColumn("streams", "Streams", ({ streams }) => streams, locale),
    countColumn("listeners", "Listeners", ({ listeners }) => listeners, locale),
    dayColumn("added", "Added", ({ added }) => added, locale),
    over(locale),
    dayColumn("as_of", "To", ({ as_of }) => as_of, locale),
  ];
}

export function postColumns(locale: string): readonly Column<Post>[] {
  return [
    {
      id: "title",
      title: "Post",
      value: ({ title }) => title,
      show: ({ title, url }) => (url ? <Elsewhere title={title} url={url} /> : title),
    },
    { id: "network", title: "Network", value: ({ network }) => network.name },
    { id: "account", title: "Account", value: ({ account }) => account, hidden: true },
    { id: "kind", title: "Kind", value: ({ kind }) => kind },
    counted("views", "Views", locale),
    counted("likes", "Likes", locale),
    counted("comments", "Comments", locale),
    counted("shares", "Shares", locale),
    counted("saves", "Saves", locale, { hidden: true }),
    counted("reach", "Reached", locale, { hidden: true }),
    counted("link_clicks", "Link clicks", locale, { hidden: true }),
    dayColumn("published", "Published", ({ published }) => published, locale),
    dayColumn("as_of", "As of", ({ as_of }) => as_of, locale),
  ];
}

function Elsewhere({ title, url }: { readonly title: string; readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" className="inline-flex items-center gap-1 hover:underline">
      {title} <Outward />
      <span className="sr-only">(opens a new tab)</span>
    </a>
  );
}
