import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { EVERYTHING } from "@/api/figures";
import { isEntry } from "@/api/point-asked";
import { pointsOf } from "@/api/points";
import type { PayoutRow, RevenueMonth, Statement } from "@/api/revenue";
import { renderInApp } from "@/test/app";

import { MonthsTable } from "./months-table";
import { Payouts } from "./payouts";
import { revenueSentence } from "./sentence";
import { Statements } from "./statements";

const month = (of: Partial<RevenueMonth>): RevenueMonth => ({
  month: "2031-08",
  expected: "100.00",
  paid: "105.00",
  other: "3.00",
  difference: "5.00",
  share: "105",
  state: "paid",
  payment_day: "2031-10-29",
  assumed: false,
  provisional: false,
  ...of,
});

const open: Partial<RevenueMonth> = { paid: null, difference: null, share: null };

const MONTHS = {
  currency: "USD",
  notes: [],
  rows: [
    month({}),
    month({ month: "2031-09", expected: "200.10", paid: "50.10", share: "25", state: "overdue" }),
    month({ month: "2031-10", expected: "300.00", state: "not yet", assumed: true, ...open }),
  ],
};

const STATEMENT: Statement = {
  source: "distrokid",
  source_name: "DistroKid",
  account: "main",
  day: "2031-09-21",
  currency: "USD",
  total: "105.00",
  lines: 900,
  first: "2031-07",
  last: "2031-08",
  estimated: false,
  payout: "paid",
};

const PAYOUT: PayoutRow = {
  row: '["DistroKid", "USD", "2031-09-30", "104.50"]',
  source_key: "distrokid",
  first: "2031-07",
  last: "2031-08",
  state: "paid",
  source: "DistroKid",
  account: "main",
  currency: "USD",
  day: "2031-09-30",
  amount: "104.50",
  statements: ["2031-09-21", "2031-09-28"],
  stated: "104.50",
  difference: "0.00",
};

const WAITING: PayoutRow = {
  ...PAYOUT,
  row: null,
  state: "waiting",
  day: null,
  amount: null,
  statements: ["2031-10-28"],
  difference: null,
};

const PARTS = [
  { month: "2031-08", store: { key: "spotify", name: "Spotify" }, total: "80.00", units: 30000, lines: 700 },
  { month: "2031-07", store: { key: "tidal", name: "Tidal" }, total: "25.00", units: null, lines: 200 },
];

const ANSWERS = {
  "revenue/months": MONTHS,
  "revenue/statements/parts": { rows: PARTS },
  "revenue/statements": { rows: [STATEMENT], total: 1, page: 1, size: 50 },
  "revenue/payouts": {
    rows: [PAYOUT, WAITING],
    total: 2,
    page: 1,
    size: 200,
    bank_until: { USD: "2031-11-12" },
  },
};

function serve() {
  vi.stubGlobal("fetch", async (path: string) => {
    const found = Object.entries(ANSWERS).find(([begin]) => path.startsWith(`/api/v1/${begin}`));
    return found ? Response.json(found[1]) : Response.json({}, { status: 404 });
  });
}

const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\u202f\u2009]/g, " ");

afterEach(() => {
  vi.unstubAllGlobals();
  window.history.replaceState(null, "", "/");
});

describe("the sentence of Revenue", () => {
  it("says what the newest paid month came to, what is owed, and what is late", () => {
    expect(plain(revenueSentence(MONTHS, "en-US"))).toBe(
      "Aug 2031 paid 105 % of what was expected; about $450 for 2 months is still to come; 1 month is overdue.",
    );
  });

  it("does not take what was paid too much off what is owed", () => {
    const rows = [month({ state: "partly", expected: "100.00", paid: "140.00" })];
    expect(revenueSentence({ currency: "USD", rows, notes: [] }, "en-US")).toBe("Nothing is owed.");
  });

  it("says when there is nothing to tell", () => {
    expect(revenueSentence({ currency: "USD", rows: [], notes: [] }, "en-US")).toMatch(/^No statement/);
  });
});

describe("the months", () => {
  it("stand with the newest first, each with its state and the day its payment is expected on", async () => {
    serve();
    renderInApp(<MonthsTable asked={EVERYTHING} />);
    const [, newest, late] = await screen.findAllByRole("row");
    expect(plain(newest?.textContent ?? null)).toContain("Oct 2031not yet due$300.00––");
    expect(newest).toHaveTextContent("(assumed)");
    expect(within(late as HTMLElement).getByText("overdue")).toBeVisible();
  });
});

/** What the address leads to: each figure as its dataset or list and what is counted of it. */
function opened(): readonly string[] {
  const told = new URLSearchParams(window.location.search).get("point") ?? "";
  return (pointsOf(told) ?? []).map((each) =>
    isEntry(each) ? `${each.list} ${each.measure}` : `${each.dataset} ${each.measure}`,
  );
}

describe("figures of the tables", () => {
  it("open the rows that they are made of, or those of what they are worked out from", async () => {
    serve();
    renderInApp(<MonthsTable asked={EVERYTHING} />);
    await userEvent.click(await screen.findByRole("button", { name: /^Other for Aug 2031/ }));
    expect(opened()).toEqual(["royalties other"]);
    await userEvent.click(screen.getByRole("button", { name: /^Difference for Aug 2031/ }));
    expect(opened()).toEqual(["royalties streaming", "daily_streams streams"]);
  });

  it("lead from a payout to the bank’s movement and to the statements it pays", async () => {
    serve();
    renderInApp(<Payouts />);
    await userEvent.click(
      await screen.findByRole("button", { name: /^Difference of DistroKid, Sep 30, 2031/ }),
    );
    expect(opened()).toEqual(["payments amount", "royalties net"]);
    const [, statements] = pointsOf(new URLSearchParams(window.location.search).get("point") ?? "") ?? [];
    expect(statements).toMatchObject({
      account: "distrokid:main",
      first: "2031-07-01",
      last: "2031-08-31",
      reported: ["2031-09-21", "2031-09-28"],
    });
  });

  it("do not look as if they could where nothing stands behind them", async () => {
    serve();
    renderInApp(<Payouts />);
    const [, , waiting] = await screen.findAllByRole("row");
    expect(within(waiting as HTMLElement).getAllByRole("button")).toHaveLength(1);
    expect(
      within(waiting as HTMLElement).getByRole("button", { name: /^Stated of DistroKid/ }),
    ).toBeVisible();
  });
});

describe("a statement", () => {
  it("opens its story: its months and stores, and the payout it was part of", async () => {
    serve();
    renderInApp(<Statements />);
    await userEvent.click(await screen.findByRole("button", { name: "DistroKid" }));
    expect(window.location.search).toBe("?statement=distrokid%7Emain%7EUSD%7E2031-09-21");
    const story = screen.getByRole("dialog", { name: "DistroKid’s statement" });
    expect(await within(story).findByText("on Sep 30, 2031", { exact: false })).toHaveTextContent(
      "$104.50 USD on Sep 30, 2031",
    );
    expect(within(story).getByText("Sep 21, 2031; Sep 28, 2031")).toBeVisible();
    const parts = await within(story).findByRole("table");
    expect(within(parts).getAllByRole("row")).toHaveLength(3);
    expect(within(parts).getByText("Tidal")).toBeVisible();
  });
});
