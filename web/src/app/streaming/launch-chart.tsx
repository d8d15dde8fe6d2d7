"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { asApiError } from "@/api/errors";
import { type Launch, releasesQuery } from "@/api/releases";
import { ChartFrame, type ChartTable, Legend, Plot } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { EmptyState, LinkButton } from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

import { launchOption } from "./launch-option";
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
  const table = useMemo(() => tableOf(rows, locale), [rows, locale]);
  return (
    <ChartFrame
      title="Releases from their first day on"
      definition="Streams a day of the newest releases, all laid on their first day (day 0), as the stores count single tracks. A line ends where nothing more is known."
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
      <Plot option={option} height={300} label="Streams of releases by day after the release" />
      <Legend
        series={rows.map(({ key, name }) => ({ id: key, name, points: [] }))}
        pinned={pointing.pinned}
        onPin={pointing.onPin}
        onPoint={pointing.onPoint}
      />
    </ChartFrame>
  );
}

function tableOf(rows: readonly Launch[], locale: string): ChartTable<Launch> {
  const count = (value: number | null) => (value === null ? "not complete" : formatNumber(value, locale));
  return {
    rows,
    rowId: ({ key }) => key,
    columns: [
      { id: "name", title: "Release", value: ({ name }) => name },
      { id: "day", title: "Day 0", value: ({ day }) => day, show: ({ day }) => formatDay(day, locale) },
      {
        id: "first_7",
        title: "First 7 days",
        kind: "number",
        value: (row) => row.first_7,
        show: (row) => count(row.first_7),
      },
      {
        id: "first_28",
        title: "First 28 days",
        kind: "number",
        value: (row) => row.first_28,
        show: (row) => count(row.first_28),
      },
    ],
  };
}
