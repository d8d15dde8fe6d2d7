import type { Board, CourseTile, FigureTile, RankingTile, WordsTile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";

const measure = (name: string, title: string, axes: string[], level = false) => ({
  name,
  title,
  unit: name,
  level,
  axes,
});

/** What an invented server can be asked. */
export const DATASETS: readonly Dataset[] = [
  {
    dataset: "daily_streams",
    title: "Distributor streams",
    family: "distributor",
    steps: ["day", "week", "month"],
    filters: ["store", "account"],
    measures: [measure("streams", "Streams", ["store", "account"])],
    newest: "2031-11-19",
  },
  {
    dataset: "audience_daily",
    title: "Audiences of stores",
    family: "store",
    steps: ["day", "week", "month"],
    filters: ["artist", "store"],
    measures: [
      measure("streams", "Streams", ["artist", "store"]),
      measure("listeners", "Listeners", ["artist", "store"], true),
    ],
    newest: "2031-11-18",
  },
  {
    dataset: "royalties",
    title: "Royalties",
    family: "distributor",
    steps: ["month"],
    filters: ["artist", "store", "account", "currency"],
    measures: [measure("net", "Revenue before splits", ["store", "artist", "account"])],
    newest: null,
  },
];

export const FIGURE: FigureTile = {
  kind: "figure",
  title: null,
  wide: false,
  metric: "monthly_streams",
  artist: null,
  store: null,
};

export const COURSE: CourseTile = {
  kind: "course",
  title: null,
  wide: false,
  dataset: "daily_streams",
  measure: "streams",
  step: "week",
  by: "store",
  drawn: "lines",
  artist: null,
  store: null,
  account: null,
};

export const RANKING: RankingTile = {
  kind: "ranking",
  title: null,
  wide: false,
  dataset: "royalties",
  measure: "net",
  by: "store",
  size: 10,
  artist: null,
  store: null,
  account: null,
};

export const WORDS: WordsTile = { kind: "words", title: null, wide: true, text: "On Mondays" };

/** A board of a figure, a course and a ranking, with whatever an example is about. */
export function aBoard(of: Partial<Board> = {}): Board {
  return {
    name: "monday",
    title: "Monday morning",
    sha256: "a".repeat(64),
    tiles: [FIGURE, COURSE, RANKING],
    unknown: [],
    ...of,
  };
}
