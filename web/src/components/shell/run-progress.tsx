"use client";

import { LoaderCircle } from "lucide-react";
import Link from "next/link";

import { isOpen, useLiveRuns } from "@/api/runs";
import { useLocale } from "@/format";

import { progressOf, progressWords, stepWords } from "./run-words";

/** The job that goes on, or the one that waits longest, and how many are to be done. */
function useOpenRuns() {
  const open = [...useLiveRuns().values()]
    .filter(isOpen)
    .sort((one, other) => one.id.localeCompare(other.id));
  return { current: open.find(({ state }) => state === "running") ?? open[0], count: open.length };
}

/** What the server is working on, in the top bar; leads to the runs. Nothing while it is not. */
export function RunProgress() {
  const locale = useLocale();
  const { current, count } = useOpenRuns();
  if (!current) {
    return null;
  }
  return (
    <Link
      href="/data/runs/"
      className="flex min-h-11 min-w-0 items-center gap-1.5 rounded-8 text-12 font-semibold text-act hover:underline md:min-h-7"
    >
      <LoaderCircle aria-hidden size={14} className="shrink-0" />
      <span className="max-w-56 truncate">{stepWords(current)}</span>
      <span className="figures shrink-0">{progressWords(current, locale)}</span>
      {count > 1 && <span className="shrink-0 text-quiet">+{count - 1}</span>}
    </Link>
  );
}

/** The same as a line below the top bar, in sight on a phone as well. */
export function RunLine() {
  const { current } = useOpenRuns();
  if (!current) {
    return null;
  }
  const part = progressOf(current);
  return (
    <div
      role="progressbar"
      aria-label="Running job"
      {...(part === null ? {} : { "aria-valuenow": Math.round(part * 100) })}
      className="absolute inset-x-0 top-full h-0.5 bg-act-soft print:hidden"
    >
      <div className="h-full bg-act transition-[width]" style={{ width: `${(part ?? 0.15) * 100}%` }} />
    </div>
  );
}
