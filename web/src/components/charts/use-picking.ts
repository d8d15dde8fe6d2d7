import { useCallback } from "react";

import type { Pick } from "./picking";
import { type Grain, type OpenPoint, type Series, timelineOf } from "./series";

/** What a press on lines opens: the point of the nearest line; nothing where no points can be opened. */
export function usePicking(series: readonly Series[], grain: Grain, onOpen?: OpenPoint): Pick | undefined {
  const pick = useCallback<Pick>(
    (line, point) => {
      const [id, day] = [series[line]?.id, timelineOf(series, grain).days[point]];
      if (id !== undefined && day !== undefined) {
        onOpen?.(id, day);
      }
    },
    [series, grain, onOpen],
  );
  return onOpen && pick;
}
