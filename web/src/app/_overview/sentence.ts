import type { Attention } from "@/api/attention";
import type { Figure } from "@/api/figures";
import { formatNumber, formatPeriod, tellChange, tellInWords } from "@/format";

/** What Overview has to say in one sentence: `Streams were up 4.1 % in Oct 2026; 12 things need you.` */
export function overviewSentence(
  figures: readonly Figure[],
  attention: Attention | undefined,
  locale: string,
): string {
  const told = [
    ["monthly_streams", "Streams"],
    ["gross_revenue", "Revenue"],
  ]
    .map(([id, name]) =>
      movedInWords(
        name ?? "",
        figures.find((figure) => figure.id === id),
        locale,
      ),
    )
    .filter((words) => words !== null)
    .map((words, at) => (at === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)));
  const moved = told.length === 0 ? "Neither streams nor revenue are known for this choice" : told.join(", ");
  return attention ? `${moved}; ${needsInWords(attention, locale)}.` : `${moved}.`;
}

function movedInWords(name: string, figure: Figure | undefined, locale: string): string | null {
  if (!figure || figure.value === null || !figure.period) {
    return null;
  }
  const period = formatPeriod(figure.period, locale);
  const words =
    figure.change === null
      ? tellInWords(figure.value, figure.unit, locale)
      : tellChange(figure.change, locale).words;
  return `${name} ${name.endsWith("s") ? "were" : "was"} ${words} in ${period}`;
}

/** What needs a person, counted: what is broken and what somebody should do; what to look at can wait. */
export function needsInWords({ counts }: Attention, locale: string): string {
  const count = (counts.broken ?? 0) + (counts.person ?? 0);
  if (count === 0) {
    return "nothing needs you today";
  }
  return `${formatNumber(count, locale)} ${count === 1 ? "thing needs" : "things need"} you`;
}
