"use client";

import { useState } from "react";

import { narrowed, stepOf } from "@/api/courses";
import { CourseChart } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { EmptyState, LinkButton, Segments } from "@/components/ui";

const MEASURES = [
  { id: "spend", title: "Spend" },
  { id: "impressions", title: "Impressions" },
  { id: "clicks", title: "Clicks" },
  { id: "link_clicks", title: "Link clicks" },
] as const;

type Measure = (typeof MEASURES)[number]["id"];

/** What campaigns cost and did week by week, each in a drawing of its own at one scale. */
export function SpendChart() {
  const { asked } = useFilters();
  const [measure, setMeasure] = useState<Measure>("spend");
  const step = stepOf(asked, "week");
  return (
    <CourseChart
      title="Campaign by campaign"
      definition="What each campaign cost and did, as the ad platform counted it. “Clicks” are all clicks on an ad; “link clicks” only those that led out of the network. The newest days may still be restated."
      tools={<Segments label="What is counted" segments={MEASURES} active={measure} onChange={setMeasure} />}
      asked={{
        ...narrowed(asked, ["artist", "currency"]),
        step: step === "day" ? "week" : step,
        dataset: "ad_daily",
        measure,
        by: "campaign",
        lines: 8,
      }}
      empty={
        <EmptyState
          title="What each campaign cost, week by week"
          action={<LinkButton href="/data/import/">Import a file</LinkButton>}
        >
          The daily export of Meta Ads or TikTok Ads brings this chart. For the chosen months and artist
          nothing is told.
        </EmptyState>
      }
      multiples
    />
  );
}
