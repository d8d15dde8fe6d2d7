"use client";

import { useState } from "react";

/** Which line stands out: the one pointed at, else the one that was pressed. */
export function useHighlight() {
  const [pinned, setPinned] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  return { highlight: pointed ?? pinned, pinned, onPin: setPinned, onPoint: setPointed };
}
