import type { CourseTile, RankingTile, Tile, TileKind } from "@/api/boards";
import type { CourseAsked, RankingAsked, Step } from "@/api/courses";
import type { Dataset } from "@/api/datasets";
import type { Asked } from "@/api/figures";
import { firstDay, lastDay } from "@/format";

import { subjectOf } from "./words";

const USUAL_BARS = 10;
const TOGETHER = 8;
const ALONE = 12;
const USUAL_STEPS: readonly Step[] = ["week", "month", "day"];

export type QuestionTile = CourseTile | RankingTile;

export function isQuestion(tile: Tile): tile is QuestionTile {
  return tile.kind === "course" || tile.kind === "ranking";
}

/** What is asked first: of the first dataset that anybody has told something of. */
export function firstCourse(datasets: readonly Dataset[]): CourseTile {
  const told = datasets.find(({ newest }) => newest !== null) ?? datasets[0];
  const by = told?.measures[0]?.axes[0] ?? null;
  const wanted: CourseTile = {
    kind: "course",
    title: null,
    wide: false,
    dataset: told?.dataset ?? "",
    measure: "",
    step: "week",
    by,
    drawn: "lines",
    artist: null,
    store: null,
    account: null,
  };
  return fitted(wanted, datasets);
}

/** A question that can be asked: what its dataset or measure does not know gives way to what they do. */
export function fitted(tile: CourseTile, datasets: readonly Dataset[]): CourseTile;
export function fitted(tile: RankingTile, datasets: readonly Dataset[]): RankingTile;
export function fitted(tile: QuestionTile, datasets: readonly Dataset[]): QuestionTile;
export function fitted(tile: QuestionTile, datasets: readonly Dataset[]): QuestionTile {
  const dataset = datasets.find((each) => each.dataset === tile.dataset) ?? datasets[0];
  const measure = dataset?.measures.find(({ name }) => name === tile.measure) ?? dataset?.measures[0];
  if (!dataset || !measure) {
    return tile;
  }
  const held = (name: "artist" | "store" | "account") => (dataset.filters.includes(name) ? tile[name] : null);
  const known = {
    dataset: dataset.dataset,
    measure: measure.name,
    artist: held("artist"),
    store: held("store"),
    account: held("account"),
  };
  const by = measure.axes.find((axis) => axis === tile.by) ?? null;
  if (tile.kind === "ranking") {
    return { ...tile, ...known, by: by ?? measure.axes[0] ?? "" };
  }
  const step = [tile.step, ...USUAL_STEPS].find((each) => dataset.steps.includes(each)) ?? tile.step;
  return { ...tile, ...known, by, step };
}

/** A tile of another kind that asks as nearly the same as can be. */
export function ofKind(tile: Tile, kind: TileKind, datasets: readonly Dataset[]): Tile {
  if (tile.kind === kind) {
    return tile;
  }
  const { title, wide } = tile;
  const course = isQuestion(tile) ? tile : firstCourse(datasets);
  switch (kind) {
    case "figure":
      return { kind, title, wide, metric: "", artist: course.artist, store: course.store };
    case "words":
      return { kind, title, wide, text: "" };
    case "course":
      return fitted({ ...firstCourse(datasets), ...askedOf(course), by: course.by, title, wide }, datasets);
    case "ranking":
      return { ...rankingOf(course, datasets), title, wide };
  }
}

/** Who has most of what is asked; of one line, by the first that it can be told apart by. */
export function rankingOf(asked: QuestionTile, datasets: readonly Dataset[]): RankingTile {
  const { title, wide, by } = asked;
  const ranking: RankingTile = {
    kind: "ranking",
    title,
    wide,
    ...askedOf(asked),
    by: by ?? "",
    size: USUAL_BARS,
  };
  return fitted(ranking, datasets);
}

function askedOf({ dataset, measure, artist, store, account }: QuestionTile) {
  return { dataset, measure, artist, store, account };
}

/** Whether nothing is missing from a tile. */
export function isWhole(tile: Tile): boolean {
  switch (tile.kind) {
    case "figure":
      return tile.metric !== "";
    case "words":
      return tile.text.trim() !== "";
    default:
      return tile.dataset !== "" && tile.measure !== "" && tile.by !== "";
  }
}

/** What a tile asks of the server through the filters of the page; what it names itself wins. */
export function courseAsked(tile: CourseTile, asked: Asked, datasets: readonly Dataset[]): CourseAsked {
  const { by, step, drawn } = tile;
  const lines = drawn === "multiples" ? ALONE : TOGETHER;
  return { ...narrowedTo(tile, asked, datasets), by, step, lines };
}

export function rankingAsked(tile: RankingTile, asked: Asked, datasets: readonly Dataset[]): RankingAsked {
  const { by, size } = tile;
  return { ...narrowedTo(tile, asked, datasets), by, size };
}

function narrowedTo(tile: QuestionTile, asked: Asked, datasets: readonly Dataset[]): RankingAsked {
  const { dataset: name, measure, account } = tile;
  const { dataset } = subjectOf(tile, datasets);
  const held = (filter: "artist" | "store" | "currency") =>
    dataset?.filters.includes(filter) ? asked[filter] : null;
  return {
    dataset: name,
    measure,
    account,
    first: asked.first && firstDay(asked.first),
    last: asked.last && lastDay(asked.last),
    artist: tile.artist ?? held("artist"),
    store: tile.store ?? held("store"),
    currency: held("currency"),
  };
}
