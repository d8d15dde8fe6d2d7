import type { Run } from "@/api/runs";
import { formatNumber, formatPercent } from "@/format";

const STEPS: Readonly<Record<string, string>> = {
  waiting: "Waiting for another program that writes",
  look: "Looking at files",
  land: "Taking in",
  landing2raw: "Reading",
  raw2staging: "Checking",
  staging2curated: "Adding up",
  publish: "Writing views",
  load: "Loading the warehouse",
};

const STATES: Readonly<Record<Run["state"], string>> = {
  waiting: "Waiting",
  running: "Going on",
  done: "Done",
  failed: "Failed",
  stopped: "Stopped",
};

/** What a run is, in words: `Import of May.tsv`. */
export function runTitle({ order: { kind, subjects } }: Run): string {
  const [first, ...others] = subjects;
  const files = others.length === 0 ? (first ?? "files") : `${first} and ${others.length} more`;
  return {
    import: `Import of ${files}`,
    inbox: `Import of ${files} from the inbox`,
    run: "Bring everything up to date",
    withdraw: "Take an import back",
    restore: "Let an import count again",
    read: "Read a file again",
  }[kind];
}

export function stateWord(run: Run): string {
  return STATES[run.state];
}

/** What is going on at this moment: `Checking May.tsv`. */
export function stepWords(run: Run): string {
  if (run.state === "waiting" || !run.progress) {
    return stateWord(run);
  }
  const { step, subject } = run.progress;
  const words = STEPS[step] ?? step;
  return ["publish", "load", "waiting"].includes(step) ? words : `${words} ${subject}`;
}

/** How far its step is, 0 to 1; null while that is not known. */
export function progressOf({ progress }: Run): number | null {
  return progress && progress.total > 1 ? Math.min(1, progress.done / progress.total) : null;
}

export function progressWords(run: Run, locale: string): string {
  const part = progressOf(run);
  return part === null ? "" : formatPercent(Math.round(part * 100), locale, 0);
}

/** What came of a run that is over, in a sentence. */
export function outcome(run: Run, locale: string): string {
  const { counts, problem } = run;
  if (problem) {
    return problem.what;
  }
  if (run.state === "stopped") {
    return "The server ended before it was done; its files are taken up again.";
  }
  if (!counts || counts.files === 0) {
    return "Everything is up to date.";
  }
  if (counts.files === counts.set_aside) {
    return counts.files === 1 ? "The file could not be read." : "None of the files could be read.";
  }
  const told = [`${count(counts.stored, "row", locale)} stored`];
  if (counts.quarantined > 0) {
    told.push(`${formatNumber(counts.quarantined, locale)} refused`);
  }
  if (counts.superseded > 0) {
    told.push(`${formatNumber(counts.superseded, locale)} told better by a newer file`);
  }
  if (counts.set_aside > 0) {
    told.push(`${count(counts.set_aside, "file", locale)} not read`);
  }
  return `${told.join(", ")}.`;
}

function count(number: number, noun: string, locale: string): string {
  return `${formatNumber(number, locale)} ${noun}${number === 1 ? "" : "s"}`;
}
