"use client";

import { useState } from "react";

import { Button } from "@/components/ui";

/** Takes something away, and asks once more before it does. */
export function RemoveButton({
  what,
  busy,
  onRemove,
}: {
  /** What goes: a name, or "the link of" somebody. */
  readonly what: string;
  readonly busy: boolean;
  readonly onRemove: () => void;
}) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return <Button onClick={() => setSure(true)}>Remove…</Button>;
  }
  return (
    <>
      <Button tone="danger" disabled={busy} onClick={onRemove}>
        Remove {what}
      </Button>
      <Button onClick={() => setSure(false)}>Keep</Button>
    </>
  );
}
