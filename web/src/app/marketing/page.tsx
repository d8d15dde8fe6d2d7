"use client";

import { useFigures } from "@/api/figures";
import { FigureCards } from "@/components/explain";
import { PageHead, useFilters } from "@/components/shell";
import { useLocale } from "@/format";

import { Campaigns } from "./campaigns";
import { Funnel } from "./funnel";
import { Lists } from "./lists";
import { SpendChart } from "./spend-chart";
import { marketingSentence } from "./words";

const FIGURES = [
  "ad_spend",
  "attributed_revenue",
  "cpc",
  "cpm",
  "ctr",
  "cost_per_stream",
  "link_click_rate",
  "email_open_rate",
];

export default function Marketing() {
  const locale = useLocale();
  const { asked } = useFilters();
  const { data, error } = useFigures(asked);
  const sentence = data
    ? marketingSentence(data.figures, locale)
    : error
      ? "What marketing cost could not be asked for just now."
      : null;
  return (
    <>
      <PageHead title="Marketing" sentence={sentence} />
      <div className="flex flex-col gap-6">
        <FigureCards label="Figures of marketing" ids={FIGURES} />
        <Funnel />
        <SpendChart />
        <Campaigns />
        <Lists />
      </div>
    </>
  );
}
