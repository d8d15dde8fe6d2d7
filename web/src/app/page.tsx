"use client";

import { asApiError } from "@/api/errors";
import { useAttention } from "@/api/attention";
import { useFigures } from "@/api/figures";
import { useLabel } from "@/api/label";
import { PageHead, useFilters } from "@/components/shell";
import { Card, EmptyState, ErrorState, LinkButton } from "@/components/ui";
import { useLocale } from "@/format";

import { Arrivals } from "./_overview/arrivals";
import { FigureGroup } from "./_overview/figure-group";
import { NeedsYou } from "./_overview/needs-you";
import { overviewSentence } from "./_overview/sentence";
import { StreamsChart } from "./_overview/streams-chart";
import { MonthsChart } from "./revenue/months-chart";

export default function Overview() {
  const locale = useLocale();
  const { asked, filters } = useFilters();
  const { data: label } = useLabel();
  const { data: attention } = useAttention();
  const { data, error, refetch } = useFigures(asked);
  const { compare } = filters;
  const group = { figures: data?.figures, compare };
  if (label?.first_month === null) {
    return <NothingYet />;
  }
  return (
    <>
      <PageHead
        title="Overview"
        sentence={
          data
            ? overviewSentence(data.figures, attention, locale)
            : error && "The figures cannot be shown at the moment."
        }
      />
      <div className="flex flex-col gap-10">
        {error && (
          <ErrorState
            error={asApiError(error)}
            onRetry={() => void refetch()}
            lastGood={data?.last_updated ? new Date(`${data.last_updated.replace(" ", "T")}Z`) : null}
            locale={locale}
          />
        )}
        <NeedsYou />
        {(data || !error) && (
          <>
            <FigureGroup subject="money" title="Money" {...group}>
              <MonthsChart asked={asked} />
            </FigureGroup>
            <FigureGroup subject="reach" title="Reach" {...group}>
              <StreamsChart />
            </FigureGroup>
            <FigureGroup subject="marketing" title="Marketing" {...group} />
            <FigureGroup subject="data" title="The data themselves" {...group} />
          </>
        )}
        <Arrivals />
      </div>
    </>
  );
}

/** A label without any data: what this page will show, and the first step. */
function NothingYet() {
  return (
    <>
      <PageHead title="Overview" sentence="Nothing has been imported yet." />
      <Card>
        <EmptyState
          title="What moved, what is owed and what needs you"
          action={
            <LinkButton href="/data/import/" tone="act">
              Import the first file
            </LinkButton>
          }
        >
          Begin with a distributor’s statement (DistroKid: Bank, “Excruciating detail”; TooLost: sales report)
          and its daily streams. Any file that comes from a platform can be tried; what is not known is set
          aside and never lost.
        </EmptyState>
      </Card>
    </>
  );
}
