import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { EVERYTHING } from "@/api/figures";
import { LABEL, renderInApp } from "@/test/app";
import { aFigure } from "@/test/figures";
import { aCourse, aRanking, REPORT_ANSWERS } from "@/test/report";
import { Failing, serve } from "@/test/server";

import { monthsShown, planOf, type ReportOf } from "./plan";
import { Report } from "./report";
import { reportSentence } from "./sentence";
import { reasonsOf } from "./small-print";

const WHOLE: ReportOf = { asked: EVERYTHING, money: true, compare: true, shared: false };
const ACT: ReportOf = { ...WHOLE, asked: { ...EVERYTHING, artist: "LUMEN" } };

const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f\u2009]/g, " ");
const told = () => document.documentElement.dataset.report;

describe("what a report asks", () => {
  const asked = (of: ReportOf) => {
    const { courses, rankings } = planOf(of, LABEL);
    return [...courses, ...rankings].map((each) => each.asked);
  };

  it("is of the label's acts, stores, countries and tracks", () => {
    const { rankings } = planOf(WHOLE, LABEL);
    expect(rankings.map(({ title }) => title)).toEqual([
      "Revenue by store",
      "Revenue by country",
      "Revenue by track",
      "Revenue by act",
      "Streams by platform",
      "Streams by track",
    ]);
  });

  it("is of one act in every question, and never by act", () => {
    expect(new Set(asked(ACT).map(({ artist }) => artist))).toEqual(new Set(["LUMEN"]));
    expect(asked(ACT).some(({ by }) => by === "artist")).toBe(false);
  });

  it("takes an act's streams from the stores, because distributors do not tell acts apart", () => {
    const datasets = (of: ReportOf) => asked(of).map(({ dataset }) => dataset);
    expect(datasets(ACT)).not.toContain("daily_streams");
    expect(datasets(WHOLE)).not.toContain("audience_daily");
  });

  it("holds no amounts where none may be told", () => {
    expect(asked({ ...ACT, money: false }).some(({ measure }) => measure === "net")).toBe(false);
  });

  it("ranks no platforms where one is chosen", () => {
    const { rankings } = planOf({ ...WHOLE, asked: { ...EVERYTHING, store: "spotify" } }, LABEL);
    expect(rankings.some(({ asked: { by } }) => by === "store")).toBe(false);
  });

  it("draws a year to the end of the period, or all of a longer one", () => {
    expect(monthsShown({ first: null, last: null }, LABEL)).toEqual({ first: "2030-12", last: "2031-11" });
    expect(monthsShown({ first: "2031-05", last: "2031-06" }, LABEL)).toEqual({
      first: "2030-07",
      last: "2031-06",
    });
    expect(monthsShown({ first: "2029-01", last: "2031-06" }, LABEL)).toEqual({
      first: "2029-01",
      last: "2031-06",
    });
  });
});

describe("the sentence of a report", () => {
  const revenue = aFigure({ id: "gross_revenue", unit: "USD", value: "1905.46", change: "-1.6" });
  const tracks = aRanking({
    dataset: "track_daily",
    measure: "streams",
    by: "track",
    unit: "streams",
    rows: [{ key: "a", name: "Night Bus", value: 9, share: null, previous: null, change: null }],
  });

  it("says what was played and paid, how that moved, and which track led", () => {
    expect(plain(reportSentence([aFigure(), revenue], [tracks], WHOLE, "en-US"))).toBe(
      "508,187 streams in Oct 2031 (up 4.1 %) and $1,905.46 of revenue in Oct 2031 (down 1.6 %); " +
        "the most played track was “Night Bus”.",
    );
  });

  it("leaves changes away where nobody compares", () => {
    expect(plain(reportSentence([aFigure()], [], { ...WHOLE, compare: false }, "en-US"))).toBe(
      "508,187 streams in Oct 2031.",
    );
  });

  it("takes the platforms' total where distributors tell nothing of an act", () => {
    const stores = aRanking({ dataset: "audience_daily", measure: "streams", unit: "streams", total: 4_200 });
    expect(plain(reportSentence([aFigure({ value: null })], [stores], ACT, "en-US"))).toBe(
      "4,200 streams (Oct 2031).",
    );
  });

  it("leaves an act's name away from its own tracks", () => {
    const own = aRanking({
      ...tracks,
      rows: tracks.rows.map((row) => ({ ...row, name: "LUMEN: Night Bus" })),
    });
    expect(plain(reportSentence([aFigure({ change: null })], [own], ACT, "en-US"))).toBe(
      "508,187 streams in Oct 2031; the most played track was “Night Bus”.",
    );
  });

  it("says when nothing is known", () => {
    expect(reportSentence([], [], WHOLE, "en-US")).toBe(
      "Neither streams nor revenue are known for this choice.",
    );
  });
});

describe("a report", () => {
  it("holds figures, rankings and what the figures mean, and nothing to press", async () => {
    serve(REPORT_ANSWERS);
    const { client } = renderInApp(<Report of={ACT} />);
    await waitFor(() => expect(told()).toBe("ready"));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("LUMEN");
    expect(screen.getByRole("article", { name: "Gross revenue" })).toHaveTextContent("$100.00");
    const [table] = screen.getAllByRole("table");
    expect(plain(within(table as HTMLElement).getByRole("row", { name: /Spotify/ }).textContent)).toBe(
      "Spotify80.0 %$80.00▲up 25.0 %",
    );
    expect(screen.getByText("Everything distributors paid for a month of use.")).toBeVisible();
    expect(screen.queryAllByRole("button")).toEqual([]);
    expect(screen.queryAllByRole("link")).toEqual([]);
    client.clear();
  });

  it("of the label says what it could not tell, and why; that of an act does not", async () => {
    serve(REPORT_ANSWERS);
    const { unmount } = renderInApp(<Report of={{ ...WHOLE, asked: { ...EVERYTHING, store: "tidal" } }} />);
    expect(await screen.findByText("Expenses, Income:")).toBeVisible();
    expect(screen.getByText(/No bank yet\./)).toBeVisible();
    unmount();
    renderInApp(<Report of={ACT} />);
    expect(await screen.findByRole("heading", { name: "What the figures mean" })).toBeVisible();
    expect(screen.queryByText("Expenses, Income:")).toBeNull();
  });

  it("is not ready before its drawings are", async () => {
    serve({ ...REPORT_ANSWERS, "GET /api/v1/courses": aCourse() });
    renderInApp(<Report of={WHOLE} />);
    await screen.findByRole("region", { name: "Revenue by month of use" });
    expect(told()).toBeUndefined();
  });

  it("that lacks a part says so, and is tried again", async () => {
    let works = false;
    serve({
      ...REPORT_ANSWERS,
      "GET /api/v1/rankings": () => (works ? aRanking() : new Failing(500, "The warehouse is locked.")),
    });
    renderInApp(<Report of={WHOLE} />);
    await waitFor(() => expect(told()).toBe("failed"));
    expect(screen.getByRole("alert")).toHaveTextContent("The warehouse is locked.");
    works = true;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(told()).toBe("ready"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("of an empty label is ready too", async () => {
    const asked = serve({ ...REPORT_ANSWERS });
    renderInApp(<Report of={WHOLE} />, { label: { first_month: null, last_month: null } });
    await waitFor(() => expect(told()).toBe("ready"));
    expect(screen.getByText("Nothing has been imported yet.")).toBeVisible();
    expect(asked.some(({ path }) => path.includes("courses"))).toBe(false);
  });

  it("says each reason once", () => {
    const missing = ["One", "Two"].map((title) => aFigure({ title, value: null, reason: "No bank yet." }));
    expect(reasonsOf(missing)).toEqual([{ reason: "No bank yet.", titles: ["One", "Two"] }]);
  });
});
