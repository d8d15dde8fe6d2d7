import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { Ranking } from "@/api/courses";
import type { Launch } from "@/api/releases";
import { rankingSentence } from "@/components/charts";
import { renderInApp } from "@/test/app";

import { axesOf, choiceOf, narrows, sourceOf, WAYS } from "./counted";
import { launchOption } from "./launch-option";
import Streaming from "./page";

const RANKING: Ranking = {
  dataset: "daily_streams",
  measure: "streams",
  title: "Streams",
  family: "distributor",
  unit: "streams",
  level: false,
  by: "store",
  step: "day",
  first: "2031-10-23",
  last: "2031-11-19",
  compared_first: "2031-09-25",
  compared_last: "2031-10-22",
  rows: [
    { key: "spotify", name: "Spotify", value: 900, share: "90", previous: 800, change: "12.5" },
    { key: "tidal", name: "Tidal", value: 100, share: "10", previous: null, change: null },
  ],
  total: 1000,
  notes: [],
  as_of: "2031-11-19",
  sources: ["DistroKid"],
  cut: null,
};

const COURSE = {
  dataset: "daily_streams",
  measure: "streams",
  title: "Streams",
  family: "distributor",
  unit: "streams",
  level: false,
  by: "store",
  step: "week",
  first: "2031-11-03",
  last: "2031-11-16",
  lines: [
    {
      key: "spotify",
      name: "Spotify",
      total: 900,
      points: [{ day: "2031-11-03", value: 450, provisional: false }],
    },
  ],
  marks: [],
  notes: [],
  as_of: "2031-11-19",
  sources: ["DistroKid"],
  cut: null,
};

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

afterEach(() => vi.unstubAllGlobals());

/** Answers as the server does; returns what was asked. */
function serve(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    if (path.startsWith("/api/v1/rankings")) {
      return Response.json(RANKING);
    }
    return Response.json(
      path.startsWith("/api/v1/courses") ? COURSE : { family: "store", days: 28, rows: [] },
    );
  });
  return asked;
}

describe("who counted", () => {
  it("is asked one at a time, and never several together", () => {
    const datasets = WAYS.map((way) => sourceOf({ way, by: "store", step: "month" }).dataset);
    expect(new Set(datasets).size).toBe(WAYS.length);
  });

  it("falls back to what it knows", () => {
    const chosen = choiceOf("?counted=distributor&by=country&step=week", false);
    expect([chosen.way.id, chosen.by, chosen.step]).toEqual(["distributor", "store", "week"]);
    const paid = choiceOf("?counted=paid&by=country&step=day", false);
    expect([paid.way.id, paid.by, paid.step]).toEqual(["paid", "country", "month"]);
  });

  it("is the stores where an artist is chosen, whom distributors do not tell apart", () => {
    expect(choiceOf("", true).way.id).toBe("store");
    expect(choiceOf("", false).way.id).toBe("distributor");
    expect(narrows("daily_streams", "LUMEN")).toBeNull();
    expect(narrows("audience_daily", "LUMEN")).toBe("LUMEN");
  });

  it("has a source for each of its axes", () => {
    for (const way of WAYS) {
      for (const by of axesOf(way)) {
        expect(sourceOf({ way, by, step: "month" }).by).toBe(by);
      }
    }
  });
});

describe("the page", () => {
  it("keeps who counted in the address, and asks for that alone", async () => {
    const asked = serve();
    renderInApp(<Streaming />, { path: "/streaming/" });
    expect(await screen.findByText(/Distributors counted/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Paid units" }));
    expect(window.location.search).toBe("?counted=paid");
    expect(asked.at(-1)).toContain("dataset=royalties");
    expect(screen.queryByRole("button", { name: "Week" })).toBeNull();
  });

  it("says where an artist was asked for whom nobody told apart", async () => {
    serve();
    window.history.replaceState(null, "", "/streaming/?artist=LUMEN&counted=distributor");
    renderInApp(<Streaming />, { path: "/streaming/" });
    expect(await screen.findByRole("note")).toHaveTextContent("this shows all artists");
  });

  it("tells a change only where both periods are complete", async () => {
    serve();
    renderInApp(<Streaming />, { path: "/streaming/" });
    expect(await screen.findByText("no complete comparison")).toBeVisible();
    expect(plain(rankingSentence(RANKING, "Distributors counted", "en-US"))).toBe(
      "Distributors counted 1,000 streams in Oct 23 – Nov 19, 2031; Spotify leads with 90.0 % (900 streams; up 12.5 %).",
    );
  });
});

describe("releases from their first day on", () => {
  it("leave a day open that nobody measured, and end where nothing more is known", () => {
    const launch: Launch = {
      key: "a",
      name: "LUMEN: Paper Moon",
      act: "LUMEN",
      title: "Paper Moon",
      isrc: null,
      day: "2031-09-04",
      days: [
        { day: 0, streams: 30, provisional: false },
        { day: 2, streams: 20, provisional: false },
      ],
      first_7: null,
      first_28: null,
    };
    const option = launchOption([launch], { width: 800, locale: "en-US", highlight: null });
    expect(option.series).toMatchObject([
      {
        data: [
          [0, 30],
          [1, null],
          [2, 20],
        ],
        connectNulls: false,
      },
    ]);
  });
});
