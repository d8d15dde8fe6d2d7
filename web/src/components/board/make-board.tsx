"use client";

import { type FormEvent, useState } from "react";

import { type Board, LONGEST_TITLE, type Tile, useBoards, useSaveBoard } from "@/api/boards";
import { asApiError } from "@/api/errors";
import { Button, Dialog, ErrorState, Field } from "@/components/ui";
import { useLocale } from "@/format";

import { nameFor } from "./name";

export interface Making {
  /** What is made: `A new board`, `A copy of Monday morning`. */
  readonly heading: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
}

/** Asks for the title of a new board and makes it. It is gone when `making` is null. */
export function MakeBoard({
  making,
  onClose,
  onMade,
}: {
  readonly making: Making | null;
  readonly onClose: () => void;
  readonly onMade: (board: Board) => void;
}) {
  return (
    <Dialog
      open={making !== null}
      onClose={onClose}
      label={making?.heading ?? "A new board"}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] max-w-none rounded-8 p-4 sm:p-6"
    >
      {making && <Title making={making} onClose={onClose} onMade={onMade} />}
    </Dialog>
  );
}

function Title({
  making,
  onClose,
  onMade,
}: {
  readonly making: Making;
  readonly onClose: () => void;
  readonly onMade: (board: Board) => void;
}) {
  const locale = useLocale();
  const { data } = useBoards();
  const save = useSaveBoard();
  const [title, setTitle] = useState(making.title);
  const name = nameFor(title, data?.boards.map((board) => board.name) ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name, title: title.trim(), tiles: making.tiles, sha256: null }, { onSuccess: onMade });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <h2 className="text-20 text-strong">{making.heading}</h2>
      {save.error && <ErrorState error={asApiError(save.error)} locale={locale} />}
      <Field
        label="Title"
        autoFocus
        required
        maxLength={LONGEST_TITLE}
        value={title}
        placeholder="Monday morning"
        hint={`Kept as boards/${name}.toml in the label’s folder.`}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="act" type="submit" disabled={save.isPending || title.trim() === ""}>
          Make it
        </Button>
      </div>
    </form>
  );
}
