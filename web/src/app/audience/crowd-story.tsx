"use client";

import type { Crowd } from "@/api/audience";
import { type CourseAsked, narrowed, stepOf } from "@/api/courses";
import { useLabel } from "@/api/label";
import { CourseChart } from "@/components/charts";
import { Change } from "@/components/figures";
import { useFilters } from "@/components/shell";
import { Drawer, EmptyState } from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

import { crowdName } from "./words";

/** How the followers of one account or act grew, and whom it reached day by day. */
export function CrowdStory({
  crowd,
  onClose,
}: {
  readonly crowd: Crowd | null;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      open={crowd !== null}
      onClose={onClose}
      title={crowd ? `${crowdName(crowd)} on ${crowd.network.name}` : ""}
      subtitle={crowd && <Standing crowd={crowd} />}
    >
      {crowd && <Story crowd={crowd} />}
    </Drawer>
  );
}

function Standing({ crowd }: { readonly crowd: Crowd }) {
  const locale = useLocale();
  if (crowd.followers === null || crowd.day === null) {
    return <>Followers are not told.</>;
  }
  return (
    <>
      {formatNumber(crowd.followers, locale)} followers on {formatDay(crowd.day, locale)}
      {crowd.change !== null && (
        <>
          {", "}
          <Change change={crowd.change} /> in 28 days
        </>
      )}
    </>
  );
}

function Story({ crowd }: { readonly crowd: Crowd }) {
  const { asked } = useFilters();
  const { data: label } = useLabel();
  const known = label?.artists.some(({ key }) => key === crowd.act) === true;
  const inStore = crowd.family === "store";
  const common: Omit<CourseAsked, "measure"> = {
    ...narrowed(asked, []),
    dataset: inStore ? "audience_daily" : "social_daily",
    by: inStore ? "artist" : "account",
    step: stepOf(asked),
    store: crowd.network.key,
    artist: known ? crowd.act : null,
  };
  const nothing = <EmptyState title="No course">This was told for no day of the chosen months.</EmptyState>;
  return (
    <div className="flex flex-col gap-4">
      <CourseChart
        title="Followers"
        definition="Followers at the end of each day; a level, which is never added over days. Days that nobody told stay gaps."
        asked={{ ...common, measure: "followers" }}
        empty={nothing}
        height={220}
      />
      <CourseChart
        title={inStore ? "Listeners a day" : "People reached a day"}
        definition="People counted once for each day. The same person counts again on the next day, so days are never added."
        asked={{ ...common, measure: inStore ? "listeners" : "reach" }}
        empty={nothing}
        height={220}
      />
    </div>
  );
}
