"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";

import type { ListedBoard } from "@/api/boards";
import { useIsAdmin } from "@/api/session";
import { Badge, Button, Card, CardTitle, Words } from "@/components/ui";

import { RemoveBoard } from "./remove-board";

/** A file among the boards that cannot be read: why, and the two ways out, by hand or for good. */
export function BrokenBoard({
  board,
  onRetry,
  onRemoved,
}: {
  readonly board: ListedBoard;
  readonly onRetry: () => void;
  readonly onRemoved: () => void;
}) {
  const admin = useIsAdmin();
  const [removing, setRemoving] = useState(false);
  const { name, title, sha256 } = board;
  return (
    <Card label={`${title} cannot be shown`}>
      <CardTitle>
        {title} <Badge tone="broken">Broken</Badge>
      </CardTitle>
      <p className="max-w-prose text-14 break-words text-strong">
        <Words of={board.broken ?? ""} />
      </p>
      <p className="mt-2 max-w-prose text-14 text-body">
        The file lies in the folder boards of the label’s folder, where any text editor opens it. Nothing in
        it was changed.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={onRetry}>Read it again</Button>
        {admin && sha256 !== null && (
          <Button icon={<Trash2 aria-hidden size={16} />} onClick={() => setRemoving(true)}>
            Remove this board…
          </Button>
        )}
      </div>
      {sha256 !== null && (
        <RemoveBoard
          board={{ name, title, sha256 }}
          open={removing}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      )}
    </Card>
  );
}
