"use client";

import { Copy, Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";

import { type Board, type ListedBoard, LONGEST_TITLE } from "@/api/boards";
import { useIsAdmin } from "@/api/session";
import type { Making } from "@/components/board";
import { Button, Popover, Select } from "@/components/ui";

import { RemoveBoard } from "./remove-board";

interface BoardToolsProps {
  readonly boards: readonly ListedBoard[];
  readonly name: string | null;
  /** Undefined while it loads, or where it is broken. */
  readonly board: Board | undefined;
  readonly onChoose: (name: string | null) => void;
  readonly onEdit: () => void;
  readonly onMake: (making: Making) => void;
}

/** Which board is shown, and for admins what can be done with it. */
export function BoardTools(props: BoardToolsProps) {
  const admin = useIsAdmin();
  const { boards, name, onChoose } = props;
  const listed = boards.some((each) => each.name === name);
  return (
    <div className="flex items-center justify-end gap-2 max-sm:flex-1">
      {(boards.length > 1 || (boards.length === 1 && !listed)) && (
        <Select
          aria-label="Board"
          value={name ?? ""}
          onChange={(event) => onChoose(event.target.value)}
          className="min-w-0 max-sm:flex-1 sm:max-w-56"
        >
          {!listed && name !== null && <option value={name}>{name} (not there)</option>}
          {boards.map((each) => (
            <option key={each.name} value={each.name}>
              {each.title}
              {each.broken !== null && " (broken)"}
            </option>
          ))}
        </Select>
      )}
      {admin && boards.length > 0 && <AdminTools {...props} />}
    </div>
  );
}

function AdminTools({ board, onChoose, onEdit, onMake }: BoardToolsProps) {
  const [removing, setRemoving] = useState(false);
  const copyOf = ({ title, tiles }: Board): Making => ({
    heading: `A copy of ${title}`,
    title: `${title.slice(0, LONGEST_TITLE - COPIED.length)}${COPIED}`,
    tiles,
  });
  return (
    <>
      <Button icon={<Pencil aria-hidden size={16} />} disabled={!board} onClick={onEdit}>
        Edit
      </Button>
      <Popover
        label="More about boards"
        align="end"
        button={<Ellipsis aria-hidden size={18} />}
        buttonClassName="touch inline-flex items-center justify-center rounded-8 text-quiet hover:bg-raised hover:text-strong md:min-h-9 md:min-w-9"
        panelClassName="w-52 p-1"
      >
        {(close) => {
          const then = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <>
              <Entry
                icon={<Plus aria-hidden size={16} />}
                onPress={then(() => onMake({ heading: "A new board", title: "", tiles: [] }))}
              >
                New board
              </Entry>
              {board && (
                <>
                  <Entry icon={<Copy aria-hidden size={16} />} onPress={then(() => onMake(copyOf(board)))}>
                    Copy this board
                  </Entry>
                  <Entry icon={<Pencil aria-hidden size={16} />} onPress={then(onEdit)}>
                    Rename this board
                  </Entry>
                  <Entry icon={<Trash2 aria-hidden size={16} />} onPress={then(() => setRemoving(true))}>
                    Remove this board
                  </Entry>
                </>
              )}
            </>
          );
        }}
      </Popover>
      {board && (
        <RemoveBoard
          board={board}
          open={removing}
          onClose={() => setRemoving(false)}
          onRemoved={() => onChoose(null)}
        />
      )}
    </>
  );
}

const COPIED = " (copy)";

function Entry({
  icon,
  onPress,
  children,
}: {
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="touch flex w-full items-center gap-3 rounded-8 px-2 text-left text-strong hover:bg-raised md:min-h-9"
    >
      {icon}
      {children}
    </button>
  );
}
