import type { Board, Tile } from "@/api/boards";

/** A tile on its way; `id` stays its own wherever it is moved. */
export interface Item {
  readonly id: number;
  readonly tile: Tile;
}

/** A board as somebody is changing it. `of`: as it was read. */
export interface Draft {
  readonly of: Board;
  readonly title: string;
  readonly items: readonly Item[];
  /** The id of the next tile that is added. */
  readonly next: number;
}

export function draftOf(board: Board): Draft {
  const items = board.tiles.map((tile, id): Item => ({ id, tile }));
  return { of: board, title: board.title, items, next: items.length };
}

export function tilesOf({ items }: Draft): readonly Tile[] {
  return items.map(({ tile }) => tile);
}

/** Whether anything is other than it was read. */
export function isChanged(draft: Draft): boolean {
  const { of, title, items } = draft;
  return (
    title !== of.title ||
    items.length !== of.tiles.length ||
    items.some(({ tile }, at) => tile !== of.tiles[at])
  );
}

/** A tile at the end, or in place of the one of that id. */
export function withTile(draft: Draft, id: number | null, tile: Tile): Draft {
  if (id === null) {
    return { ...draft, items: [...draft.items, { id: draft.next, tile }], next: draft.next + 1 };
  }
  return { ...draft, items: draft.items.map((item) => (item.id === id ? { id, tile } : item)) };
}

export function withoutTile(draft: Draft, id: number): Draft {
  return { ...draft, items: draft.items.filter((item) => item.id !== id) };
}

/** A tile so many places further on; at the ends it stays. */
export function withMoved(draft: Draft, id: number, by: 1 | -1): Draft {
  const at = draft.items.findIndex((item) => item.id === id);
  const [item, other] = [draft.items[at], draft.items[at + by]];
  if (!item || !other) {
    return draft;
  }
  const items = [...draft.items];
  items[at] = other;
  items[at + by] = item;
  return { ...draft, items };
}

/** Why a tile cannot be shown: tiles that are as they were read, of which the server said so. */
export function problemOf({ of }: Pick<Draft, "of">, tile: Tile): Board["unknown"][number] | undefined {
  const at = of.tiles.indexOf(tile);
  return of.unknown.find((each) => each.tile === at);
}
