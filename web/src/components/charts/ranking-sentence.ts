import type { Ranking } from "@/api/courses";
import { formatPercent, formatPeriod, tellChange, tellInWords } from "@/format";

/** `Distributors counted 464,848 streams in Oct 23 – Nov 19, 2026; Spotify leads with 86.6 %.` `said`: how it begins. */
export function rankingSentence(ranking: Ranking, said: string, locale: string): string {
  const [first] = ranking.rows;
  if (!first) {
    return "Nothing is known of this choice and period yet.";
  }
  const period = formatPeriod(ranking, locale);
  const all =
    ranking.total === null
      ? `${said} in ${period}`
      : `${said} ${tellInWords(ranking.total, ranking.unit, locale)} in ${period}`;
  const share = first.share === null ? "" : ` with ${formatPercent(first.share, locale)}`;
  const moved = first.change === null ? "" : `; ${tellChange(first.change, locale).words}`;
  const size = tellInWords(first.value, ranking.unit, locale);
  return `${all}; ${first.name} leads${share} (${size}${moved}).`;
}
