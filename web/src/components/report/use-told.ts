"use client";

import { useEffect } from "react";

import type { ReportState } from "./use-report";

/**
 * Tells whoever prints the page how far it is, as `data-report` of the document: `ready` when all is there, drawn and
 * set in its fonts; `failed` when it cannot be. `bedrot report` waits for it.
 */
export function useTold(state: ReportState): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let frame = 0;
    let left = false;
    const tell = (told: ReportState) => {
      if (!left) {
        dataset.report = told;
      }
    };
    const look = () => {
      if (isDrawn()) {
        void document.fonts.ready.then(() => tell("ready"));
      } else {
        frame = requestAnimationFrame(look);
      }
    };
    if (state === "ready") {
      look();
    } else if (state === "failed") {
      tell("failed");
    }
    return () => {
      left = true;
      cancelAnimationFrame(frame);
      delete dataset.report;
    };
  }, [state]);
}

/** Whether each drawing has its picture, with the measure it is given when it is finished. */
function isDrawn(): boolean {
  return [...document.querySelectorAll("[data-plot]")].every((plot) => plot.querySelector("svg[viewBox]"));
}
