import type { Rank, Ranking } from "@/api/courses";
import type { When } from "@/components/explain/use-rank";
import { Change } from "@/components/figures/change";
import { withOpening } from "@/components/ui/cells";
import type { Column } from "@/components/ui/data-table";
import { formatPercent, tellInWords } from "@/format";

import type { ChartTable } from "./chart-table";

/** A row for each member of a ranking. `what`: what a member is, `Platform`; `open`: opens the rows of one. */
export function rankingTable(
  rows: readonly Rank[],
  what: string,
  data: Ranking | undefined,
  locale: string,
  open: (member: { readonly id: string }, when: When) => void,
): ChartTable<Rank> {
  const opening = (column: Column<Rank>, when: When) =>
    withOpening(
      column,
      ({ name }) => `${column.title}, ${name}`,
      ({ key }) => open({ id: key }, when),
    );
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
      opening(
        {
          id: "previous",
          title: "Before",
          kind: "number",
          value: ({ previous }) => previous,
          show: ({ previous }) => told(previous),
        },
        "before",
      ),
      opening(
        {
          id: "change",
          title: "Change in percent",
          kind: "number",
          value: ({ change }) => change,
          show: ({ change }) => (change === null ? "–" : <Change change={change} />),
        },
        "both",
      ),
    ],
  };
}
