"use client";

import { useQuery } from "@tanstack/react-query";

import { useFigures } from "@/api/figures";
import { revenueMonthsQuery } from "@/api/revenue";
import { LiveCard } from "@/components/explain";
import { KpiCardSkeleton, KpiGrid } from "@/components/figures";
import { PageHead, useFilters, useParam } from "@/components/shell";
import { Tabs } from "@/components/ui";
import { useLocale } from "@/format";

import { Countries } from "./countries";
import { Delays } from "./delays";
import { MonthsChart } from "./months-chart";
import { MonthsTable } from "./months-table";
import { Payouts } from "./payouts";
import { revenueSentence } from "./sentence";
import { Splits } from "./splits";
import { Statements } from "./statements";
import { Stores } from "./stores";

const CARDS = ["gross_revenue", "net_revenue", "expected_revenue", "payment_delay"];

const TABS = [
  { id: "months", title: "Months" },
  { id: "statements", title: "Statements" },
  { id: "payouts", title: "Payouts" },
  { id: "stores", title: "Stores" },
  { id: "countries", title: "Countries" },
  { id: "splits", title: "Splits" },
  { id: "delays", title: "Delays" },
] as const;

export default function Revenue() {
  const locale = useLocale();
  const { asked, filters } = useFilters();
  const { data: months, error } = useQuery(revenueMonthsQuery(asked));
  const { data: figures } = useFigures(asked);
  const [named, setTab] = useParam("tab");
  const tab = TABS.find(({ id }) => id === named)?.id ?? "months";
  return (
    <>
      <PageHead
        title="Revenue"
        sentence={
          months
            ? revenueSentence(months, locale)
            : error && "What is owed and what was paid cannot be shown at the moment."
        }
      />
      <div className="flex flex-col gap-6">
        <KpiGrid label="Revenue in figures">
          {CARDS.map((id) => {
            const figure = figures?.figures.find((each) => each.id === id);
            return figure ? (
              <LiveCard key={id} figure={figure} compare={filters.compare} />
            ) : (
              <KpiCardSkeleton key={id} />
            );
          })}
        </KpiGrid>
        <MonthsChart asked={asked} />
        <Tabs
          label="Revenue in detail"
          tabs={TABS}
          active={tab}
          onChange={(id) => setTab(id === "months" ? null : id)}
        >
          {tab === "months" && <MonthsTable asked={asked} />}
          {tab === "statements" && <Statements />}
          {tab === "payouts" && <Payouts />}
          {tab === "stores" && <Stores asked={asked} />}
          {tab === "countries" && <Countries asked={asked} />}
          {tab === "splits" && <Splits asked={asked} />}
          {tab === "delays" && <Delays />}
        </Tabs>
      </div>
    </>
  );
}
