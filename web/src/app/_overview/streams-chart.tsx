"use client";

import { type Label, useLabel } from "@/api/label";
import { CourseChart } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { EmptyState, LinkButton } from "@/components/ui";
import { addDays, type Day, firstDay, lastDay } from "@/format";

const DAYS = 90;

/** The day up to which there can be figures: today, or the end of the newest month of a label that went quiet. */
function newestDay({ today, last_month }: Label): Day {
  const end = last_month === null ? today : lastDay(last_month);
  return end < today ? end : today;
}

/** Streams a day by platform: as distributors count them, or for one artist as the stores do. */
export function StreamsChart() {
  const { filters } = useFilters();
  const { data: label } = useLabel();
  const { artist, store } = filters;
  const first = filters.first ? firstDay(filters.first) : label ? addDays(newestDay(label), 1 - DAYS) : null;
  const last = filters.last ? lastDay(filters.last) : null;
  return (
    <CourseChart
      title="Streams a day by platform"
      definition={
        artist
          ? "Streams a day as each store counts them itself; distributors do not tell artists apart day by day."
          : "Streams a day as the distributors report them. Days of which more is to come are hatched."
      }
      asked={{
        dataset: artist ? "audience_daily" : "daily_streams",
        measure: "streams",
        by: "store",
        step: "day",
        first,
        last,
        artist,
        store,
      }}
      empty={
        <EmptyState
          title="Where your music is played, day by day"
          action={
            <LinkButton href="/data/import/" tone="act">
              Import a file
            </LinkButton>
          }
        >
          The daily streams of a distributor bring this chart, for the chosen period and platform.
        </EmptyState>
      }
    />
  );
}
