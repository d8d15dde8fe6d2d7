import type { Ranking } from "@/api/courses";
import type { Figure } from "@/api/figures";
import { formatPeriod, tellChange, tellInWords } from "@/format";

import { type ReportOf, withoutAct } from "./plan";

/** What a report says of itself in one sentence, written from what it shows. */
export function reportSentence(
  figures: readonly Figure[],
  rankings: readonly Ranking[],
  { asked, compare }: Pick<ReportOf, "asked" | "compare">,
  locale: string,
): string {
  const find = (id: string) => figures.find((figure) => figure.id === id);
  const streams = inWords(find("monthly_streams"), "", compare, locale) ?? total(rankings, locale);
  const revenue = inWords(find("gross_revenue"), " of revenue", compare, locale);
  const told = [streams, revenue].filter((words) => words !== null).join(" and ");
  if (told === "") {
    return "Neither streams nor revenue are known for this choice.";
  }
  const track = rankings.find(({ dataset, by }) => dataset === "track_daily" && by === "track")?.rows[0];
  return track ? `${told}; the most played track was “${withoutAct(track.name, asked.artist)}”.` : `${told}.`;
}

function inWords(figure: Figure | undefined, of: string, compare: boolean, locale: string): string | null {
  if (!figure || figure.value === null || !figure.period) {
    return null;
  }
  const change = compare && figure.change !== null ? ` (${tellChange(figure.change, locale).words})` : "";
  const value = tellInWords(figure.value, figure.unit, locale);
  return `${value}${of} in ${formatPeriod(figure.period, locale)}${change}`;
}

/** All streams of the platforms together: what is known of an act, whose streams distributors do not tell apart. */
function total(rankings: readonly Ranking[], locale: string): string | null {
  const found = rankings.find(({ measure, by }) => measure === "streams" && by === "store");
  if (!found || found.total === null) {
    return null;
  }
  return `${tellInWords(found.total, found.unit, locale)} (${formatPeriod(found, locale)})`;
}
