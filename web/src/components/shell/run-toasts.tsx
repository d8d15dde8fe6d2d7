"use client";

import { useEffect, useRef } from "react";

import { type Run, useEndedRuns } from "@/api/runs";
import { useToast } from "@/components/ui/toast";
import { useLocale } from "@/format";

import { outcome, runTitle } from "./run-words";

/** Says it when a job ends. */
export function RunToasts() {
  const announce = useToast();
  const locale = useLocale();
  const ended = useEndedRuns();
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const run of ended) {
      if (!told.current.has(run.id)) {
        told.current.add(run.id);
        announce({ ...toneOf(run), text: `${runTitle(run)}: ${outcome(run, locale)}` });
      }
    }
  }, [ended, announce, locale]);
  return null;
}

function toneOf(run: Run) {
  if (run.state === "failed") {
    return { word: "Failed", tone: "broken" } as const;
  }
  if (run.state === "stopped") {
    return { word: "Stopped", tone: "look" } as const;
  }
  const { set_aside = 0, quarantined = 0 } = run.counts ?? {};
  return set_aside + quarantined > 0
    ? ({ word: "Look at it", tone: "look" } as const)
    : ({ word: "Done", tone: "grew" } as const);
}
