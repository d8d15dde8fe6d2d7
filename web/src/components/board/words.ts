import type { CourseTile, RankingTile, Tile } from "@/api/boards";
import type { Step } from "@/api/courses";
import type { Dataset, Measure } from "@/api/datasets";
import type { Asked, Figure } from "@/api/figures";
import type { Label } from "@/api/label";

interface AxisWords {
  readonly one: string;
  readonly many: string;
}

const AXES: Readonly<Record<string, AxisWords>> = {
  account: { one: "account", many: "accounts" },
  store: { one: "platform", many: "platforms" },
  network: { one: "network", many: "networks" },
  artist: { one: "artist", many: "artists" },
  track: { one: "track", many: "tracks" },
  country: { one: "country", many: "countries" },
  campaign: { one: "campaign", many: "campaigns" },
  link: { one: "link", many: "links" },
  mailing: { one: "mailing", many: "mailings" },
  category: { one: "category", many: "categories" },
  item: { one: "item", many: "items" },
};

/** What lines or bars are told apart by, in words; those that are new to the pages go by their own name. */
export function axisWords(axis: string): AxisWords {
  return AXES[axis] ?? { one: axis, many: axis };
}

export const STEP_TITLES: Readonly<Record<Step, string>> = { day: "Day", week: "Week", month: "Month" };

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What a question is of; what the server does not know is not there. */
export interface Subject {
  readonly dataset: Dataset | undefined;
  readonly measure: Measure | undefined;
}

export function subjectOf(
  { dataset: name, measure: of }: Pick<CourseTile, "dataset" | "measure">,
  datasets: readonly Dataset[],
): Subject {
  const dataset = datasets.find((each) => each.dataset === name);
  return { dataset, measure: dataset?.measures.find((each) => each.name === of) };
}

/** `Streams by platform`, `Countries by paid units`: what a tile asks, unless it has a title of its own. */
export function questionTitle(tile: CourseTile | RankingTile, { measure }: Subject): string {
  const title = measure?.title ?? tile.measure;
  if (tile.kind === "ranking") {
    return `${capital(axisWords(tile.by).many)} by ${small(title)}`;
  }
  return tile.by === null ? title : `${title} by ${axisWords(tile.by).one}`;
}

/** What stands above a tile. `figures`: those that are known, to name one by. */
export function tileTitle(tile: Tile, datasets: readonly Dataset[], figures: readonly Figure[]): string {
  if (tile.title !== null) {
    return tile.title;
  }
  switch (tile.kind) {
    case "figure":
      return figureOf(tile.metric, figures)?.title ?? tile.metric;
    case "words":
      return tile.text.split("\n")[0] ?? "";
    default:
      return questionTitle(tile, subjectOf(tile, datasets));
  }
}

/** A figure by its id or its number. */
export function figureOf(metric: string, figures: readonly Figure[]): Figure | undefined {
  return figures.find(({ id, kpi }) => id === metric || kpi === metric);
}

/**
 * `Distributor streams · only Spotify · of all artists, who are not told apart here`: where it is from, what a tile is
 * narrowed to itself, and which filter of the page cannot hold.
 */
export function aboutOf(
  tile: CourseTile | RankingTile,
  { dataset }: Subject,
  asked: Asked,
  label: Label | undefined,
): string {
  const store = label?.stores.find(({ key }) => key === tile.store)?.name ?? tile.store;
  const own = [tile.artist, store, tile.account].filter((each) => each !== null);
  const deaf = [
    asked.artist !== null && !dataset?.filters.includes("artist") && "artists",
    asked.store !== null && !dataset?.filters.includes("store") && "platforms",
  ].filter((each) => each !== false);
  return [
    dataset?.title ?? tile.dataset,
    own.length > 0 && `only ${own.join(", ")}`,
    dataset && deaf.length > 0 && `of all ${deaf.join(" and ")}, which it does not tell apart`,
  ]
    .filter(Boolean)
    .join(" · ");
}
