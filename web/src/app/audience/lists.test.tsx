import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Crowd, Song } from "@/api/audience";
import { pointsOf } from "@/api/points";
import { renderInApp } from "@/test/app";
import { serve } from "@/test/server";

import { Crowds } from "./crowds";
import { Lists } from "./lists";

const SONG: Song = {
  row: '["2031-06-01", "spotify:main", "spotify", "XXAA13100001", "28day"]',
  store: { key: "spotify", name: "Spotify" },
  act: "NOVA SEVEN",
  title: "GLASS HARBOR",
  isrc: "XXAA13100001",
  period: "28day",
  as_of: "2031-06-01",
  counts: { streams: 90, listeners: null },
};

const CROWD: Crowd = {
  family: "social",
  network: { key: "tiktok", name: "TikTok" },
  account: "lumen",
  act: "LUMEN",
  followers: 110,
  day: "2031-06-10",
  before: 100,
  change: "10",
  reached: null,
  reached_day: null,
};

function opened() {
  return pointsOf(new URLSearchParams(window.location.search).get("point") ?? "");
}

afterEach(() => {
  vi.unstubAllGlobals();
  window.history.replaceState(null, "", "/");
});

describe("the lists of Audience", () => {
  it("open the row behind each figure of a song, and nothing where nothing was counted", async () => {
    serve({ "GET /api/v1/audience/songs": { rows: [SONG], total: 1, page: 1, size: 50 } });
    renderInApp(<Lists />, { path: "/audience/" });
    await userEvent.click(await screen.findByRole("button", { name: "Streams of GLASS HARBOR: 90" }));
    expect(opened()).toEqual([{ list: "songs", row: SONG.row, measure: "streams" }]);
    expect(screen.queryByRole("button", { name: /^Listeners of GLASS HARBOR/ })).toBeNull();
  });

  it("open the followers of an account on their day, and of a change those of 28 days before", async () => {
    serve({ "GET /api/v1/audience/networks": { rows: [CROWD], notes: [], cut: null } });
    renderInApp(<Crowds />, { path: "/audience/" });
    await userEvent.click(await screen.findByRole("button", { name: /In 28 days: LUMEN .*on TikTok/ }));
    const common = { dataset: "social_daily", measure: "followers", by: "account", line: "tiktok:lumen" };
    expect(opened()).toMatchObject([
      { ...common, day: "2031-06-10" },
      { ...common, day: "2031-05-13" },
    ]);
  });
});
