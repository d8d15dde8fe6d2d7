"use client";

import type { ReactNode } from "react";

import { isOpen, type Run } from "@/api/runs";
import {
  outcome,
  progressOf,
  progressWords,
  runTitle,
  stateWord,
  stepWords,
  useParam,
} from "@/components/shell";
import { Badge, type Tone } from "@/components/ui";
import { formatMoment, useLocale } from "@/format";

import { RunDrawer } from "./run-drawer";

/** Runs, the newest first; each opens what became of its files, and those that go on show how far they are. */
export function RunList({ runs, empty }: { readonly runs: readonly Run[]; readonly empty: ReactNode }) {
  const [open, setOpen] = useParam("run");
  const locale = useLocale();
  return (
    <>
      {runs.length === 0 ? (
        empty
      ) : (
        <ul className="divide-y divide-line rounded-8 border border-line">
          {runs.map((run) => (
            <li key={run.id}>
              <button
                type="button"
                onClick={() => setOpen(run.id)}
                className="flex min-h-11 w-full flex-col gap-1 px-3 py-2 text-left hover:bg-raised focus-visible:-outline-offset-2"
              >
                <span className="flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-1">
                  <span className="min-w-0 font-semibold break-words text-strong">{runTitle(run)}</span>
                  <RunBadge run={run} />
                </span>
                <span className="flex w-full flex-wrap justify-between gap-x-3 text-12 text-quiet">
                  <span className="min-w-0 break-words">
                    {isOpen(run) ? stepWords(run) : outcome(run, locale)}
                  </span>
                  <span className="figures">
                    {run.order.who} · {formatMoment(run.ended_at ?? run.started_at ?? run.asked_at, locale)}
                  </span>
                </span>
                {run.state === "running" && <Bar run={run} />}
              </button>
            </li>
          ))}
        </ul>
      )}
      <RunDrawer id={open} onClose={() => setOpen(null)} />
    </>
  );
}

export function RunBadge({ run }: { readonly run: Run }) {
  return <Badge tone={toneOf(run)}>{stateWord(run)}</Badge>;
}

function toneOf({ state, counts }: Run): Tone {
  if (state === "failed") {
    return "broken";
  }
  if (state === "done") {
    return counts && counts.set_aside + counts.quarantined > 0 ? "look" : "grew";
  }
  return state === "stopped" ? "look" : "neutral";
}

/** What goes on and how far it is; once it is over, what came of it. */
export function RunBar({ run }: { readonly run: Run }) {
  const locale = useLocale();
  if (!isOpen(run)) {
    return <p className="text-14 text-body">{outcome(run, locale)}</p>;
  }
  return (
    <div className="flex flex-col gap-1">
      <p className="figures flex justify-between gap-3 text-14 text-body">
        <span className="min-w-0 truncate">{stepWords(run)}</span>
        <span>{progressWords(run, locale)}</span>
      </p>
      <Bar run={run} />
    </div>
  );
}

function Bar({ run }: { readonly run: Run }) {
  const part = progressOf(run);
  return (
    <span
      role="progressbar"
      aria-label={runTitle(run)}
      {...(part === null ? {} : { "aria-valuenow": Math.round(part * 100) })}
      className="block h-1 w-full overflow-hidden rounded-full bg-raised"
    >
      <span
        className="block h-full rounded-full bg-act transition-[width]"
        style={{ width: `${(part ?? (run.state === "running" ? 0.08 : 0)) * 100}%` }}
      />
    </span>
  );
}
