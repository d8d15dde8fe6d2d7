"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

import type { Figure } from "./figures";
import { takeLiveFigures } from "./figures";
import type { Connection, LiveListener } from "./live";
import type { Problem } from "./live-messages";
import { takeRuns } from "./runs";

export interface Live {
  readonly connection: Connection;
  /** When the server was last heard of, to say how old the numbers are while it is not. */
  readonly heard: Date | null;
  /** Why the server cannot look at the data now. */
  readonly problem: Problem | null;
  /** How often each figure has changed since the page was opened, by id. */
  readonly changes: ReadonlyMap<string, number>;
}

const NOTHING: Live = { connection: "connecting", heard: null, problem: null, changes: new Map() };

const LiveContext = createContext<Live>(NOTHING);

/** How the numbers on the screen stand to those of the server. */
export function useLive(): Live {
  return useContext(LiveContext);
}

/** Counts the live changes of a figure: a card glows when it rises. 0 where nothing has changed yet. */
export function useChangeCount(figure: string): number {
  return useContext(LiveContext).changes.get(figure) ?? 0;
}

/** Keeps the page in step with the server. `on`: false where nobody is logged in. */
export function LiveProvider({ on, children }: { readonly on: boolean; readonly children: ReactNode }) {
  const client = useQueryClient();
  const [live, setLive] = useState(NOTHING);
  useEffect(() => {
    if (!on) {
      return undefined;
    }
    let stop: (() => void) | undefined;
    let left = false;
    // the client of Socket.IO is not needed for the first paint
    void import("./live-start").then(({ startLive }) => {
      if (!left) {
        stop = startLive(listener(client, setLive));
      }
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [client, on]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

function listener(client: QueryClient, set: (change: (live: Live) => Live) => void): LiveListener {
  const everything = () => void client.invalidateQueries();
  return {
    connection: (connection) => {
      if (connection === "live") {
        // what could not be asked while the server was away
        void client.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
      }
      set((live) => ({ ...live, connection, heard: connection === "connecting" ? live.heard : new Date() }));
    },
    figures: (figures) => {
      const changed = takeLiveFigures(client, figures);
      set((live) => ({ ...live, heard: new Date(), changes: counted(live.changes, changed) }));
    },
    changed: () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "live" }),
    lost: everything,
    problem: (problem) => set((live) => ({ ...live, problem })),
    runs: (news) => takeRuns(client, news),
  };
}

function counted(
  changes: ReadonlyMap<string, number>,
  figures: readonly Figure[],
): ReadonlyMap<string, number> {
  const next = new Map(changes);
  figures.forEach(({ id }) => next.set(id, (next.get(id) ?? 0) + 1));
  return next;
}
