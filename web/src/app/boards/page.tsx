"use client";

import { useState } from "react";

import { type Board, useBoard, useBoards } from "@/api/boards";
import { MakeBoard, type Making } from "@/components/board";
import { PageHead, useParam, useUnsaved } from "@/components/shell";
import { Loaded } from "@/components/ui";

import { BoardTools } from "./board-tools";
import { BoardView } from "./board-view";
import { BrokenBoard } from "./broken-board";
import { type Draft, draftOf, isChanged } from "./draft";
import { Editing } from "./editing";
import { NoBoard } from "./no-board";
import { useBoardSentence } from "./sentence";

export default function Boards() {
  const list = useBoards();
  const [named, setNamed] = useParam("board");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const boards = list.data?.boards ?? [];
  const first = boards.find(({ broken }) => broken === null) ?? boards[0];
  const name = draft?.of.name ?? named ?? first?.name ?? null;
  const broken = boards.find((each) => each.name === name && each.broken !== null);
  const board = useBoard(broken ? null : name);
  const sentence = useBoardSentence(list.data ? name : undefined, board, draft, broken !== undefined);
  useUnsaved(draft && isChanged(draft) ? `Your changes to ${draft.title || draft.of.title}` : null);
  const edit = async () => {
    const { data } = await board.refetch();
    if (data) {
      setDraft(draftOf(data));
    }
  };
  const made = (of: Board) => {
    setMaking(null);
    setNamed(of.name);
    setDraft(draftOf(of));
  };
  const makeNew = () => setMaking({ heading: "A new board", title: "", tiles: [] });
  return (
    <>
      <PageHead
        title="Boards"
        sentence={sentence}
        tools={
          !draft && (
            <BoardTools
              boards={boards}
              name={name}
              board={board.data}
              onChoose={setNamed}
              onEdit={() => void edit()}
              onMake={setMaking}
            />
          )
        }
      />
      {draft ? (
        <Editing key={draft.of.name} draft={draft} now={board.data} onChange={setDraft} onMake={setMaking} />
      ) : (
        <Loaded of={list}>
          {({ cut }) => (
            <>
              {name === null ? (
                <NoBoard onMake={makeNew} />
              ) : broken ? (
                <BrokenBoard
                  key={name}
                  board={broken}
                  onRetry={() => void list.refetch()}
                  onRemoved={() => setNamed(null)}
                />
              ) : (
                <Loaded of={board}>
                  {(found) => <BoardView board={found} onEdit={() => void edit()} />}
                </Loaded>
              )}
              {cut > 0 && (
                <p className="mt-4 text-12 text-quiet">
                  {cut} more files in boards are left out: a label has at most 50 boards.
                </p>
              )}
            </>
          )}
        </Loaded>
      )}
      <MakeBoard making={making} onClose={() => setMaking(null)} onMade={made} />
    </>
  );
}
