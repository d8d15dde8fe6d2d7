import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { BASE, get, send, withQuery } from "./client";
import { step } from "./courses";
import { z } from "./decode";

const text = z.string().nullable();

const look = { title: text, wide: z.boolean() };

const figureTile = z.object({
  kind: z.literal("figure"),
  ...look,
  metric: z.string(),
  artist: text,
  store: text,
});

const narrowed = { artist: text, store: text, account: text };

const courseTile = z.object({
  kind: z.literal("course"),
  ...look,
  dataset: z.string(),
  measure: z.string(),
  step,
  by: text,
  drawn: z.enum(["lines", "multiples"]),
  ...narrowed,
});

const rankingTile = z.object({
  kind: z.literal("ranking"),
  ...look,
  dataset: z.string(),
  measure: z.string(),
  by: z.string(),
  size: z.int(),
  ...narrowed,
});

const wordsTile = z.object({ kind: z.literal("words"), ...look, text: z.string() });

const tile = z.discriminatedUnion("kind", [figureTile, courseTile, rankingTile, wordsTile]);

const boardShape = z.object({
  name: z.string(),
  title: z.string(),
  sha256: z.string(),
  tiles: z.array(tile),
  unknown: z.array(z.object({ tile: z.int(), what: z.string(), todo: z.string() })),
});

const listedShape = z.object({
  name: z.string(),
  title: z.string(),
  tiles: z.int(),
  broken: text,
  sha256: text,
});

const boardsShape = z.object({ boards: z.array(listedShape), cut: z.int() });

export type FigureTile = z.infer<typeof figureTile>;
export type CourseTile = z.infer<typeof courseTile>;
export type RankingTile = z.infer<typeof rankingTile>;
export type WordsTile = z.infer<typeof wordsTile>;
export type Tile = z.infer<typeof tile>;
export type TileKind = Tile["kind"];

/** A board. `unknown`: tiles that ask for what the server does not know, by their place. */
export type Board = z.infer<typeof boardShape>;
/** A file among the boards. `broken`: why it cannot be shown; without a `sha256` it can only be removed by hand. */
export type ListedBoard = z.infer<typeof listedShape>;

export const MOST_TILES = 40;
export const LONGEST_TITLE = 120;
export const LONGEST_WORDS = 1_000;
export const MOST_BARS = 50;

/** A board as it shall be. `sha256`: of the file it was read from; null for a new one. */
export interface BoardChange {
  readonly name: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
  readonly sha256: string | null;
}

/** Nothing tells when somebody else changes a board, so each page that shows one asks again. */
const NEVER_SURE = 0;

export const boardsQuery = queryOptions({
  queryKey: ["boards"],
  queryFn: ({ signal }) => get(`${BASE}/boards`, boardsShape, signal),
  staleTime: NEVER_SURE,
});

export function boardQuery(name: string) {
  return queryOptions({
    queryKey: ["board", name],
    queryFn: ({ signal }) => get(`${BASE}/boards/${encodeURIComponent(name)}`, boardShape, signal),
    staleTime: NEVER_SURE,
  });
}

/** The boards of the label, by title. */
export function useBoards() {
  return useQuery(boardsQuery);
}

/** A board with its tiles; nothing is asked without a name. */
export function useBoard(name: string | null) {
  return useQuery({ ...boardQuery(name ?? ""), enabled: name !== null });
}

/** Writes a board; nothing is written when its file was changed since it was read (409). */
export function useSaveBoard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...change }: BoardChange) =>
      send("PUT", `${BASE}/boards/${name}`, change, boardShape),
    onSuccess: (saved) => {
      client.setQueryData(boardQuery(saved.name).queryKey, saved);
      void client.invalidateQueries({ queryKey: boardsQuery.queryKey });
    },
  });
}

/** Puts a tile at the end of a board, as the board is now. */
export function usePutOnBoard() {
  const client = useQueryClient();
  const save = useSaveBoard();
  return useMutation({
    mutationFn: async ({ name, tile: added }: { readonly name: string; readonly tile: Tile }) => {
      const { title, tiles, sha256 } = await client.fetchQuery(boardQuery(name));
      return save.mutateAsync({ name, title, tiles: [...tiles, added], sha256 });
    },
  });
}

/** Takes a board away; the server keeps its file among the removed ones. */
export function useRemoveBoard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, sha256 }: Pick<Board, "name" | "sha256">) =>
      send("DELETE", withQuery(`${BASE}/boards/${name}`, { sha256 }), undefined, z.null()),
    onSuccess: (_, { name }) => {
      client.removeQueries({ queryKey: boardQuery(name).queryKey });
      void client.invalidateQueries({ queryKey: boardsQuery.queryKey });
    },
  });
}
