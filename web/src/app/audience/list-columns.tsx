import type { Playlist, Post, Song } from "@/api/audience";
import { type Column, countColumn, dayColumn, Outward, withOpening } from "@/components/ui";

import { periodName } from "./words";

type Listed = { readonly title: string; readonly row: string };

type Counted = Listed & { readonly counts: Readonly<Record<string, number | null>> };

/** Opens the rows behind one of the figures of a row, by its name. */
export type OpenFigure = (row: Listed, measure: string) => void;

/** A figure that opens its rows. */
function opening<Row extends Listed>(column: Column<Row>, open: OpenFigure): Column<Row> {
  return withOpening(
    column,
    ({ title }) => `${column.title} of ${title}`,
    (row) => open(row, column.id),
  );
}

function counting<Row extends Counted>(locale: string, open: OpenFigure) {
  return (name: string, title: string, more: Partial<Column<Row>> = {}): Column<Row> =>
    opening(
      countColumn<Row>(name, title, ({ counts }) => counts[name] ?? null, locale, more),
      open,
    );
}

function over<Row extends { readonly period: string }>(locale: string): Column<Row> {
  return {
    id: "period",
    title: "Over",
    value: ({ period }) => periodName(period, locale),
    show: ({ period }) => <span className="whitespace-nowrap">{periodName(period, locale)}</span>,
  };
}

export function songColumns(locale: string, open: OpenFigure): readonly Column<Song>[] {
  const counted = counting<Song>(locale, open);
  return [
    { id: "title", title: "Song", value: ({ title }) => title },
    { id: "act", title: "Act", value: ({ act }) => act },
    { id: "store", title: "Store", value: ({ store }) => store.name },
    counted("streams", "Streams"),
    counted("listeners", "Listeners"),
    counted("saves", "Saves"),
    counted("shazams", "Shazams"),
    counted("radio_spins", "Radio plays", { hidden: true }),
    counted("canvas_views", "Canvas views", { hidden: true }),
    counted("purchases", "Purchases", { hidden: true }),
    over(locale),
    dayColumn("as_of", "To", ({ as_of }) => as_of, locale),
    { id: "isrc", title: "ISRC", kind: "code", value: ({ isrc }) => isrc, hidden: true },
  ];
}

export function playlistColumns(locale: string, open: OpenFigure): readonly Column<Playlist>[] {
  return [
    { id: "title", title: "Playlist", value: ({ title }) => title },
    { id: "author", title: "By", value: ({ author }) => author },
    { id: "act", title: "Act", value: ({ act }) => act },
    { id: "store", title: "Store", value: ({ store }) => store.name, hidden: true },
    opening(
      countColumn("streams", "Streams", ({ streams }) => streams, locale),
      open,
    ),
    opening(
      countColumn("listeners", "Listeners", ({ listeners }) => listeners, locale),
      open,
    ),
    dayColumn("added", "Added", ({ added }) => added, locale),
    over(locale),
    dayColumn("as_of", "To", ({ as_of }) => as_of, locale),
  ];
}

export function postColumns(locale: string, open: OpenFigure): readonly Column<Post>[] {
  const counted = counting<Post>(locale, open);
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
    counted("views", "Views"),
    counted("likes", "Likes"),
    counted("comments", "Comments"),
    counted("shares", "Shares"),
    counted("saves", "Saves", { hidden: true }),
    counted("reach", "Reached", { hidden: true }),
    counted("link_clicks", "Link clicks", { hidden: true }),
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
