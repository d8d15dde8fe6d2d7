"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useMemo } from "react";

import { asApiError } from "@/api/errors";
import type { Asked } from "@/api/figures";
import { type RevenueMonth, revenueMonthsQuery } from "@/api/revenue";
import { ChartFrame, LEGEND_PX, LineChart, lineTable, type Series } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { EmptyState, LinkButton, Notes } from "@/components/ui";
import { type Day, firstDay, lastDay, monthOf, useLocale } from "@/format";

import { paidOf, streamsOf } from "./points";

const NONE: readonly RevenueMonth[] = [];
const DRAWING_PX = 280;

/** Expected against paid, month by month. */
export function MonthsChart({ asked, sentence }: { readonly asked: Asked; readonly sentence?: ReactNode }) {
  const locale = useLocale();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(revenueMonthsQuery(asked));
  const rows = data?.rows ?? NONE;
  const series = useMemo(() => linesOf(rows), [rows]);
  const unit = data?.currency ?? "";
  const openPoint = useOpenPoint();
  const open = useCallback(
    (line: string, day: Day) => openPoint((line === "paid" ? paidOf : streamsOf)(monthOf(day), asked)),
    [openPoint, asked],
  );
  const table = useMemo(
    () => lineTable(series, unit, "month", locale, false, open),
    [series, unit, locale, open],
  );
  const newest = rows.findLast((row) => row.paid !== null)?.month;
  return (
    <ChartFrame
      title="Revenue expected and paid"
      definition={
        <>
          <p>
            Expected: what distributors counted as streams of a month, at the label’s own rates. Paid: what
            statements say was paid for streams of that month, before splits. A month is hatched while more
            can come for it. A press on a point shows what it was made of: the rows of statements, or the
            streams that an expected amount is reckoned from.
          </p>
          <Notes of={data?.notes.slice(0, 4) ?? []} />
        </>
      }
      source="distributors’ statements and daily streams"
      asOf={newest ? lastDay(newest) : null}
      table={table}
      sentence={sentence}
      loading={isFetching && (!data || isPlaceholderData)}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      height={DRAWING_PX + LEGEND_PX}
      empty={
        <EmptyState
          title="What your months should pay, and what they paid"
          action={
            <LinkButton href="/data/import/" tone="act">
              Import a statement
            </LinkButton>
          }
        >
          A distributor’s statement (DistroKid: Bank, “Excruciating detail”; TooLost: sales report) brings
          what was paid, its daily streams what is expected.
        </EmptyState>
      }
    >
      <LineChart
        label="Revenue expected and paid by month"
        series={series}
        unit={unit}
        grain="month"
        height={DRAWING_PX}
        onOpen={open}
      />
    </ChartFrame>
  );
}

function linesOf(rows: readonly RevenueMonth[]): readonly Series[] {
  if (rows.length === 0) {
    return [];
  }
  return [
    {
      id: "paid",
      name: "Paid",
      colour: "var(--series-1)",
      points: rows.map(({ month, paid, state }) => ({
        day: firstDay(month),
        value: paid,
        provisional: paid !== null && state !== "paid" && state !== "overdue",
      })),
    },
    {
      id: "expected",
      name: "Expected",
      colour: "var(--series-2)",
      points: rows.map(({ month, expected, provisional }) => ({
        day: firstDay(month),
        value: expected,
        provisional,
      })),
    },
  ];
}
