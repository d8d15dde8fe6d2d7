import type { Tile } from "@/api/boards";

/** How many columns a tile takes: of two on a tablet, of twelve on a large screen. On a phone there is one. */
export interface Place {
  readonly ofTwo: 1 | 2;
  readonly ofTwelve: 3 | 4 | 6 | 8 | 12;
}

type Shaped = Pick<Tile, "kind" | "wide">;

const CARDS_A_ROW = 4;
const CHARTS_A_ROW = 2;
const TRACKS = 12;

/**
 * The places of tiles, in their order. Cards stand with cards and charts with charts, and every row is filled, so that
 * nothing is beside a hole: five cards are three and two.
 */
export function placesOf(tiles: readonly Shaped[]): readonly Place[] {
  return runsOf(tiles).flatMap((run) => {
    const cards = run[0]?.kind === "figure";
    const sizes = run.map(({ wide }) => (wide ? 2 : 1));
    const large = widths(sizes, cards ? CARDS_A_ROW : CHARTS_A_ROW);
    const small = widths(sizes, cards ? 2 : 1);
    return sizes.map((_, at): Place => ({
      ofTwo: small[at] === TRACKS ? 2 : 1,
      ofTwelve: (large[at] ?? TRACKS) as Place["ofTwelve"],
    }));
  });
}

/** Tiles that stand together: cards, or charts and words. */
function runsOf(tiles: readonly Shaped[]): readonly (readonly Shaped[])[] {
  const runs: Shaped[][] = [];
  for (const tile of tiles) {
    const run = runs.at(-1);
    if (run && (run[0]?.kind === "figure") === (tile.kind === "figure")) {
      run.push(tile);
    } else {
      runs.push([tile]);
    }
  }
  return runs;
}

/** The columns of each, where rows hold at most so many and are about as full as each other. */
function widths(sizes: readonly number[], most: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const aRow = Math.ceil(all / Math.ceil(all / most));
  const rows: number[][] = [[]];
  for (const size of sizes) {
    const row = rows.at(-1) ?? [];
    const filled = row.reduce((sum, each) => sum + each, 0);
    if (row.length > 0 && filled + size > aRow) {
      rows.push([size]);
    } else {
      row.push(size);
    }
  }
  return rows.flatMap((row) => {
    const filled = row.reduce((sum, each) => sum + each, 0);
    return row.map((size) => (size * TRACKS) / filled);
  });
}
