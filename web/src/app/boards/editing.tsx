"use client";

import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";

import { type Board, LONGEST_TITLE, MOST_TILES, type Tile, useSaveBoard } from "@/api/boards";
import { useDatasets } from "@/api/datasets";
import { asApiError } from "@/api/errors";
import { EVERYTHING, useFigures } from "@/api/figures";
import { type Making, tileTitle, TileView } from "@/components/board";
import { Card, cx, Field, Loaded, useToast } from "@/components/ui";

import {
  type Draft,
  isChanged,
  type Item,
  problemOf,
  tilesOf,
  withMoved,
  withoutTile,
  withTile,
} from "./draft";
import { SaveBar } from "./save-bar";
import { TileEditor } from "./tile-editor";
import { TileGrid } from "./tile-grid";
import { TileTools } from "./tile-tools";

/** What is being put together in the drawer: a tile of that id, or a new one. */
type Opened = { readonly id: number | null; readonly tile: Tile | null };

/** A board being changed: every tile with what can be done to it, as it will look. Nothing is written before it is saved. */
export function Editing({
  draft,
  now,
  onChange,
  onMake,
}: {
  readonly draft: Draft;
  /** The board as the server has it now. */
  readonly now: Board | undefined;
  /** Null ends the changing. */
  readonly onChange: (draft: Draft | null) => void;
  readonly onMake: (making: Making) => void;
}) {
  const announce = useToast();
  const datasets = useDatasets();
  const { data } = useFigures(EVERYTHING);
  const save = useSaveBoard();
  const [opened, setOpened] = useState<Opened | null>(null);
  const { said, place, moveTo } = useMoving();
  const { of, title, items } = draft;
  const titleOf = ({ tile }: Item) => tileTitle(tile, datasets.data ?? [], data?.figures ?? []);
  const move = (item: Item, by: 1 | -1) => {
    const next = withMoved(draft, item.id, by);
    onChange(next);
    moveTo(item.id, by, `${titleOf(item)} is number ${next.items.indexOf(item) + 1} of ${items.length}.`);
  };
  const remove = (item: Item) => {
    onChange(withoutTile(draft, item.id));
    moveTo(null, 1, `${titleOf(item)} is taken away.`);
  };
  const write = () =>
    save.mutate(
      { name: of.name, title: title.trim(), tiles: tilesOf(draft), sha256: of.sha256 },
      {
        onSuccess: () => {
          onChange(null);
          announce({ word: "Saved", tone: "grew", text: `boards/${of.name}.toml in the label’s folder` });
        },
      },
    );
  return (
    <div ref={place} className="flex flex-col gap-4">
      <Card label="The board" className="max-w-xl">
        <Field
          label="Title of the board"
          autoFocus
          maxLength={LONGEST_TITLE}
          value={title}
          problem={title.trim() === "" ? "A board has a title." : null}
          onChange={(event) => onChange({ ...draft, title: event.target.value })}
        />
      </Card>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Loaded of={datasets}>
        {(known) => (
          <TileGrid
            title={title}
            items={items}
            last={<AddTile count={items.length} onAdd={() => setOpened({ id: null, tile: null })} />}
          >
            {(item, at) => (
              <div className="flex min-w-0 flex-col gap-1 rounded-8 border border-dashed border-edge p-2 pt-1">
                <TileTools
                  title={titleOf(item)}
                  wide={item.tile.wide}
                  first={at === 0}
                  last={at === items.length - 1}
                  onMove={(by) => move(item, by)}
                  onWide={() => onChange(withTile(draft, item.id, { ...item.tile, wide: !item.tile.wide }))}
                  onEdit={() => setOpened(item)}
                  onRemove={() => remove(item)}
                />
                <div className="grid flex-1">
                  <TileView tile={item.tile} datasets={known} problem={problemOf(draft, item.tile)} />
                </div>
              </div>
            )}
          </TileGrid>
        )}
      </Loaded>
      <SaveBar
        changed={isChanged(draft)}
        busy={save.isPending}
        savable={title.trim() !== ""}
        moved={now !== undefined && now.sha256 !== of.sha256}
        failure={save.error && asApiError(save.error)}
        onSave={write}
        onDrop={() => onChange(null)}
        onCopy={() =>
          onMake({ heading: "Your changes as a board of their own", title, tiles: tilesOf(draft) })
        }
      />
      {opened && datasets.data && (
        <TileEditor
          tile={opened.tile}
          datasets={datasets.data}
          onClose={() => setOpened(null)}
          onDone={(tile) => {
            onChange(withTile(draft, opened.id, tile));
            setOpened(null);
          }}
        />
      )}
    </div>
  );
}

function AddTile({ count, onAdd }: { readonly count: number; readonly onAdd: () => void }) {
  const full = count >= MOST_TILES;
  return (
    <div className="flex flex-col gap-1">
      <button
        type="button"
        data-add
        disabled={full}
        onClick={onAdd}
        className={cx(
          "touch flex min-h-24 w-full items-center justify-center gap-2 rounded-8 border border-dashed",
          "border-edge font-semibold text-act hover:bg-raised disabled:opacity-50",
        )}
      >
        <Plus aria-hidden size={16} /> Add a tile
      </button>
      {full && <p className="text-12 text-quiet">A board holds {MOST_TILES} tiles.</p>}
    </div>
  );
}

/** Says where a tile has gone, and keeps the focus with it, for it may lose it where its place on the page changes. */
function useMoving() {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const [moved, setMoved] = useState<{ readonly id: number | null; readonly by: 1 | -1 } | null>(null);
  useEffect(() => {
    if (!moved) {
      return;
    }
    const { id, by } = moved;
    const tools = place.current?.querySelector(`[data-tile="${id}"]`);
    const button = tools?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    const other = tools?.querySelector<HTMLButtonElement>(`[data-move="${-by}"]`);
    const target = button?.disabled ? other : button;
    (target ?? place.current?.querySelector<HTMLButtonElement>("[data-add]"))?.focus();
  }, [moved]);
  const moveTo = (id: number | null, by: 1 | -1, words: string) => {
    setMoved({ id, by });
    setSaid(words);
  };
  return { said, place, moveTo };
}
