"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { asApiError } from "@/api/errors";
import { type Launch, releasesQuery } from "@/api/releases";
import { ChartFrame, type ChartTable, Legend, Plot } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters } from "@/components/shell";
import { type Column, EmptyState, LinkButton, withOpening } from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

import { launchOption } from "./launch-option";
import { onDay, overDays } from "./launch-points";
import { useHighlight } from "./use-highlight";

const NONE: readonly Launch[] = [];

/** Releases laid over each other from their first day on. */
export function LaunchChart() {
  const locale = useLocale();
  const { artist, store } = useFilters().filters;
  const { data, error, isFetching, refetch } = useQuery(releasesQuery({ artist, store }));
  const rows = data?.rows ?? NONE;
  const { highlight, ...pointing } = useHighlight();
  const option = useCallback(
    (width: number) => launchOption(rows, { width, locale, highlight }),
    [rows, locale, highlight],
  );
  const open = useOpenPoint();
  const pick = useCallback(
    (line: number, day: number) => {
      const launch = rows[line];
      if (launch) {
        open(onDay(launch, day, store));
      }
    },
    [rows, open, store],
  );
  const table = useMemo(
    () => tableOf(rows, locale, (launch, days) => open(overDays(launch, days, store))),
    [rows, locale, open, store],
  );
  return (
    <ChartFrame
      title="Releases from their first day on"
      definition="Streams a day of the newest releases, all laid on their first day (day 0), as the stores count single tracks. A line ends where nothing more is known. A press on a point shows what it was made of."
      source="the stores’ own pages for artists"
      asOf={null}
      table={table}
      loading={isFetching && !data}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      empty={
        <EmptyState
          title="How releases start, beside each other"
          action={
            <LinkButton href="/data/import/" tone="act">
              Import a file
            </LinkButton>
          }
        >
          Streams a day of single tracks (Spotify for Artists: song timelines) and release days in the
          catalogue bring this chart.
        </EmptyState>
      }
    >
      <Plot option={option} height={300} label="Streams of releases by day after the release" onPick={pick} />
      <Legend
        series={rows.map(({ key, name }) => ({ id: key, name, points: [] }))}
        pinned={pointing.pinned}
        onPin={pointing.onPin}
        onPoint={pointing.onPoint}
      />
    </ChartFrame>
  );
}

function tableOf(
  rows: readonly Launch[],
  locale: string,
  open: (launch: Launch, days: number) => void,
): ChartTable<Launch> {
  const first = (days: 7 | 28): Column<Launch> => {
    const column: Column<Launch> = {
      id: `first_${days}`,
      title: `First ${days} days`,
      kind: "number",
      value: (row) => row[`first_${days}`],
      show: (row) => {
        const count = row[`first_${days}`];
        return count === null ? "not complete" : formatNumber(count, locale);
      },
    };
    return withOpening(
      column,
      ({ name }) => `${column.title} of ${name}`,
      (row) => open(row, days),
    );
  };
  return {
    rows,
    rowId: ({ key }) => key,
    columns: [
      { id: "name", title: "Release", value: ({ name }) => name },
      { id: "day", title: "Day 0", value: ({ day }) => day, show: ({ day }) => formatDay(day, locale) },
      first(7),
      first(28),
    ],
  };
}
