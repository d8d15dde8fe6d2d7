"use client";

import { useMemo } from "react";

import { useCrowds } from "@/api/audience";
import { FigureCards } from "@/components/explain";
import { PageHead, useFilters } from "@/components/shell";
import { useLocale } from "@/format";

import { Courses } from "./courses";
import { Crowds } from "./crowds";
import { Lists } from "./lists";
import { audienceSentence } from "./words";

const FIGURES = [
  "unique_listeners",
  "audience_growth",
  "follower_growth",
  "engagement_rate",
  "social_views",
  "playlist_adds",
  "saves",
  "shazams",
];

export default function Audience() {
  const locale = useLocale();
  const { asked } = useFilters();
  const { data, error } = useCrowds(asked);
  const sentence = useMemo(
    () =>
      data
        ? audienceSentence(data.rows, locale)
        : error
          ? "Followers could not be asked for just now."
          : null,
    [data, error, locale],
  );
  return (
    <>
      <PageHead title="Audience" sentence={sentence} />
      <div className="flex flex-col gap-6">
        <Crowds />
        <FigureCards label="Figures of the audience" ids={FIGURES} />
        <Courses />
        <Lists />
      </div>
    </>
  );
}
