"use client";

import { useMemo, useState } from "react";

import { type Crowd, useCrowds } from "@/api/audience";
import type { PointAsked } from "@/api/point-asked";
import { platformColour } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { Change, countedBy } from "@/components/figures";
import { useFilters } from "@/components/shell";
import {
  Card,
  CardTitle,
  type Column,
  DataTable,
  Definition,
  EmptyState,
  LinkButton,
  Loaded,
  Notes,
  withOpening,
} from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

import { CrowdStory } from "./crowd-story";
import { changeOf, followersOf, reachedOf } from "./crowd-points";
import { crowdName } from "./words";

/** Everybody's followers side by side, never added up. A row opens how they grew. */
export function Crowds() {
  const locale = useLocale();
  const { asked } = useFilters();
  const found = useCrowds(asked);
  const [open, setOpen] = useState<Crowd | null>(null);
  const openPoint = useOpenPoint();
  const columns = useMemo(() => columnsOf(locale, openPoint), [locale, openPoint]);
  return (
    <Card label="Followers side by side">
      <CardTitle tools={<Meaning />}>Followers side by side</CardTitle>
      <Loaded of={found} rows={10}>
        {({ rows, notes, cut }) => (
          <>
            <DataTable
              title="Followers side by side"
              columns={columns}
              rows={rows}
              rowId={rowId}
              onOpen={setOpen}
              maxHeight="36rem"
              empty={<NoCrowds />}
            />
            <Notes of={[...notes, ...(cut ? [cut] : [])]} />
          </>
        )}
      </Loaded>
      <CrowdStory crowd={open} onClose={() => setOpen(null)} />
    </Card>
  );
}

function rowId({ family, network, account, act }: Crowd): string {
  return [family, network.key, account ?? "", act].join("|");
}

function columnsOf(
  locale: string,
  open: (...points: readonly PointAsked[]) => void,
): readonly Column<Crowd>[] {
  const opening = (column: Column<Crowd>, pointsOf: (crowd: Crowd) => readonly PointAsked[]) =>
    withOpening(
      column,
      (crowd) => `${column.title}: ${crowdName(crowd)} on ${crowd.network.name}`,
      (crowd) => open(...pointsOf(crowd)),
    );
  const count = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const day = (value: string | null) => (value === null ? "–" : formatDay(value, locale));
  return [
    { id: "who", title: "Who", value: crowdName },
    {
      id: "where",
      title: "Where",
      value: ({ network }) => network.name,
      show: ({ network }) => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <span
            aria-hidden
            className="size-2 shrink-0 rounded-full"
            style={{ background: platformColour(network.key, 6) }}
          />
          {network.name}
        </span>
      ),
    },
    opening(
      {
        id: "followers",
        title: "Followers",
        kind: "number",
        value: ({ followers }) => followers,
        show: ({ followers }) => count(followers),
      },
      followersOf,
    ),
    opening(
      {
        id: "change",
        title: "In 28 days",
        kind: "number",
        hint: "In percent, against the same account 28 days before; nothing where that day was not told",
        value: ({ change }) => change,
        show: ({ change }) => (change === null ? "–" : <Change change={change} />),
      },
      changeOf,
    ),
    {
      id: "day",
      title: "As of",
      value: (crowd) => crowd.day,
      show: (crowd) => <span className="whitespace-nowrap">{day(crowd.day)}</span>,
    },
    opening(
      {
        id: "reached",
        title: "Reached a day",
        kind: "number",
        hint: "People reached on a day by a network, or listening in a store on a day; the newest one told",
        value: ({ reached }) => reached,
        show: ({ reached }) => count(reached),
      },
      reachedOf,
    ),
    {
      id: "reached-day",
      title: "Reached on",
      hidden: true,
      value: ({ reached_day }) => reached_day,
      show: ({ reached_day }) => <span className="whitespace-nowrap">{day(reached_day)}</span>,
    },
    {
      id: "family",
      title: "Counted by",
      hidden: true,
      value: ({ family }) => countedBy({ families: [family] }),
    },
  ];
}

function Meaning() {
  return (
    <Definition of="Followers side by side">
      <p>
        Followers of each account and each act on its newest settled day, and how many more or fewer than 28
        days before. “Reached a day” is people reached by a network, or listeners in a store, on one day.
      </p>
      <p className="mt-2 text-12 text-quiet">
        The same people follow in several places, so nothing here is added up.
      </p>
    </Definition>
  );
}

function NoCrowds() {
  return (
    <EmptyState
      title="Who follows, and where it grows"
      action={
        <LinkButton href="/data/import/" tone="act">
          Import a file
        </LinkButton>
      }
    >
      The audience file of Spotify for Artists, and the exports of TikTok, Instagram, YouTube and others bring
      followers here; for the chosen artist and platform nothing is told.
    </EmptyState>
  );
}
