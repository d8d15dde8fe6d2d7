import type { CourseTile, RankingTile, Tile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";

import { firstCourse, fitted } from "./tiles";

/** What makes up the question of /explore/ in its address, beside the filters of all pages. */
type Told = Readonly<
  Record<"metric" | "dataset" | "measure" | "by" | "step" | "drawn" | "account", string | null>
>;

const NOTHING: Told = {
  metric: null,
  dataset: null,
  measure: null,
  by: null,
  step: null,
  drawn: null,
  account: null,
};

/** The question in an address: a figure, or a course as near to what is asked as can be. */
export function questionOf(search: string, datasets: readonly Dataset[]): Tile {
  const told = new URLSearchParams(search);
  const metric = told.get("metric");
  const first = firstCourse(datasets);
  if (metric !== null) {
    return { kind: "figure", title: null, wide: false, metric, artist: null, store: null };
  }
  if (!told.has("dataset")) {
    return first;
  }
  const step = told.get("step");
  const asked: CourseTile = {
    ...first,
    dataset: told.get("dataset") ?? "",
    measure: told.get("measure") ?? "",
    by: told.get("by"),
    step: step === "day" || step === "month" ? step : "week",
    drawn: told.get("drawn") === "multiples" ? "multiples" : "lines",
    account: told.get("account"),
  };
  return fitted(asked, datasets);
}

/** A question as it stands in the address; what is null is taken out. */
export function toldOf(tile: Tile): Told {
  switch (tile.kind) {
    case "figure":
      return { ...NOTHING, metric: tile.metric };
    case "words":
      return NOTHING;
    case "ranking":
      return { ...NOTHING, ...asked(tile) };
    case "course":
      return { ...NOTHING, ...asked(tile), step: tile.step, drawn: tile.drawn };
  }
}

/** The search of /explore/ for the question of a tile. */
export function exploreSearch(tile: Tile): string {
  const told = Object.entries(toldOf(tile)).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(told).toString();
}

function asked({ dataset, measure, by, account }: CourseTile | RankingTile): Partial<Told> {
  return { dataset, measure, by, account };
}
