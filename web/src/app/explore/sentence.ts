import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import type { Tile } from "@/api/boards";
import { rankingQuery } from "@/api/courses";
import type { Dataset } from "@/api/datasets";
import { type Figure, useFigures } from "@/api/figures";
import { figureOf, rankingAsked, rankingOf, subjectOf } from "@/components/board";
import { rankingSentence } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { formatPeriod, tellChange, tellInWords, useLocale } from "@/format";

/** What the answer says; null while it is not known. `tile`: null while it is not known what is asked. */
export function useExploreSentence(tile: Tile | null, datasets: readonly Dataset[]): string | null {
  const locale = useLocale();
  const { asked } = useFilters();
  const figures = useFigures(asked);
  const course = tile?.kind === "course" ? tile : null;
  const ranked = useMemo(() => course && rankingOf(course, datasets), [course, datasets]);
  const { data, error } = useQuery({
    ...rankingQuery(ranked ? rankingAsked(ranked, asked, datasets) : NOTHING),
    enabled: ranked !== null,
  });
  if (ranked && data) {
    const title = subjectOf(ranked, datasets).dataset?.title ?? ranked.dataset;
    return rankingSentence(data, data.total === null ? title : `${title}:`, locale);
  }
  if (ranked) {
    return error ? "This question cannot be answered at the moment." : null;
  }
  if (tile?.kind !== "figure") {
    return null;
  }
  const figure = figures.data && figureOf(tile.metric, figures.data.figures);
  return figure ? figureSentence(figure, locale) : "Find a figure by its name or its definition.";
}

const NOTHING = { dataset: "", measure: "" } as const;

function figureSentence(figure: Figure, locale: string): string {
  if (figure.value === null) {
    return `${figure.title} is not known for this choice.`;
  }
  const period = figure.period ? ` in ${formatPeriod(figure.period, locale)}` : "";
  const moved = figure.change === null ? "" : `, ${tellChange(figure.change, locale).words}`;
  return `${figure.title}: ${tellInWords(figure.value, figure.unit, locale)}${period}${moved}.`;
}
