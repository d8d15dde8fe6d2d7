import type { Run } from "@/api/runs";

/** An import that is over, of an invented file; with whatever an example is about. */
export function aRun(of: Partial<Run> = {}): Run {
  return {
    id: "000017",
    order: { kind: "import", subjects: ["May.tsv"], who: "Ada" },
    state: "done",
    asked_at: "2031-11-21T09:00:00Z",
    started_at: "2031-11-21T09:00:01Z",
    ended_at: "2031-11-21T09:00:04Z",
    progress: null,
    problem: null,
    counts: { files: 1, new: 1, set_aside: 0, read: 12, stored: 9, quarantined: 2, superseded: 1 },
    result: null,
    ...of,
  };
}

/** What became of its file: twelve rows, each accounted for. */
export const RESULT: NonNullable<Run["result"]> = {
  files: [
    {
      name: "May.tsv",
      container: null,
      state: "new",
      what: "DistroKid – bank details",
      account: "main",
      delivery: "86bd10d1c2f3a4b5",
      reason: null,
      problem: null,
      tables: [
        {
          dataset: "distrokid.bank",
          title: "Bank details",
          read: 12,
          stored: 9,
          quarantined: 2,
          superseded: 1,
          control_totals: 0,
          flagged: 0,
          first: "2031-03",
          last: "2031-05",
          sums: [],
        },
      ],
    },
  ],
  left_alone: [],
  set_aside: 0,
  months: { royalties: ["2031-05"] },
  views: [],
};
