"use client";

import type { Rank, Ranking } from "@/api/courses";
import { Change } from "@/components/figures";
import { cx } from "@/components/ui";
import { type Exact, forDrawing, formatPercent, formatPeriod, isCurrency, tell, useLocale } from "@/format";

import { type RankPlan, withoutAct } from "./plan";

/** Who has most of something: a bar for each, its share, its value and how that moved. */
export function RankTable({
  plan,
  ranking,
  compare,
  wide,
}: {
  readonly plan: RankPlan;
  readonly ranking: Ranking;
  readonly compare: boolean;
  /** Whether it stands alone in its row. */
  readonly wide: boolean;
}) {
  const locale = useLocale();
  const { rows, unit, total, cut } = ranking;
  const amount = (value: Exact) => tell(value, unit, locale).number;
  const largest = Math.max(...rows.map(({ value }) => forDrawing(value)));
  return (
    <section
      aria-label={plan.title}
      className={cx(
        "sheet min-w-0 rounded-8 border border-line bg-panel p-3",
        wide && "sm:col-span-2 print:col-span-2",
      )}
    >
      <h3 className="text-14 text-strong">{plan.title}</h3>
      <p className="mb-2 text-12 text-quiet">
        {formatPeriod(ranking, locale)}, {plan.counted}
      </p>
      <table className="figures w-full text-12">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="w-full pb-1 text-left">
              {plan.head}
            </th>
            <th scope="col" className="pb-1 pl-3 text-right whitespace-nowrap">
              {isCurrency(unit) ? "Amount" : ranking.title}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="align-top">
              <th scope="row" className="py-0.5 text-left font-normal break-words text-body">
                {withoutAct(row.name, plan.asked.artist)}
                <span className="flex h-4 items-center gap-2">
                  <Bar row={row} largest={largest} />
                  <span className="w-12 text-right text-quiet">
                    {row.share !== null && formatPercent(row.share, locale)}
                  </span>
                </span>
              </th>
              <td className="py-0.5 pl-3 text-right whitespace-nowrap">
                <span className="block font-semibold text-strong">{amount(row.value)}</span>
                {compare && row.change !== null && <Change change={row.change} />}
              </td>
            </tr>
          ))}
        </tbody>
        {total !== null && cut !== null && (
          <tfoot>
            <tr className="border-t border-line">
              <th scope="row" className="pt-1 text-left text-body">
                All, shown or not
              </th>
              <td className="pt-1 pl-3 text-right font-semibold text-strong">{amount(total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** How large a value is beside the largest. What is taken back has no length. */
function Bar({ row, largest }: { readonly row: Rank; readonly largest: number }) {
  const part = largest > 0 ? Math.max(0, forDrawing(row.value) / largest) * 100 : 0;
  return (
    <span aria-hidden className="h-1 flex-1">
      <span
        className="block h-full rounded-full bg-act"
        style={{ width: `${part}%`, printColorAdjust: "exact" }}
      />
    </span>
  );
}
