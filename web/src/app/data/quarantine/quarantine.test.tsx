import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { renderInApp } from "@/test/app";
import { serve } from "@/test/server";

import Quarantine from "./page";

const ROW = {
  severity: "refused",
  platform: "distrokid",
  dataset: "bank",
  delivery: "227979682bd88aef",
  file: "bank.csv",
  where: "line 814",
  line: 814,
  field: "report_date",
  column: "Reporting Date",
  text: "26.05.26",
  rule: "a day as YYYY-MM-DD",
  hint: "Download the file again.",
  cells: { "Reporting Date": "26.05.26", Store: "Spotify" },
};

const DISTROKID = {
  platform: "distrokid",
  title: "DistroKid",
  newest: null,
  freshness: "fresh",
  has_files: true,
  deliveries: 1,
  stored: 9,
  quarantined: 1,
  flagged: 0,
  set_aside: 0,
  withdrawn: 0,
  todo: [],
  datasets: [
    {
      name: "bank",
      title: "Bank details: royalties by month of sale",
      family: "distributor",
      feeds: "royalties",
      monthly: true,
      settles_after: 0,
      how_to_get: null,
      limits: null,
      deliveries: 1,
      newest: null,
      age_days: null,
      freshness: "fresh",
      observed_at: null,
      stored: 9,
      quarantined: 1,
      flagged: 0,
    },
  ],
};

const aside = (delivery: string, explainable: boolean) => ({
  delivery,
  file: `${delivery}.csv`,
  platform: "unknown",
  problem: `${delivery}.csv: It is no table.`,
  explainable,
  asks_whose: false,
});

it("marks the wrong cell, says what mends it, and shows the line among its neighbours", async () => {
  serve({
    "GET /api/v1/platforms": { current: true, day: "2031-11-21", platforms: [DISTROKID], warnings: [] },
    "GET /api/v1/quarantine": { rows: [ROW], total: 1, page: 1, size: 20, files: [], files_cut: 0 },
    "GET /api/v1/deliveries/227979682bd88aef/lines": {
      delivery: ROW.delivery,
      file: "bank.csv",
      platform: "distrokid",
      kind: "bank",
      header: [],
      lines: [
        { number: 813, text: "2026-08-21,Spotify", asked: false },
        { number: 814, text: "26.05.26,Spotify", asked: true },
      ],
      total: null,
      hidden: [],
      note: null,
    },
  });
  renderInApp(<Quarantine />);
  const story = await screen.findByRole("article");
  await waitFor(() => expect(story).toHaveTextContent("DistroKid · Bank details"));
  expect(story).toHaveTextContent("Reporting Date says “26.05.26”; expected is a day as YYYY-MM-DD.");
  expect(story).toHaveTextContent("Download the file again.");
  expect(story.querySelector("mark")).toHaveTextContent("26.05.26");
  await userEvent.click(within(story).getByRole("button", { name: "Show in the file" }));
  const lines = await within(story).findByRole("region", { name: "Lines of bank.csv" });
  expect(within(lines).getByText("2026-08-21,Spotify")).toBeVisible();
  expect(lines.querySelector("[aria-current]")).toHaveTextContent("814");
});

it("offers to explain files whose layout is not known, and asks whose those are that do not say it", async () => {
  serve({
    "GET /api/v1/platforms": { current: true, day: "2031-11-21", platforms: [], warnings: [] },
    "GET /api/v1/quarantine": {
      rows: [],
      total: 0,
      page: 1,
      size: 20,
      files: [
        aside("aaaa", true),
        aside("bbbb", false),
        { ...aside("cccc", false), asks_whose: true, problem: "cccc.csv: Import it again with --account." },
      ],
      files_cut: 0,
    },
  });
  renderInApp(<Quarantine />);
  expect(await screen.findByText("3 files could not be read.")).toBeVisible();
  expect(await screen.findByRole("form", { name: "Whose cccc.csv is" })).toBeVisible();
  expect(
    screen.getAllByRole("link", { name: "Say what it is" }).map((link) => link.getAttribute("href")),
  ).toEqual(["/data/mapping/?delivery=aaaa"]);
  expect(screen.getAllByText("It is no table.")).toHaveLength(2);
});
