"use client";

import { useMemo } from "react";

import { type Rank, type Ranking, type RankingAsked, useRanking } from "@/api/courses";
import { asApiError } from "@/api/errors";
import { type Bar, BarRanking, ChartFrame, type ChartTable, platformColour } from "@/components/charts";
import { useOpenRank } from "@/components/explain/use-rank";
import { Change } from "@/components/figures";
import { EmptyState } from "@/components/ui";
import { formatPercent, formatPeriod, tellInWords, useLocale } from "@/format";

const NONE: readonly Rank[] = [];
const DRAWN = 12;

/** Who has most of a measure, and how each moved against the equally many days before. */
export function Growth({
  asked,
  title,
  what,
}: {
  readonly asked: RankingAsked;
  readonly title: string;
  /** What a row is: `Platform`. */
  readonly what: string;
}) {
  const locale = useLocale();
  const { data, error, isFetching, refetch } = useRanking(asked);
  const rows = data?.rows ?? NONE;
  const unit = data?.unit ?? "";
  const bars = useMemo(
    () =>
      rows.map(({ key, name, value, share }, at): Bar => {
        const bar = { id: key, label: name, value, share };
        return asked.by === "store" ? { ...bar, colour: platformColour(key, at) } : bar;
      }),
    [rows, asked.by],
  );
  const open = useOpenRank(data, asked);
  const table = useMemo(
    () => ({ ...tableOf(rows, what, data, locale), onOpen: ({ key }: Rank) => open({ id: key }) }),
    [rows, what, data, locale, open],
  );
  return (
    <ChartFrame
      title={title}
      definition={
        <>
          <p>
            The newest complete stretch of days, beside the equally many days before it. A change stands only
            where both are complete.
          </p>
          {[...(data?.notes ?? []), ...(data?.cut ? [data.cut] : [])].map((note) => (
            <p key={note} className="mt-2 text-12 text-quiet">
              {note}
            </p>
          ))}
        </>
      }
      source={data?.sources.join(" + ") ?? ""}
      asOf={data?.as_of ?? null}
      table={table}
      sentence={data && rows.length > 0 && <Headline data={data} />}
      loading={isFetching && !data}
      error={error && asApiError(error)}
      onRetry={() => void refetch()}
      height={320}
      empty={
        <EmptyState title="Who has most of it">
          Nothing complete is known for this choice and period.
        </EmptyState>
      }
    >
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        <BarRanking label={title} bars={bars} unit={unit} limit={DRAWN} onOpen={open} />
        <Movers rows={rows} unit={unit} />
      </div>
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

/** The rows again with how each moved, in the same order. */
function Movers({ rows, unit }: { readonly rows: readonly Rank[]; readonly unit: string }) {
  const locale = useLocale();
  return (
    <ul className="figures min-w-0 self-start text-14" aria-label="How each moved">
      {rows.slice(0, DRAWN).map(({ key, name, previous, change }) => (
        <li
          key={key}
          className="flex h-8 items-center justify-between gap-3 border-b border-line last:border-b-0"
        >
          <span className="truncate">{name}</span>
          <span className="text-12 whitespace-nowrap text-quiet">
            {change === null ? "no complete comparison" : <Change change={change} />}
            {previous !== null && (
              <span className="hidden sm:inline"> from {tellInWords(previous, unit, locale)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function tableOf(
  rows: readonly Rank[],
  what: string,
  data: Ranking | undefined,
  locale: string,
): ChartTable<Rank> {
  const told = (value: Rank["previous"]) => tellInWords(value, data?.unit ?? "", locale);
  const percent = (value: Rank["share"]) => (value === null ? "–" : formatPercent(value, locale));
  return {
    rows,
    rowId: ({ key }) => key,
    columns: [
      { id: "name", title: what, value: ({ name }) => name },
      {
        id: "value",
        title: data?.title ?? "Value",
        kind: "number",
        value: ({ value }) => value,
        show: ({ value }) => told(value),
      },
      {
        id: "share",
        title: "Share in percent",
        kind: "number",
        value: ({ share }) => share,
        show: ({ share }) => percent(share),
      },
      {
        id: "previous",
        title: "Before",
        kind: "number",
        value: ({ previous }) => previous,
        show: ({ previous }) => told(previous),
      },
      {
        id: "change",
        title: "Change in percent",
        kind: "number",
        value: ({ change }) => change,
        show: ({ change }) => (change === null ? "–" : <Change change={change} />),
      },
    ],
  };
}
