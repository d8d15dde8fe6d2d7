"use client";

import { ArrowDown, ArrowUp, Pencil, StretchHorizontal, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";

import { IconButton } from "@/components/ui";

/** What can be done to a tile. Alt with an arrow key moves it, too. */
export function TileTools({
  title,
  wide,
  first,
  last,
  onMove,
  onWide,
  onEdit,
  onRemove,
}: {
  readonly title: string;
  readonly wide: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onWide: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.altKey && by !== null) {
      event.preventDefault();
      if (!(by < 0 ? first : last)) {
        onMove(by);
      }
    }
  };
  return (
    <div
      role="toolbar"
      aria-label={`The tile ${title}`}
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-center justify-end print:hidden"
    >
      <IconButton
        label={`Move ${title} up`}
        aria-keyshortcuts="Alt+ArrowUp"
        data-move={-1}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden size={16} />
      </IconButton>
      <IconButton
        label={`Move ${title} down`}
        aria-keyshortcuts="Alt+ArrowDown"
        data-move={1}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden size={16} />
      </IconButton>
      <IconButton
        label={`Make ${title} wide`}
        aria-pressed={wide}
        onClick={onWide}
        className="aria-pressed:text-act"
      >
        <StretchHorizontal aria-hidden size={16} />
      </IconButton>
      <IconButton label={`Change ${title}`} onClick={onEdit}>
        <Pencil aria-hidden size={16} />
      </IconButton>
      <IconButton label={`Take ${title} away`} onClick={onRemove}>
        <Trash2 aria-hidden size={16} />
      </IconButton>
    </div>
  );
}
