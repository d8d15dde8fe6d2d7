import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { takeRuns } from "@/api/runs";
import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { aRun, RESULT } from "@/test/runs";
import { Failing, serve } from "@/test/server";

import Import from "./page";

const NO_RUNS = { rows: [], total: 0, page: 1, size: 50 };
const news = (run: object) => ({ epoch: "a", sequence: 1, complete: true, runs: [run] });

describe("the import page", () => {
  it("sends each file, follows it live, and accounts for every row", async () => {
    let state = aRun({ state: "waiting", ended_at: null, counts: null });
    const asked = serve({
      "GET /api/v1/runs": NO_RUNS,
      "POST /api/v1/imports": () => state,
      "GET /api/v1/runs/000017": () => state,
    });
    const { client } = renderInApp(<Import />, { path: "/data/import/" });
    await userEvent.upload(screen.getByLabelText("Choose files"), [new File(["a\tb"], "May.tsv")]);
    const sent = await screen.findByRole("region", { name: "Sent from here" });
    expect(await within(sent).findAllByText("Waiting")).not.toHaveLength(0);
    expect(asked.find(({ method }) => method === "POST")?.path).toMatch(/\/imports\?name=May\.tsv&modified=/);

    const progress = { step: "landing2raw", subject: "May.tsv", done: 1, total: 2 };
    act(() => takeRuns(client, news({ ...state, state: "running", progress })));
    expect(await within(sent).findByText("Reading May.tsv")).toBeVisible();

    state = aRun({ result: RESULT });
    act(() => takeRuns(client, news({ ...state, result: null })));
    const story = await within(sent).findByRole("article", { name: "May.tsv" });
    expect(story).toHaveTextContent("Recognised as DistroKid – bank details");
    expect(story).toHaveTextContent(/12 rows read=9 stored\+2 refused\+1 told better/);
    expect(within(story).getByRole("link", { name: "See the refused rows" })).toHaveAttribute(
      "href",
      "/data/quarantine/?delivery=86bd10d1c2f3a4b5",
    );
  });

  it("sends with each file the account that is for those that do not say whose they are", async () => {
    const run = aRun({ state: "waiting" });
    const asked = serve({ "GET /api/v1/runs": NO_RUNS, "POST /api/v1/imports": run });
    renderInApp(<Import />);
    await userEvent.type(await screen.findByLabelText(/^Account/), "nova");
    await userEvent.upload(screen.getByLabelText("Choose files"), [new File(["1"], "overview.csv")]);
    await screen.findByRole("region", { name: "Sent from here" });
    const [sent] = asked.filter(({ method }) => method === "POST");
    expect(new URLSearchParams(sent?.path.split("?")[1]).get("account_if_needed")).toBe("nova");
  });

  it("takes several files that are dropped, and says which was not taken", async () => {
    serve({
      "GET /api/v1/runs": NO_RUNS,
      "POST /api/v1/imports": ({ path }: { path: string }) =>
        path.includes("name=big.csv")
          ? new Failing(413, "The file is too large.")
          : aRun({ state: "waiting" }),
      "GET /api/v1/runs/000017": aRun({ state: "waiting" }),
    });
    renderInApp(<Import />);
    const files = [new File(["1"], "big.csv"), new File(["2"], "May.tsv")];
    fireEvent.drop(screen.getByRole("region", { name: "Files to import" }), { dataTransfer: { files } });
    const sent = await screen.findByRole("region", { name: "Sent from here" });
    expect(await within(sent).findByText("The file is too large.")).toBeVisible();
    expect(await within(sent).findAllByText("Waiting")).not.toHaveLength(0);
  });

  it("leads from a file nobody knows to its questions", async () => {
    const [file] = RESULT.files;
    const unknown = {
      ...file,
      state: "set aside",
      what: null,
      problem: { code: "B201", message: "No connector recognises the file." },
      tables: [],
    };
    const run = aRun({ result: { ...RESULT, files: [unknown] as typeof RESULT.files } });
    serve({
      "GET /api/v1/runs": NO_RUNS,
      "POST /api/v1/imports": run,
      "GET /api/v1/runs/000017": run,
    });
    renderInApp(<Import />);
    await userEvent.upload(screen.getByLabelText("Choose files"), [new File(["1"], "May.tsv")]);
    expect(await screen.findByRole("link", { name: "Say what it is" })).toHaveAttribute(
      "href",
      "/data/mapping/?delivery=86bd10d1c2f3a4b5",
    );
  });

  it("does not offer to analysts what they may not do, and says why", async () => {
    serve({ "GET /api/v1/runs": NO_RUNS });
    const { client } = renderInApp(<Import />);
    act(() => {
      client.setQueryData(sessionQuery.queryKey, aSession({ name: "Ben", role: "analyst" }));
    });
    expect(await screen.findByText(/Only an admin can import files; your role is analyst/)).toBeVisible();
    expect(screen.queryByLabelText("Choose files")).toBeNull();
  });
});
