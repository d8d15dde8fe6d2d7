import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";

import { BASE, get, send, sendFile, withQuery } from "./client";
import { moment, z } from "./decode";

const kind = z.enum(["import", "inbox", "run", "withdraw", "restore", "read"]);
const state = z.enum(["waiting", "running", "done", "failed", "stopped"]);

const tableShape = z.object({
  dataset: z.string(),
  title: z.string(),
  read: z.int(),
  stored: z.int(),
  quarantined: z.int(),
  superseded: z.int(),
  control_totals: z.int(),
  flagged: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  sums: z.array(
    z.object({
      field: z.string(),
      stated: z.string().nullable(),
      summed: z.string().nullable(),
      difference: z.string().nullable(),
    }),
  ),
});

const fileShape = z.object({
  name: z.string(),
  container: z.string().nullable(),
  state: z.string(),
  what: z.string().nullable(),
  account: z.string().nullable(),
  delivery: z.string().nullable(),
  reason: z.string().nullable(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  tables: z.array(tableShape),
});

const resultShape = z.object({
  files: z.array(fileShape),
  left_alone: z.array(z.string()),
  set_aside: z.int(),
  months: z.record(z.string(), z.array(z.string())),
  views: z.array(z.string()),
});

const countsShape = z.object({
  files: z.int(),
  new: z.int(),
  set_aside: z.int(),
  read: z.int(),
  stored: z.int(),
  quarantined: z.int(),
  superseded: z.int(),
});

export const runShape = z.object({
  id: z.string(),
  order: z.object({ kind, subjects: z.array(z.string()), who: z.string() }),
  state,
  asked_at: moment,
  started_at: moment.nullish(),
  ended_at: moment.nullish(),
  progress: z.object({ step: z.string(), subject: z.string(), done: z.int(), total: z.int() }).nullish(),
  problem: z.object({ code: z.string(), what: z.string(), todo: z.string().nullish() }).nullish(),
  counts: countsShape.nullish(),
  result: resultShape.nullish(),
});

const pageShape = z.object({ rows: z.array(runShape), total: z.int(), page: z.int(), size: z.int() });

const newsShape = z.object({ epoch: z.string(), complete: z.boolean(), runs: z.array(runShape) });

export type Run = z.infer<typeof runShape>;
export type RunKind = z.infer<typeof kind>;
export type RunState = z.infer<typeof state>;
export type FileResult = z.infer<typeof fileShape>;
export type TableResult = z.infer<typeof tableShape>;

/** The newest runs by number, as they were told live. `ended`: those that ended while these pages were open. */
export interface LiveRuns {
  readonly runs: ReadonlyMap<string, Run>;
  readonly ended: readonly Run[];
}

const LIVE_KEY = ["live", "runs"] as const;
const NONE: LiveRuns = { runs: new Map(), ended: [] };
const KEPT = 60;

/** Whether it is still to be done, or to be done on. */
export function isOpen(run: Run): boolean {
  return run.state === "waiting" || run.state === "running";
}

/** Takes news of runs into what is known of them; news that cannot be read change nothing. */
export function takeRuns(client: QueryClient, news: unknown): void {
  const found = newsShape.safeParse(news);
  if (!found.success) {
    return;
  }
  const { complete, runs } = found.data;
  const before = client.getQueryData<LiveRuns>(LIVE_KEY) ?? NONE;
  const known = (run: Run) => before.runs.get(run.id);
  const next = new Map(complete ? [] : before.runs);
  runs.forEach((run) => next.set(run.id, run));
  const newest = [...next].sort(([one], [other]) => other.localeCompare(one)).slice(0, KEPT);
  // one that is told for the first time when it has ended was too quick to be told before
  const ended = runs.filter((run) => !isOpen(run) && (known(run) ? isOpen(known(run) ?? run) : !complete));
  client.setQueryData<LiveRuns>(LIVE_KEY, {
    runs: new Map(newest),
    ended: [...before.ended, ...ended].slice(-KEPT),
  });
  if (runs.some((run) => known(run)?.state !== run.state)) {
    void client.invalidateQueries({ queryKey: ["runs"] });
    void client.invalidateQueries({ queryKey: ["run"] });
  }
}

/** The newest runs as they stand at this moment, by number. */
export function useLiveRuns(): LiveRuns["runs"] {
  return useLive().runs;
}

/** The runs that ended while these pages were open, in that order. */
export function useEndedRuns(): LiveRuns["ended"] {
  return useLive().ended;
}

function useLive(): LiveRuns {
  const { data } = useQuery({ queryKey: LIVE_KEY, queryFn: () => NONE, enabled: false });
  return data ?? NONE;
}

export function runsQuery(page: number, size: number) {
  return queryOptions({
    queryKey: ["runs", page, size],
    queryFn: ({ signal }) => get(withQuery(`${BASE}/runs`, { page, size }), pageShape, signal),
    placeholderData: keepPreviousData,
  });
}

/** All runs, the newest first; those that go on are told live. */
export function useRuns(page: number, size: number) {
  const answer = useQuery(runsQuery(page, size));
  const live = useLiveRuns();
  const rows = answer.data?.rows.map((run) => newer(run, live.get(run.id)));
  return { ...answer, rows, total: answer.data?.total ?? 0 };
}

/** A run with what became of each file, once it is over. */
export function useRun(id: string | null) {
  const answer = useQuery(
    queryOptions({
      queryKey: ["run", id],
      queryFn: ({ signal }) => get(`${BASE}/runs/${id ?? ""}`, runShape, signal),
      enabled: id !== null,
    }),
  );
  const told = useLiveRuns().get(id ?? "");
  return { ...answer, run: answer.data ? newer(answer.data, told) : told };
}

/** Imports the inbox and brings everything up to date. */
export function useRunAll() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send("POST", `${BASE}/runs`, undefined, runShape),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["runs"] }),
  });
}

/** Sends a file to be imported; the answer is the run that does it. `account`: whose it is, if it needs one and does not say it. */
export function sendImport(file: File, account: string): Promise<Run> {
  const modified = new Date(file.lastModified).toISOString();
  const told = { name: file.name, modified, account_if_needed: account };
  return sendFile(withQuery(`${BASE}/imports`, told), file, runShape);
}

/** Has a file read once more that does not say whose it is, as that account's; the answer is the run that does it. */
export function useReadAgain(delivery: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (account: string) =>
      send("POST", withQuery(`${BASE}/deliveries/${delivery}/read`, { account }), undefined, runShape),
    onSuccess: () => void client.invalidateQueries({ queryKey: ["runs"] }),
  });
}

/** Of two tellings of a run the later one: what is over does not go on again. */
function newer(asked: Run, told: Run | undefined): Run {
  return told && (isOpen(asked) || asked.state === "stopped") ? { ...told, result: asked.result } : asked;
}
