"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";

import { type Track, type TrackOrder, tracksQuery } from "@/api/catalogue";
import type { Asked } from "@/api/figures";
import { useOpenPoint } from "@/components/explain/use-point";
import {
  Badge,
  Card,
  type Column,
  countColumn,
  dayColumn,
  EmptyState,
  exactColumn,
  LinkButton,
  PagedList,
  type Sort,
  withOpening,
} from "@/components/ui";
import { firstDay, formatPeriod, lastDay, useLocale } from "@/format";

import { earnedBy } from "./points";
import { SearchBox } from "./search-box";
import { kindInWords, shareInWords } from "./words";

const ORDERS: readonly TrackOrder[] = ["revenue", "title", "released", "units"];

/** Recordings with what they earned: searched, sorted and paged by the server. A row opens its story. */
export function Tracks({ asked, onOpen }: { readonly asked: Asked; readonly onOpen: (key: string) => void }) {
  const locale = useLocale();
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<TrackOrder>("revenue");
  const [page, setPage] = useState(1);
  const found = useQuery(tracksQuery(asked, useDeferredValue(words), order, page));
  const { data } = found;
  const currency = data?.currency ?? "";
  const open = useOpenPoint();
  const { first, last } = data ?? {};
  const columns = useMemo(
    () =>
      columnsOf(currency, locale, ({ key }, measure) => {
        if (first && last) {
          open(earnedBy(key, measure, { first, last }, asked.currency));
        }
      }),
    [currency, locale, open, first, last, asked.currency],
  );
  const sort: Sort = { column: order, descending: order !== "title" };
  const period = data && formatPeriod({ first: firstDay(data.first), last: lastDay(data.last) }, locale);
  return (
    <Card label="Tracks">
      <div className="flex flex-col gap-3">
        <SearchBox
          label="Title, act, ISRC or UPC"
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setPage(1);
          }}
        />
        <PagedList
          title="Tracks"
          note={
            period &&
            `Revenue before splits and paid units of ${period}, as statements list them. A track that earned nothing then is listed too.`
          }
          columns={columns}
          found={found}
          rowId={({ key }) => key}
          onOpen={({ key }) => onOpen(key)}
          onPage={setPage}
          sort={sort}
          onSort={({ column }) => {
            const next = ORDERS.find((each) => each === column);
            if (next) {
              setOrder(next);
              setPage(1);
            }
          }}
          maxHeight="44rem"
          empty={<NoTracks searched={words !== ""} />}
        />
      </div>
    </Card>
  );
}

function columnsOf(
  currency: string,
  locale: string,
  open: (track: Track, measure: "net" | "units") => void,
): readonly Column<Track>[] {
  const opening = (measure: "net" | "units", column: Column<Track>) =>
    withOpening(
      column,
      ({ title }) => `${column.title} of ${title}`,
      (track) => open(track, measure),
    );
  return [
    {
      id: "title",
      title: "Title",
      value: ({ title }) => title,
      show: ({ title }) => <span className="inline-block min-w-36">{title}</span>,
    },
    { id: "acts", title: "Acts", value: ({ acts }) => acts.join(", "), sortable: false },
    {
      id: "kind",
      title: "Kind",
      value: ({ kind }) => kindInWords(kind),
      sortable: false,
      hidden: true,
    },
    dayColumn("released", "Released", ({ released }) => released, locale),
    opening(
      "net",
      exactColumn("revenue", "Revenue", ({ revenue }) => revenue, currency, locale, {
        hint: "Before splits, in the chosen months",
      }),
    ),
    opening(
      "units",
      countColumn("units", "Paid units", ({ units }) => units, locale),
    ),
    {
      id: "share",
      title: "Label’s share",
      kind: "number",
      value: ({ share }) => share,
      show: ({ share, share_known }) =>
        share_known ? shareInWords(share, locale) : <Badge tone="look">not stated</Badge>,
      hint: "The label’s part of the revenue; where nobody has stated it, all of it counts as the label’s",
      sortable: false,
    },
    { id: "isrc", title: "ISRC", kind: "code", value: ({ isrc }) => isrc, sortable: false },
    { id: "upc", title: "UPC", kind: "code", value: ({ upc }) => upc, sortable: false, hidden: true },
    {
      id: "listed",
      title: "In the catalogue",
      value: ({ listed }) => (listed ? "yes" : "no"),
      show: ({ listed }) => (listed ? "yes" : <Badge tone="look">not listed</Badge>),
      sortable: false,
      hidden: true,
    },
  ];
}

function NoTracks({ searched }: { readonly searched: boolean }) {
  if (searched) {
    return (
      <EmptyState title="Nothing is called that">
        Try fewer letters, or take away the filter by artist above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="What you have out, and what it earned"
      action={
        <LinkButton href="/data/import/" tone="act">
          Import a file
        </LinkButton>
      }
    >
      A catalogue export of your distributor or any statement brings recordings here; so do lines in the
      label’s own table tracks.csv.
    </EmptyState>
  );
}
