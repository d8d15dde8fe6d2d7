"use client";

import { useMemo } from "react";

import { useRanking } from "@/api/courses";
import { asApiError } from "@/api/errors";
import type { Asked } from "@/api/figures";
import { type Bar, BarRanking, barTable, ChartFrame } from "@/components/charts";
import { useOpenRank } from "@/components/explain/use-rank";
import { EmptyState, Notes } from "@/components/ui";
import { firstDay, formatPeriod, lastDay, useLocale } from "@/format";

const ALL = 200;

/** In which countries the money was made. */
export function Countries({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const { artist, store, currency } = asked;
  const { data, error, isFetching, refetch } = useRanking({
    dataset: "royalties",
    measure: "net",
    by: "country",
    first: asked.first && firstDay(asked.first),
    last: asked.last && lastDay(asked.last),
    artist,
    store,
    currency,
    size: ALL,
  });
  const open = useOpenRank(data, { artist, store, currency });
  const bars = useMemo(
    () =>
      (data?.rows ?? []).map(({ key, name, value, share }): Bar => ({ id: key, label: name, value, share })),
    [data],
  );
  const unit = data?.unit ?? "";
  const table = useMemo(
    () => barTable(bars, { label: "Country", value: "Revenue before splits" }, unit, locale, false, open),
    [bars, unit, locale, open],
  );
  return (
    <ChartFrame
      title="Revenue by country"
      definition={
        <>
          <p>What was paid for use in each country, before splits, as statements tell it.</p>
          <Notes of={data?.notes ?? []} />
        </>
      }
      source={data?.sources.join(" + ") ?? ""}
      asOf={data?.as_of ?? null}
      table={table}
      sentence={data && formatPeriod(data, locale)}
      loading={isFetching && !data}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      height={480}
      empty={
        <EmptyState title="In which countries the money was made">
          Statements that name countries bring it; for this choice none does.
        </EmptyState>
      }
    >
      <BarRanking label="Revenue by country" bars={bars} unit={unit} limit={15} onOpen={open} />
    </ChartFrame>
  );
}
