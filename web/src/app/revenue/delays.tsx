"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { type Delays as DelaysOf, delaysQuery } from "@/api/revenue";
import { type Bar, BarRanking, barTable, ChartFrame } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { formatNumber, useLocale } from "@/format";

import { Answer } from "./answer";

/** How many months after the month of use statement lines come: of all accounts, and of each. */
export function Delays() {
  const query = useQuery(delaysQuery);
  return (
    <Answer query={query}>
      {({ accounts }) =>
        accounts.length === 0 ? (
          <p className="py-8 text-center">No statement has been imported yet, so no delay is known.</p>
        ) : (
          <div className="grid gap-4 lg:grid-cols-2">
            {accounts.map((each) => (
              <DelayChart key={each.account ?? "all"} delays={each} />
            ))}
          </div>
        )
      }
    </Answer>
  );
}

function DelayChart({ delays }: { readonly delays: DelaysOf }) {
  const locale = useLocale();
  const bars = useMemo(
    () =>
      delays.rows.map(({ row, months, lines, share }): Bar => ({
        id: row,
        label: months === 1 ? "1 month" : `${months} months`,
        value: lines,
        share,
      })),
    [delays.rows],
  );
  const openPoint = useOpenPoint();
  const open = useCallback(
    ({ id }: Bar) => openPoint({ list: "delays", row: id, measure: "lines" }),
    [openPoint],
  );
  const title = delays.account === null ? "All accounts" : delays.account;
  return (
    <ChartFrame
      title={`Payment delay · ${title}`}
      definition="Lines of statements by how many months after the month of use they were reported."
      source="distributors’ statements"
      asOf={null}
      table={barTable(bars, { label: "Delay", value: "Lines" }, "lines", locale, false, open)}
      sentence={`Mostly ${delays.mode} ${delays.mode === 1 ? "month" : "months"}, ${formatNumber(delays.mean, locale, 1)} on average.`}
      empty={null}
    >
      <BarRanking label={`Payment delay of ${title}`} bars={bars} unit="lines" onOpen={open} />
    </ChartFrame>
  );
}
