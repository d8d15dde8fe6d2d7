"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { countriesQuery, type Country, type CountryMeasure } from "@/api/countries";
import { asApiError } from "@/api/errors";
import { BarRanking, ChartFrame, type ChartTable } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import type { When } from "@/components/explain/use-rank";
import { Change } from "@/components/figures";
import { type Land, WorldMap } from "@/components/map/world-map";
import { PageHead, useFilters, useParam } from "@/components/shell";
import { EmptyState, LinkButton, Segments, withOpening } from "@/components/ui";
import { formatPercent, formatPeriod, tellInWords, useLocale } from "@/format";

import { CountryStory } from "./country-story";
import { elsewhereInWords, mapSentence, monthsBefore } from "./words";

const MEASURES = [
  { id: "net", title: "Revenue" },
  { id: "units", title: "Paid units" },
] as const;

const NO_COUNTRIES: readonly Country[] = [];

export default function WorldMapPage() {
  const locale = useLocale();
  const { asked, filters } = useFilters();
  const [chosen, setMeasure] = useParam("measure");
  const [open, setOpen] = useParam("country");
  const measure: CountryMeasure = chosen === "units" ? "units" : "net";
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(countriesQuery(asked, measure));
  const rows = data?.rows ?? NO_COUNTRIES;
  const unit = data?.unit ?? "";
  const lands = useMemo(() => landsOf(rows, unit, locale), [rows, unit, locale]);
  const bars = useMemo(
    () => rows.map(({ code, name, value, share }) => ({ id: code, label: name, value, share })),
    [rows],
  );
  const openPoint = useOpenPoint();
  const openRows = useCallback(
    (code: string, when: When = "now") => {
      if (data) {
        const { store, currency } = asked;
        const line = {
          dataset: "royalties",
          measure,
          by: "country",
          line: code,
          step: "month",
          store,
          currency,
        } as const;
        openPoint(
          ...(when === "before" ? [] : [{ ...line, first: data.first, last: data.last }]),
          ...(when === "now" ? [] : [{ ...line, ...monthsBefore(data) }]),
        );
      }
    },
    [data, asked, measure, openPoint],
  );
  const table = useMemo(() => tableOf(rows, unit, locale, openRows), [rows, unit, locale, openRows]);
  const frame = {
    source: data?.sources.join(" + ") ?? "",
    asOf: data?.as_of ?? null,
    table: { ...table, onOpen: ({ code }: Country) => setOpen(code) },
    loading: isFetching && (!data || isPlaceholderData),
    error: error && asApiError(error),
    onRetry: () => void refetch(),
    empty: <NoCountries />,
  };
  const elsewhere = data ? elsewhereInWords(data.elsewhere, unit, locale) : null;
  const notes = [...(elsewhere ? [elsewhere] : []), ...(data?.notes ?? [])];
  const period = data && formatPeriod(data, locale);
  return (
    <>
      <PageHead
        title="World map"
        sentence={
          data ? mapSentence(data, locale) : error ? "Countries could not be asked for just now." : null
        }
      />
      <div className="flex flex-col gap-4">
        <ChartFrame
          {...frame}
          title={measure === "net" ? "Revenue by country" : "Paid units by country"}
          definition={
            measure === "net"
              ? "What statements list for each country of use, before splits. A fifth of the countries wears each colour."
              : "Plays and sales that statements pay for in each country of use. A fifth of the countries wears each colour."
          }
          sentence={period}
          tools={
            <Segments label="What is shown" segments={MEASURES} active={measure} onChange={setMeasure} />
          }
          height={480}
        >
          <WorldMap
            label={`${measure === "net" ? "Revenue" : "Paid units"} by country`}
            lands={lands}
            unit={unit}
            onOpen={setOpen}
          />
        </ChartFrame>
        {filters.artist && (
          <p className="text-12 text-quiet">
            Countries are not kept by artist, so the artist chosen above does not narrow them.
          </p>
        )}
        {notes.length > 0 && (
          <ul className="flex flex-col gap-1 text-12 text-quiet">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <ChartFrame
          {...frame}
          error={null}
          title="Largest countries"
          definition="The same figures as on the map, the largest first. Shares are of all that belongs to a country."
          height={320}
        >
          <BarRanking
            label="Largest countries"
            bars={bars}
            unit={unit}
            limit={15}
            onOpen={({ id }) => setOpen(id)}
          />
        </ChartFrame>
      </div>
      <CountryStory
        code={open}
        country={rows.find(({ code }) => code === open) ?? null}
        known={data !== undefined}
        unit={unit}
        asked={asked}
        onRows={openRows}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

function landsOf(rows: readonly Country[], unit: string, locale: string): readonly Land[] {
  return rows.map(({ code, name, value, share }) => {
    const part = share === null ? "" : `, ${formatPercent(share, locale)} of the whole`;
    return { code, name, value, words: tellInWords(value, unit, locale) + part };
  });
}

/** The same countries as rows. */
function tableOf(
  rows: readonly Country[],
  unit: string,
  locale: string,
  open: (code: string, when?: When) => void,
): ChartTable<Country> {
  return {
    rows,
    rowId: ({ code }) => code,
    columns: [
      { id: "name", title: "Country", value: ({ name }) => name },
      { id: "code", title: "Code", kind: "code", value: ({ code }) => code },
      { id: "region", title: "Region", value: ({ region }) => region },
      withOpening<Country>(
        {
          id: "value",
          title: "Value",
          kind: "number",
          value: ({ value }) => value,
          show: ({ value }) => tellInWords(value, unit, locale),
        },
        ({ name }) => `Value, ${name}`,
        ({ code }) => open(code),
      ),
      {
        id: "share",
        title: "Share in percent",
        kind: "number",
        value: ({ share }) => share,
        show: ({ share }) => (share === null ? "–" : formatPercent(share, locale)),
      },
      withOpening<Country>(
        {
          id: "change",
          title: "Change in percent",
          kind: "number",
          hint: "Against the equally many months before, where both are told in full",
          value: ({ change }) => change,
          show: ({ change }) => (change === null ? "–" : <Change change={change} />),
        },
        ({ name }) => `Change in percent, ${name}`,
        ({ code }) => open(code, "both"),
      ),
    ],
  };
}

function NoCountries() {
  return (
    <EmptyState
      title="In which countries you are heard and paid"
      action={
        <LinkButton href="/data/import/" tone="act">
          Import a file
        </LinkButton>
      }
    >
      A distributor’s statement lists the country of each use. For the chosen months and platform none is
      listed.
    </EmptyState>
  );
}
