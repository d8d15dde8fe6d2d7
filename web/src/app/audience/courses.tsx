"use client";

import { useState } from "react";

import { narrowed, stepOf } from "@/api/courses";
import { CourseChart } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { EmptyState, LinkButton, Segments } from "@/components/ui";

const SOCIAL = [
  { id: "views", title: "Views" },
  { id: "interactions", title: "Interactions" },
  { id: "likes", title: "Likes" },
  { id: "comments", title: "Comments" },
  { id: "shares", title: "Shares" },
] as const;

const STORES = [
  { id: "listeners", title: "Listeners" },
  { id: "saves", title: "Saves" },
  { id: "playlist_adds", title: "Playlist adds" },
] as const;

type Social = (typeof SOCIAL)[number]["id"];
type Stored = (typeof STORES)[number]["id"];

/** How followers, reach, views and engagement went, each network and account for itself. */
export function Courses() {
  const { asked } = useFilters();
  const days = { ...narrowed(asked, ["artist", "store"]), step: stepOf(asked) };
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <CourseChart
        title="Followers of each account"
        definition="Followers of each account on social networks at the end of a day. Accounts stand side by side and are never added. A dashed mark says from when a network counts differently, or what was released."
        asked={{ ...days, dataset: "social_daily", measure: "followers", by: "account", lines: 12 }}
        empty={<NotTold what="Followers of each account" />}
        multiples
        scale="own"
      />
      <CourseChart
        title="Followers of each act in stores"
        definition="Followers of each act in each store at the end of a day."
        asked={{ ...days, dataset: "audience_daily", measure: "followers", by: "artist" }}
        empty={<NotTold what="Followers in stores" />}
      />
      <OnNetworks />
      <InStores />
      <CourseChart
        title="People reached a day"
        definition="People that a network says it reached on a day, for each account. The same people are reached on many days and on several networks, so this is never added."
        asked={{ ...days, dataset: "social_daily", measure: "reach", by: "account" }}
        empty={<NotTold what="People reached" />}
      />
      <CourseChart
        title="Shazams a week"
        definition="How often songs were looked up with Shazam, each act for itself."
        asked={{
          ...days,
          step: stepOf(asked, "week") === "month" ? "month" : "week",
          dataset: "audience_daily",
          measure: "shazams",
          by: "artist",
        }}
        empty={<NotTold what="Shazams" />}
      />
    </div>
  );
}

/** What happened on social networks: each network for itself, since each counts in its own way. */
function OnNetworks() {
  const { asked } = useFilters();
  const [measure, setMeasure] = useState<Social>("views");
  const step = stepOf(asked, "week");
  return (
    <CourseChart
      title="On social networks"
      definition="What each network counted. A view is not the same thing on two networks, so they stand side by side."
      tools={<Segments label="What is counted" segments={SOCIAL} active={measure} onChange={setMeasure} />}
      asked={{
        ...narrowed(asked, ["artist", "store"]),
        step: step === "day" ? "week" : step,
        dataset: "social_daily",
        measure,
        by: "network",
      }}
      empty={<NotTold what="What happens on social networks" />}
      multiples
      scale="own"
    />
  );
}

/** What stores count of an audience. */
function InStores() {
  const { asked } = useFilters();
  const [measure, setMeasure] = useState<Stored>("listeners");
  return (
    <CourseChart
      title="In stores"
      definition="What stores count of each act’s audience a day. Listeners are people: the same one listens on many days and to several acts, so they are never added."
      tools={<Segments label="What is counted" segments={STORES} active={measure} onChange={setMeasure} />}
      asked={{
        ...narrowed(asked, ["artist", "store"]),
        step: stepOf(asked),
        dataset: "audience_daily",
        measure,
        by: "artist",
      }}
      empty={<NotTold what="What stores count of an audience" />}
    />
  );
}

function NotTold({ what }: { readonly what: string }) {
  return (
    <EmptyState title={what} action={<LinkButton href="/data/">What to fetch, and where</LinkButton>}>
      Nobody has told this for the chosen months, artist and platform. The page Data says which export brings
      it.
    </EmptyState>
  );
}
