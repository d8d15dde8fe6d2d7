import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { type Run, takeRuns } from "@/api/runs";
import { renderInApp } from "@/test/app";
import { aRun } from "@/test/runs";

import { RunLine, RunProgress } from "./run-progress";
import { RunToasts } from "./run-toasts";
import { outcome, runTitle } from "./run-words";

const told = (run: object, complete = false) => ({ epoch: "a", sequence: 1, complete, runs: [run] });

describe("the top bar", () => {
  it("says what is going on and how far it is, and nothing once it is over", async () => {
    const { client } = renderInApp(
      <>
        <RunProgress />
        <RunLine />
      </>,
    );
    const progress = { step: "raw2staging", subject: "May.tsv", done: 3, total: 12 };
    act(() => takeRuns(client, told(aRun({ state: "running", progress }), true)));
    expect(await screen.findByText("Checking May.tsv")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "25");
    expect(screen.getByRole("link")).toHaveAttribute("href", "/data/runs/");
    act(() => takeRuns(client, told(aRun())));
    expect(await screen.findByText((_, element) => element?.tagName === "BODY")).not.toHaveTextContent(
      "May.tsv",
    );
  });
});

describe("messages of runs", () => {
  it("come when a run ends, however quickly, and not for those of before", async () => {
    const { client } = renderInApp(<RunToasts />);
    act(() => takeRuns(client, told(aRun({ id: "000001" }), true)));
    act(() => takeRuns(client, told(aRun({ id: "000002", state: "running" }))));
    expect(screen.queryByText(/Import of/)).toBeNull();
    act(() => takeRuns(client, told(aRun({ id: "000002" }))));
    const quick: Run["order"] = { kind: "restore", subjects: ["86bd"], who: "Ada" };
    act(() => takeRuns(client, told(aRun({ id: "000003", order: quick, counts: null }))));
    expect(await screen.findByText("Let an import count again: Everything is up to date.")).toBeVisible();
    expect(
      await screen.findByText("Import of May.tsv: 9 rows stored, 2 refused, 1 told better by a newer file."),
    ).toBeVisible();
    expect(screen.getByText("Look at it")).toBeVisible();
  });

  it("say why a run failed", async () => {
    const { client } = renderInApp(<RunToasts />);
    act(() => takeRuns(client, told(aRun({ state: "waiting" }), true)));
    const problem = { code: "B301", what: "The disk is full.", todo: null };
    act(() => takeRuns(client, told(aRun({ state: "failed", problem }))));
    expect(await screen.findByText("Import of May.tsv: The disk is full.")).toBeVisible();
  });
});

describe("what came of a run", () => {
  it("is told in words", () => {
    const counts = { files: 2, new: 1, set_aside: 1, read: 5, stored: 5, quarantined: 0, superseded: 0 };
    expect(outcome(aRun({ counts }), "en")).toBe("5 rows stored, 1 file not read.");
    expect(outcome(aRun({ counts: { ...counts, set_aside: 2 } }), "en")).toBe(
      "None of the files could be read.",
    );
    expect(outcome(aRun({ counts: null }), "en")).toBe("Everything is up to date.");
    expect(runTitle(aRun({ order: { kind: "inbox", subjects: ["a.csv", "b.csv"], who: "inbox" } }))).toBe(
      "Import of a.csv and 1 more from the inbox",
    );
  });
});
