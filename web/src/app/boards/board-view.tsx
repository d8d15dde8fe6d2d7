"use client";

import type { Board } from "@/api/boards";
import { useDatasets } from "@/api/datasets";
import { useIsAdmin } from "@/api/session";
import { TileView } from "@/components/board";
import { Button, Card, EmptyState, Loaded } from "@/components/ui";

import { TileGrid } from "./tile-grid";

/** A board to look at. */
export function BoardView({ board, onEdit }: { readonly board: Board; readonly onEdit: () => void }) {
  const admin = useIsAdmin();
  const datasets = useDatasets();
  if (board.tiles.length === 0) {
    return (
      <Card>
        <EmptyState
          title="Nothing is on this board yet"
          action={
            admin && (
              <Button tone="act" onClick={onEdit}>
                Put something on it
              </Button>
            )
          }
        >
          Figures, charts, rankings and words, in the order you like. An admin can put them here.
        </EmptyState>
      </Card>
    );
  }
  const items = board.tiles.map((tile, id) => ({ id, tile }));
  return (
    <Loaded of={datasets}>
      {(known) => (
        <TileGrid title={board.title} items={items}>
          {({ tile }, at) => (
            <TileView
              tile={tile}
              datasets={known}
              explore
              problem={board.unknown.find((each) => each.tile === at)}
            />
          )}
        </TileGrid>
      )}
    </Loaded>
  );
}
