import { describe, expect, it } from "vitest";

import { aRun } from "@/test/runs";

import { makeQueryClient } from "./providers";
import { isOpen, type LiveRuns, takeRuns } from "./runs";

const news = (runs: object[], complete = false) => ({ epoch: "a", sequence: 1, complete, runs });

function known(client: ReturnType<typeof makeQueryClient>): string[] {
  const runs = client.getQueryData<LiveRuns>(["live", "runs"])?.runs;
  return [...(runs?.values() ?? [])].map(({ id, state }) => `${id} ${state}`);
}

describe("news of runs", () => {
  it("are added to what is known, each run in its newest state", () => {
    const client = makeQueryClient();
    takeRuns(client, news([aRun({ id: "000001" }), aRun({ id: "000002", state: "running" })], true));
    takeRuns(client, news([aRun({ id: "000002", state: "done" }), aRun({ id: "000003", state: "waiting" })]));
    expect(known(client)).toEqual(["000003 waiting", "000002 done", "000001 done"]);
  });

  it("take the place of everything where they are complete", () => {
    const client = makeQueryClient();
    takeRuns(client, news([aRun({ id: "000009" })], true));
    takeRuns(client, news([aRun({ id: "000001" })], true));
    expect(known(client)).toEqual(["000001 done"]);
  });

  it("change nothing where they cannot be read", () => {
    const client = makeQueryClient();
    takeRuns(client, news([aRun({ id: "000001" })], true));
    takeRuns(client, { runs: "many" });
    expect(known(client)).toEqual(["000001 done"]);
  });

  it("make lists of runs ask again when one has ended", async () => {
    const client = makeQueryClient();
    client.setQueryData(["runs", 1, 25], "a list");
    takeRuns(client, news([aRun({ state: "running" })], true));
    client.setQueryData(["runs", 1, 25], "a newer list");
    takeRuns(
      client,
      news([aRun({ state: "running", progress: { step: "load", subject: "", done: 1, total: 2 } })]),
    );
    expect(client.getQueryState(["runs", 1, 25])?.isInvalidated).toBe(false);
    takeRuns(client, news([aRun({ state: "done" })]));
    expect(client.getQueryState(["runs", 1, 25])?.isInvalidated).toBe(true);
  });
});

it("tells a run that is to be done from one that is over", () => {
  expect([aRun({ state: "waiting" }), aRun({ state: "running" })].every(isOpen)).toBe(true);
  expect([aRun({ state: "failed" }), aRun({ state: "stopped" })].some(isOpen)).toBe(false);
});
