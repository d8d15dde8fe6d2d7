import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { Failing, serve } from "@/test/server";

import Settings from "./page";
import { linesOf, placeIn } from "./place";

const GOALS = {
  name: "goals",
  columns: ["metric", "value"],
  comment: "What the label aims at.",
  rows: [
    { line: 3, cells: { metric: "followers", value: "10000" } },
    { line: 5, cells: { metric: "ad_spend", value: "600" } },
  ],
  sha256: "a".repeat(64),
  run: null,
};

const ENTRY = {
  at: "2031-11-21T09:00:00Z",
  who: "Ada",
  action: "log in",
  subject: "",
  outcome: "done",
  address: "127.0.0.1",
};

const at = (tab: string) => window.history.replaceState(null, "", `/settings/?tab=${tab}`);

describe("the tables of the label", () => {
  it("are edited in place and sent back with what they were read from", async () => {
    at("goals");
    const asked = serve({
      "GET /api/v1/catalogue/tables/goals": GOALS,
      "PUT /api/v1/catalogue/tables/goals": { ...GOALS, sha256: "b".repeat(64) },
    });
    renderInApp(<Settings />);
    const cell = await screen.findByRole("textbox", { name: "value, line 3" });
    await userEvent.clear(cell);
    await userEvent.type(cell, "12000");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("What it touches is being made anew.")).toBeVisible();
    expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({
      rows: [{ line: 3, cells: { metric: "followers", value: "12000" } }, GOALS.rows[1]],
      sha256: GOALS.sha256,
    });
  });

  it("mark the cell that cannot be read, by its line and column", async () => {
    at("goals");
    serve({
      "GET /api/v1/catalogue/tables/goals": GOALS,
      "PUT /api/v1/catalogue/tables/goals": new Failing(
        422,
        "'many' is not a number.",
        "catalog/goals.csv, line 5, field 'value'",
      ),
    });
    renderInApp(<Settings />);
    await userEvent.type(await screen.findByRole("textbox", { name: "value, line 5" }), "many");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("'many' is not a number.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "value, line 5" })).toBeInvalid();
    expect(screen.getByRole("textbox", { name: "value, line 3" })).toBeValid();
  });

  it("tell that somebody else was faster, and keep what was typed until it is read again", async () => {
    at("goals");
    serve({
      "GET /api/v1/catalogue/tables/goals": GOALS,
      "PUT /api/v1/catalogue/tables/goals": new Failing(409, "goals.csv was changed by somebody else."),
    });
    renderInApp(<Settings />);
    const cell = await screen.findByRole("textbox", { name: "value, line 3" });
    await userEvent.type(cell, "9");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("goals.csv was changed by somebody else.")).toBeVisible();
    expect(cell).toHaveValue("100009");
    await userEvent.click(screen.getByRole("button", { name: "Read it again" }));
    expect(await screen.findByRole("textbox", { name: "value, line 3" })).toHaveValue("10000");
  });

  it("number the lines as the file will have them", () => {
    const added = { line: null, cells: {} };
    expect(linesOf(GOALS.rows, GOALS.rows)).toEqual([3, 5]);
    expect(linesOf(GOALS.rows, [...GOALS.rows, added])).toEqual([3, 5, 6]);
    expect(linesOf([], [added])).toEqual([2]);
    expect(placeIn("catalog/goals.csv, line 4, field 'value'")).toEqual({ line: 4, column: "value" });
    expect(placeIn("catalog/goals.csv, field 'metric'")).toEqual({ line: null, column: "metric" });
  });
});

describe("people and tokens", () => {
  it("shows the link of an invitation once", async () => {
    at("people");
    serve({
      "GET /api/v1/people": [{ name: "Ada", role: "admin", since: "2031-01-02T03:04:05Z" }],
      "POST /api/v1/people/invitations": { path: "/setup/#secret" },
    });
    renderInApp(<Settings />);
    await userEvent.click(await screen.findByRole("button", { name: "Make an invitation" }));
    expect(await screen.findByText(/\/setup\/#secret$/)).toBeVisible();
    expect(screen.getByText(/works once, for 15 minutes/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText(/#secret/)).toBeNull();
  });

  it("asks once more before somebody is removed", async () => {
    at("people");
    const asked = serve({
      "GET /api/v1/people": [
        { name: "Ada", role: "admin", since: "2031-01-02T03:04:05Z" },
        { name: "Ben/2", role: "analyst", since: "2031-01-02T03:04:05Z" },
      ],
      "DELETE /api/v1/people/Ben%2F2": null,
    });
    renderInApp(<Settings />);
    await userEvent.click(await screen.findByRole("button", { name: "Remove…" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Remove Ben/2" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(true);
  });

  it("shows a token once and sends its name", async () => {
    at("tokens");
    const asked = serve({
      "GET /api/v1/tokens": [],
      "POST /api/v1/tokens": { name: "notebook", secret: "bedrot_abc" },
    });
    renderInApp(<Settings />);
    await userEvent.type(await screen.findByLabelText("Name of the program"), "notebook");
    await userEvent.click(screen.getByRole("button", { name: "Make a token" }));
    expect(await screen.findByText("bedrot_abc")).toBeVisible();
    expect(asked.find(({ method }) => method === "POST")?.body).toEqual({ name: "notebook" });
  });

  it("lets analysts look and says what they may not do", async () => {
    at("goals");
    serve({ "GET /api/v1/catalogue/tables/goals": GOALS });
    const { client } = renderInApp(<Settings />);
    act(() => {
      client.setQueryData(sessionQuery.queryKey, aSession({ name: "Ben", role: "analyst" }));
    });
    expect(await screen.findByText(/Only an admin can change this table/)).toBeVisible();
    const table = screen.getByRole("region", { name: "goals" });
    expect(within(table).queryByRole("textbox")).toBeNull();
    expect(within(table).getByText("10000")).toBeVisible();
  });
});

describe("links for artists", () => {
  const SHARE = {
    id: "1a2b",
    artist: "LUMEN",
    with_money: false,
    made_by: "Ada",
    since: "2031-11-21T09:00:00Z",
    expires: "2031-12-21T09:00:00Z",
    used: null,
  };

  it("are made for an act, for some days, and shown once", async () => {
    window.history.replaceState(null, "", "/settings/?tab=shares&artist=LUMEN");
    const asked = serve({
      "GET /api/v1/shares": { rows: [] },
      "POST /api/v1/shares": { ...SHARE, path: "/shared/#secret" },
    });
    renderInApp(<Settings />);
    expect(await screen.findByText(/no login, nothing of other acts/)).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText("For"), "7 days");
    await userEvent.selectOptions(screen.getByLabelText("Shows"), "Plays only");
    await userEvent.click(screen.getByRole("button", { name: "Make a link" }));
    expect(await screen.findByText(/\/shared\/#secret$/)).toBeVisible();
    expect(asked.find(({ method }) => method === "POST")?.body).toEqual({
      artist: "LUMEN",
      days: 7,
      with_money: false,
    });
    await userEvent.click(screen.getByRole("button", { name: "I have it" }));
    expect(screen.queryByText(/#secret/)).toBeNull();
  });

  it("say until when they hold and whether they were opened, and go when that is confirmed", async () => {
    at("shares");
    const asked = serve({ "GET /api/v1/shares": { rows: [SHARE] }, "DELETE /api/v1/shares/1a2b": null });
    renderInApp(<Settings />);
    expect(await screen.findByText("until Dec 21, 2031")).toBeVisible();
    expect(screen.getByText(/not opened yet/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Remove…" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Remove the link of LUMEN" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(true);
  });

  it("are no business of analysts", async () => {
    at("shares");
    const asked = serve({ "GET /api/v1/shares": { rows: [SHARE] } });
    const { client } = renderInApp(<Settings />);
    act(() => {
      client.setQueryData(sessionQuery.queryKey, aSession({ name: "Ben", role: "analyst" }));
    });
    expect(await screen.findByText(/Only an admin can share figures with artists/)).toBeVisible();
    expect(asked.every(({ method }) => method === "GET")).toBe(true);
  });
});

describe("the audit trail", () => {
  it("tells who came in, and who looked at or listened to what", async () => {
    at("audit");
    const paged = { total: 1, page: 1, size: 50 };
    serve({
      "GET /api/v1/audit": { ...paged, rows: [ENTRY] },
      "GET /api/v1/audit/looks": {
        ...paged,
        rows: [{ day: "2031-11-21", who: "sheet", path: "/socket.io/kpis", times: 1200 }],
      },
    });
    renderInApp(<Settings />);
    expect(await screen.findByRole("row", { name: /Ada.*log in.*done/ })).toBeVisible();
    expect(
      await screen.findByRole("row", { name: /Nov 21, 2031.*sheet.*\/socket\.io\/kpis.*1,200/ }),
    ).toBeVisible();
  });
});
