"use client";

import { type ReactNode, useMemo } from "react";

import { type Rank, type Ranking, type RankingAsked, useRanking } from "@/api/courses";
import { asApiError } from "@/api/errors";
import { useOpenRank } from "@/components/explain/use-rank";
import { Notes } from "@/components/ui/notes";
import { formatPeriod, tellInWords, useLocale } from "@/format";

import type { Bar } from "./bar-option";
import { BarRanking } from "./bar-ranking";
import { ChartFrame } from "./chart-frame";
import { platformColour } from "./palette";
import { rankingTable } from "./ranking-table";

const NONE: readonly Rank[] = [];

export interface RankingChartProps {
  readonly title: string;
  /** What a row is: `Platform`. */
  readonly what: string;
  /** What is ranked and who counted it. What a change stands for is said below it, and the notes of the answer. */
  readonly definition?: ReactNode;
  readonly asked: RankingAsked;
  /** What stands here while nothing is told (EmptyState). */
  readonly empty: ReactNode;
  /** What stands above the period. */
  readonly about?: ReactNode;
  readonly tools?: ReactNode;
  /** How many bars are drawn; the others are among the rows. */
  readonly limit?: number;
  /** What stands beside the bars. */
  readonly beside?: (rows: readonly Rank[], unit: string) => ReactNode;
}

/** Who has most of a measure, asked for and drawn; a press on a bar opens what it was made of. */
export function RankingChart({
  title,
  what,
  definition,
  asked,
  empty,
  about,
  tools,
  limit = 10,
  beside,
}: RankingChartProps) {
  const locale = useLocale();
  const { data, error, isFetching, isPlaceholderData, refetch } = useRanking(asked);
  const rows = data?.rows ?? NONE;
  const unit = data?.unit ?? "";
  const bars = useMemo(() => (data ? barsOf(data) : []), [data]);
  const open = useOpenRank(data, asked);
  const table = useMemo(
    () => ({ ...rankingTable(rows, what, data, locale, open), onOpen: ({ key }: Rank) => open({ id: key }) }),
    [rows, what, data, locale, open],
  );
  const drawing = <BarRanking label={title} bars={bars} unit={unit} limit={limit} onOpen={open} />;
  return (
    <ChartFrame
      title={title}
      definition={
        <>
          {definition && <p className="mb-2">{definition}</p>}
          <p>
            The newest complete stretch of days, or the months chosen above, beside the equally many days
            before. A change stands only where both are complete.
          </p>
          <Notes of={[...(data?.notes ?? []), ...(data?.cut ? [data.cut] : [])]} />
        </>
      }
      source={data?.sources.join(" + ") ?? ""}
      asOf={data?.as_of ?? null}
      table={table}
      sentence={
        <>
          {about && <span className="block text-12 text-quiet">{about}</span>}
          {data && rows.length > 0 && <Headline data={data} />}
        </>
      }
      tools={tools}
      loading={isFetching && (!data || isPlaceholderData)}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      height={320}
      empty={empty}
    >
      {beside ? (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
          {drawing}
          {beside(rows, unit)}
        </div>
      ) : (
        drawing
      )}
    </ChartFrame>
  );
}

function Headline({ data }: { readonly data: Ranking }) {
  const locale = useLocale();
  const compared = { first: data.compared_first, last: data.compared_last };
  return (
    <>
      {formatPeriod(data, locale)}, beside {formatPeriod(compared, locale)}
      {data.total !== null && `; ${tellInWords(data.total, data.unit, locale)} in all`}
    </>
  );
}

/** Its bars; platforms wear their colours. */
function barsOf({ rows, by }: Ranking): readonly Bar[] {
  const platforms = by === "store" || by === "network";
  return rows.map(({ key, name, value, share }, at): Bar => {
    const bar = { id: key, label: name, value, share };
    return platforms ? { ...bar, colour: platformColour(key, at) } : bar;
  });
}
