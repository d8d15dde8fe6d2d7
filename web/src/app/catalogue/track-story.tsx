"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { type Place, trackQuery, type TrackPlaces } from "@/api/catalogue";
import { narrowed, stepOf } from "@/api/courses";
import { asApiError } from "@/api/errors";
import type { Asked } from "@/api/figures";
import { type Bar, BarRanking, barTable, ChartFrame, CourseChart, platformColour } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { Badge, CellButton, Drawer, EmptyState, ErrorState, Fact, Facts, Skeleton } from "@/components/ui";
import {
  type Exact,
  firstDay,
  formatDay,
  formatNumber,
  formatPeriod,
  lastDay,
  tellInWords,
  useLocale,
} from "@/format";

import { earnedBy } from "./points";
import { kindInWords, shareInWords } from "./words";

/** What a recording is, and what it earned: by month, by store, by country; and how it streams. */
export function TrackStory({
  trackKey,
  asked,
  onClose,
}: {
  readonly trackKey: string | null;
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const locale = useLocale();
  const { data, error, refetch } = useQuery({
    ...trackQuery(trackKey ?? "", asked),
    enabled: trackKey !== null,
  });
  return (
    <Drawer
      open={trackKey !== null}
      onClose={onClose}
      title={data?.recording.title ?? trackKey ?? ""}
      subtitle={data?.recording.acts.join(", ")}
    >
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <Waiting />}
      {data && <Story found={data} asked={asked} />}
    </Drawer>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-4" aria-busy="true">
      <Skeleton className="h-40" />
      <Skeleton className="h-72" />
      <Skeleton className="h-72" />
    </div>
  );
}

function Story({ found, asked }: { readonly found: TrackPlaces; readonly asked: Asked }) {
  const { recording } = found;
  return (
    <div className="flex flex-col gap-4">
      <About found={found} asked={asked} />
      <CourseChart
        title="Revenue by month of use"
        definition="What statements list for this recording, before splits, by the month in which it was used. Newer months may still be paid for."
        asked={{
          ...narrowed(asked, ["currency"]),
          dataset: "royalties",
          measure: "net",
          by: "track",
          step: "month",
          line: recording.key,
        }}
        empty={<EmptyState title="No revenue">No statement lists it for the chosen months.</EmptyState>}
        height={220}
        marked={false}
      />
      <CourseChart
        title="Streams"
        definition="Streams of this recording as stores count single tracks; distributors do not tell tracks apart day by day."
        asked={{
          ...narrowed(asked, []),
          dataset: "track_daily",
          measure: "streams",
          by: "track",
          step: stepOf(asked),
          line: recording.key,
        }}
        empty={
          <EmptyState title="No streams day by day">
            The song timeline of Spotify for Artists brings them.
          </EmptyState>
        }
        height={220}
        marked={false}
      />
      <Where title="Stores" places={found.stores} found={found} asked={asked} platforms />
      <Where title="Countries" places={found.countries} found={found} asked={asked} />
    </div>
  );
}

function About({ found, asked }: { readonly found: TrackPlaces; readonly asked: Asked }) {
  const locale = useLocale();
  const { recording, currency } = found;
  const open = useOpenPoint();
  const earned = (term: string, measure: "net" | "units", value: Exact | null, told: string) => (
    <Fact term={term}>
      {value === null ? (
        "–"
      ) : (
        <CellButton
          label={`${term}: ${told}. Show its rows`}
          onPress={() => open(earnedBy(recording.key, measure, found, asked.currency))}
        >
          {told}
        </CellButton>
      )}
    </Fact>
  );
  const code = (text: string | null) => (text ? <span className="font-mono text-12">{text}</span> : "–");
  return (
    <Facts title={formatPeriod({ first: firstDay(found.first), last: lastDay(found.last) }, locale)}>
      {earned(
        "Revenue before splits",
        "net",
        recording.revenue,
        tellInWords(recording.revenue, currency ?? "", locale),
      )}
      {earned("Paid units", "units", recording.units, formatNumber(recording.units ?? 0, locale))}
      <Fact term="Label’s share">
        {recording.share_known ? (
          shareInWords(recording.share, locale)
        ) : (
          <Badge tone="look">not stated: all counts</Badge>
        )}
      </Fact>
      <Fact term="Released">{recording.released ? formatDay(recording.released, locale) : "–"}</Fact>
      <Fact term="Kind">{kindInWords(recording.kind) ?? "–"}</Fact>
      <Fact term="In the catalogue">{recording.listed ? "yes" : <Badge tone="look">not listed</Badge>}</Fact>
      <Fact term="ISRC">{code(recording.isrc)}</Fact>
      <Fact term="UPC">{code(recording.upc)}</Fact>
    </Facts>
  );
}

/** Stores or countries, most revenue first. */
function Where({
  title,
  places,
  found,
  asked,
  platforms = false,
}: {
  readonly title: "Stores" | "Countries";
  readonly places: readonly Place[];
  readonly found: TrackPlaces;
  readonly asked: Asked;
  readonly platforms?: boolean;
}) {
  const locale = useLocale();
  const currency = found.currency ?? "";
  const bars = useMemo(
    () =>
      places.flatMap(({ key, name, revenue }, at): Bar | readonly Bar[] =>
        revenue === null
          ? []
          : {
              id: key,
              label: name,
              value: revenue,
              ...(platforms ? { colour: platformColour(key, at) } : {}),
            },
      ),
    [places, platforms],
  );
  const openPoint = useOpenPoint();
  const open = useCallback(
    ({ id }: Bar) =>
      openPoint({
        dataset: "royalties",
        measure: "net",
        by: "track",
        line: found.recording.key,
        also: `${platforms ? "store" : "country"}:${id}`,
        step: "month",
        first: firstDay(found.places_first),
        last: lastDay(found.places_last),
        currency: asked.currency,
      }),
    [openPoint, found, platforms, asked],
  );
  const table = useMemo(
    () => barTable(bars, { label: title, value: "Revenue" }, currency, locale, false, open),
    [bars, title, currency, locale, open],
  );
  const period = formatPeriod(
    { first: firstDay(found.places_first), last: lastDay(found.places_last) },
    locale,
  );
  const elsewhere = platforms ? null : found.elsewhere;
  return (
    <ChartFrame
      title={title}
      definition={`Revenue of this recording before splits in ${period}, as statements list it.`}
      sentence={found.shortened ? `Only ${period}: more lines than are read for one answer.` : period}
      source="Statements"
      asOf={null}
      table={table}
      empty={<EmptyState title={title}>No statement lists it for {period}.</EmptyState>}
    >
      <BarRanking label={`${title} by revenue`} bars={bars} unit={currency} limit={8} onOpen={open} />
      {elsewhere?.revenue && (
        <p className="mt-2 text-12 text-quiet">
          And {tellInWords(elsewhere.revenue, currency, locale)} for no single country.
        </p>
      )}
    </ChartFrame>
  );
}
