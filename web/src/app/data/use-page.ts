"use client";

import { useCallback, useState } from "react";

/** The page of a list; it is the first one again as soon as `of` - what the list is narrowed by - is another. */
export function usePage(of: readonly (string | null)[]): readonly [number, (page: number) => void] {
  const key = JSON.stringify(of);
  const [turned, setTurned] = useState({ key, page: 1 });
  const turn = useCallback((page: number) => setTurned({ key, page }), [key]);
  return [turned.key === key ? turned.page : 1, turn];
}
