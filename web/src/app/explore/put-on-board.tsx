"use client";

import { LayoutDashboard } from "lucide-react";
import { type FormEvent, useState } from "react";

import { type Board, LONGEST_TITLE, type Tile, useBoards, usePutOnBoard, useSaveBoard } from "@/api/boards";
import type { Dataset } from "@/api/datasets";
import { asApiError } from "@/api/errors";
import { useLabel } from "@/api/label";
import { useIsAdmin } from "@/api/session";
import { isQuestion, nameFor, rankingOf, subjectOf } from "@/components/board";
import { boardPath, useFilters } from "@/components/shell";
import { Button, Choice, Dialog, ErrorState, Field, LinkButton, Segments } from "@/components/ui";
import { useLocale } from "@/format";

interface AskedProps {
  readonly asked: Tile;
  readonly datasets: readonly Dataset[];
}

/** Puts what was asked on a board; for admins. */
export function PutOnBoard(props: AskedProps) {
  const admin = useIsAdmin();
  const [open, setOpen] = useState(false);
  if (!admin) {
    return null;
  }
  return (
    <>
      <Button icon={<LayoutDashboard aria-hidden size={16} />} onClick={() => setOpen(true)}>
        Put on a board
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        label="Put on a board"
        className="m-auto w-[min(28rem,calc(100vw-2rem))] max-w-none rounded-8 p-4 sm:p-6"
      >
        <h2 className="mb-4 text-20 text-strong">Put on a board</h2>
        <Putting {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

const NEW = "";

function Putting({ asked, datasets, onClose }: AskedProps & { readonly onClose: () => void }) {
  const { data } = useBoards();
  const { put, done, busy, error } = usePutting();
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<"course" | "ranking">("course");
  const narrowings = useNarrowings(asked, datasets);
  const [always, setAlways] = useState(narrowings.words !== "");
  const locale = useLocale();
  const boards = data?.boards.filter(({ broken }) => broken === null) ?? [];
  const name = chosen ?? boards[0]?.name ?? NEW;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const tile = isQuestion(asked) && kind === "ranking" ? rankingOf(asked, datasets) : asked;
    const taken = data?.boards.map((each) => each.name) ?? [];
    put(always ? narrowings.of(tile) : tile, name === NEW ? { title: title.trim(), taken } : name);
  };
  if (done) {
    return (
      <div className="flex flex-col gap-4">
        <p role="status">It stands at the end of {done.title} now.</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Stay here</Button>
          <LinkButton tone="act" href={boardPath(done.name)}>
            Look at the board
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      {error && <ErrorState error={asApiError(error)} locale={locale} />}
      {isQuestion(asked) && (
        <div>
          <Segments
            label="What to put there"
            segments={[
              { id: "course", title: "The chart" },
              { id: "ranking", title: "The ranking" },
            ]}
            active={kind}
            onChange={setKind}
          />
        </div>
      )}
      <Choice label="Board" value={name} onChange={setChosen}>
        {boards.map((each) => (
          <option key={each.name} value={each.name}>
            {each.title}
          </option>
        ))}
        <option value={NEW}>A new board</option>
      </Choice>
      {name === NEW && (
        <Field
          label="Its title"
          required
          maxLength={LONGEST_TITLE}
          value={title}
          placeholder="Monday morning"
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      {narrowings.words !== "" && (
        <label className="touch flex cursor-pointer items-center gap-2 font-semibold text-strong md:min-h-9">
          <input
            type="checkbox"
            checked={always}
            onChange={(event) => setAlways(event.target.checked)}
            className="size-4 accent-act-fill"
          />
          Always of {narrowings.words}, however the board is filtered
        </label>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="act" type="submit" disabled={busy || (name === NEW && title.trim() === "")}>
          Put it there
        </Button>
      </div>
    </form>
  );
}

/** The act and the platform that the page is narrowed to, as far as what is asked knows them. */
function useNarrowings(tile: Tile, datasets: readonly Dataset[]) {
  const { asked } = useFilters();
  const { data: label } = useLabel();
  const known = isQuestion(tile) ? (subjectOf(tile, datasets).dataset?.filters ?? []) : ["artist", "store"];
  const artist = known.includes("artist") ? asked.artist : null;
  const store = known.includes("store") ? asked.store : null;
  const named = label?.stores.find(({ key }) => key === store)?.name ?? store;
  return {
    words: [artist, named].filter((each) => each !== null).join(" on "),
    of: (given: Tile): Tile => (given.kind === "words" ? given : { ...given, artist, store }),
  };
}

/** Puts a tile at the end of a board that is there, or of a new one. */
function usePutting() {
  const add = usePutOnBoard();
  const make = useSaveBoard();
  const [done, setDone] = useState<Board | null>(null);
  const put = (tile: Tile, where: string | { readonly title: string; readonly taken: readonly string[] }) => {
    const told = { onSuccess: setDone };
    if (typeof where === "string") {
      add.mutate({ name: where, tile }, told);
    } else {
      const name = nameFor(where.title, where.taken);
      make.mutate({ name, title: where.title, tiles: [tile], sha256: null }, told);
    }
  };
  return { put, done, busy: add.isPending || make.isPending, error: add.error ?? make.error };
}
