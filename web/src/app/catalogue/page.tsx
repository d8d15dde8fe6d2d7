"use client";

import { useQuery } from "@tanstack/react-query";

import { actsQuery, tracksQuery, unknownsQuery } from "@/api/catalogue";
import { PageHead, useFilters, useParam } from "@/components/shell";
import { Tabs } from "@/components/ui";
import { useLocale } from "@/format";

import { Acts } from "./acts";
import { Names } from "./names";
import { TrackStory } from "./track-story";
import { Tracks } from "./tracks";
import { catalogueSentence } from "./words";

const TABS = ["tracks", "artists", "names"] as const;

export default function Catalogue() {
  const locale = useLocale();
  const { asked } = useFilters();
  const [chosen, setChosen] = useParam("list");
  const [open, setOpen] = useParam("track");
  const tab = TABS.find((id) => id === chosen) ?? "tracks";
  const all = useQuery(tracksQuery(asked, "", "revenue", 1));
  const acts = useQuery(actsQuery("", 1));
  const names = useQuery(unknownsQuery);
  const waiting = names.data ? names.data.names.length + names.data.cut : undefined;
  const sentence =
    all.data && acts.data
      ? catalogueSentence(all.data, acts.data.total, asked.artist, names.data, locale)
      : (all.error ?? acts.error)
        ? "The catalogue could not be asked for just now."
        : null;
  // another question begins on its first page
  const question = JSON.stringify(asked);
  return (
    <>
      <PageHead title="Catalogue" sentence={sentence} />
      <Tabs
        label="What is listed"
        active={tab}
        onChange={setChosen}
        tabs={[
          { id: "tracks", title: "Tracks", ...(all.data ? { count: all.data.total } : {}) },
          { id: "artists", title: "Artists", ...(acts.data ? { count: acts.data.total } : {}) },
          { id: "names", title: "Unknown names", ...(waiting === undefined ? {} : { count: waiting }) },
        ]}
      >
        {tab === "tracks" && <Tracks key={question} asked={asked} onOpen={setOpen} />}
        {tab === "artists" && <Acts />}
        {tab === "names" && <Names />}
      </Tabs>
      <TrackStory trackKey={open} asked={asked} onClose={() => setOpen(null)} />
    </>
  );
}
