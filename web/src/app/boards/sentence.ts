import type { Board } from "@/api/boards";
import { type Figure, useFigures } from "@/api/figures";
import { figureOf } from "@/components/board";
import { useFilters } from "@/components/shell";
import { formatNumber, useLocale } from "@/format";

import type { Draft } from "./draft";

/** What the page says of a board; null while that is not known. `name`: undefined while it is not known which. */
export function useBoardSentence(
  name: string | null | undefined,
  { data, error }: { readonly data: Board | undefined; readonly error: Error | null },
  draft: Draft | null,
  broken: boolean,
): string | null {
  const locale = useLocale();
  const { asked } = useFilters();
  const figures = useFigures(asked);
  if (draft) {
    return `${draft.title || "A board without a title"}, being changed. Others see it once it is saved.`;
  }
  if (name === null) {
    return "There is no board yet.";
  }
  if (data && data.name === name) {
    return figures.data || figures.error ? boardSentence(data, figures.data?.figures ?? [], locale) : null;
  }
  return broken || error ? "This board cannot be shown." : null;
}

/** `Monday morning: 6 tiles; 4 figures rose, 1 fell.` A figure that is narrowed by its tile is not among them. */
export function boardSentence(
  { title, tiles, unknown }: Board,
  figures: readonly Figure[],
  locale: string,
): string {
  const count = (many: number, one: string, more: string) =>
    `${formatNumber(many, locale)} ${many === 1 ? one : more}`;
  if (tiles.length === 0) {
    return `${title}: nothing is on it yet.`;
  }
  const { rose, fell } = movesOf(tiles, figures);
  const moves = [
    rose > 0 && `${count(rose, "figure", "figures")} rose`,
    fell > 0 &&
      (rose > 0 ? `${formatNumber(fell, locale)} fell` : `${count(fell, "figure", "figures")} fell`),
  ].filter(Boolean);
  const told = [
    `${title}: ${count(tiles.length, "tile", "tiles")}`,
    moves.join(", "),
    unknown.length > 0 && `${formatNumber(unknown.length, locale)} cannot be shown`,
  ];
  return `${told.filter(Boolean).join("; ")}.`;
}

function movesOf(tiles: Board["tiles"], figures: readonly Figure[]): { rose: number; fell: number } {
  const changes = tiles
    .flatMap((tile) =>
      tile.kind === "figure" && tile.artist === null && tile.store === null
        ? (figureOf(tile.metric, figures)?.change ?? [])
        : [],
    )
    .filter((change) => !/^-?[0.]+$/.test(change));
  const fell = changes.filter((change) => change.startsWith("-")).length;
  return { rose: changes.length - fell, fell };
}
