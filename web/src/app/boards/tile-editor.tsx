"use client";

import { useState } from "react";

import { LONGEST_TITLE, type Tile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";
import { EVERYTHING, useFigures } from "@/api/figures";
import { fitted, isQuestion, isWhole, Question, tileTitle, TileView } from "@/components/board";
import { Button, Drawer, Field } from "@/components/ui";

const NEW: Tile = { kind: "figure", title: null, wide: false, metric: "", artist: null, store: null };

/** Puts a tile together, with what it will look like. `tile`: the one that is changed; null for a new one. */
export function TileEditor({
  tile: given,
  datasets,
  onClose,
  onDone,
}: {
  readonly tile: Tile | null;
  readonly datasets: readonly Dataset[];
  readonly onClose: () => void;
  readonly onDone: (tile: Tile) => void;
}) {
  const { data } = useFigures(EVERYTHING);
  const [tile, setTile] = useState<Tile>(() =>
    given && isQuestion(given) ? fitted(given, datasets) : (given ?? NEW),
  );
  const whole = isWhole(tile);
  const usual = whole ? tileTitle({ ...tile, title: null }, datasets, data?.figures ?? []) : "";
  return (
    <Drawer
      open
      onClose={onClose}
      title={given ? "Change this tile" : "Add a tile"}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="act" disabled={!whole} onClick={() => onDone(trimmed(tile))}>
            {given ? "Take it so" : "Put it on the board"}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-6">
        <Question
          value={tile}
          onChange={setTile}
          datasets={datasets}
          kinds={["figure", "course", "ranking", "words"]}
          narrowings={["artist", "store", "account"]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Title"
            maxLength={LONGEST_TITLE}
            value={tile.title ?? ""}
            placeholder={tile.kind === "words" ? "none" : usual}
            onChange={(event) => setTile({ ...tile, title: event.target.value || null })}
          />
          <label className="touch flex cursor-pointer items-center gap-2 self-end font-semibold text-strong md:min-h-9">
            <input
              type="checkbox"
              checked={tile.wide}
              onChange={(event) => setTile({ ...tile, wide: event.target.checked })}
              className="size-4 accent-act-fill"
            />
            Wide: two columns
          </label>
        </div>
        <section aria-label="Preview">
          <h3 className="mb-2 text-14 text-strong">As it will look</h3>
          {whole ? (
            <TileView tile={tile} datasets={datasets} />
          ) : (
            <p className="rounded-8 border border-dashed border-edge p-6 text-center text-quiet">
              {tile.kind === "figure" ? "Choose a figure above." : "Write something above."}
            </p>
          )}
        </section>
      </div>
    </Drawer>
  );
}

function trimmed(tile: Tile): Tile {
  const title = tile.title?.trim() || null;
  return tile.kind === "words" ? { ...tile, title, text: tile.text.trim() } : { ...tile, title };
}
