import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { aBoard, COURSE, DATASETS, RANKING } from "@/test/boards";
import { aFigure } from "@/test/figures";
import { aCourse, aRanking } from "@/test/report";
import { Failing, serve } from "@/test/server";

import Explore from "./page";

const plain = (text: string | null) => (text ?? "").replace(/[\u00a0\u202f\u2009]/g, " ");

function open(address: string, answers: Parameters<typeof serve>[0] = {}) {
  window.history.replaceState(null, "", address);
  const asked = serve({
    "GET /api/v1/datasets": { datasets: DATASETS },
    "GET /api/v1/courses": aCourse(),
    "GET /api/v1/rankings": aRanking(),
    "GET /api/v1/boards": {
      boards: [{ name: "monday", title: "Monday morning", tiles: 3, broken: null, sha256: "a".repeat(64) }],
      cut: 0,
    },
    "GET /api/v1/boards/monday": aBoard(),
    ...answers,
  });
  const shown = renderInApp(<Explore />, { path: "/explore/", figures: [aFigure()] });
  return { asked, ...shown };
}

const NET = "/explore/?dataset=royalties&measure=net&by=store&step=month";

it("answers the question of the address: a chart, its rows, and a ranking beside it", async () => {
  const { asked } = open(NET);
  const sentence = await screen.findByText(/^Royalties:/);
  expect(plain(sentence.textContent)).toBe(
    "Royalties: $100.00 in Oct 2031; Spotify leads with 80.0 % ($80.00; up 25.0 %).",
  );
  expect(screen.getByRole("region", { name: "Revenue before splits by platform" })).toBeVisible();
  expect(screen.getByRole("region", { name: "Platforms by revenue before splits" })).toBeVisible();
  const rows = within(screen.getByRole("table"));
  expect(rows.getAllByRole("row")).toHaveLength(4);
  await userEvent.click(rows.getByRole("button", { name: /110.00/ }));
  expect(new URLSearchParams(window.location.search).get("point")).toContain("measure=net");
  const [course] = asked.filter(({ path }) => path.startsWith("/api/v1/courses"));
  expect(course?.path).toContain("dataset=royalties&measure=net&by=store&step=month");
});

it("keeps the whole question in the address, beside the filters", async () => {
  open(`${NET}&artist=LUMEN`);
  await userEvent.selectOptions(await screen.findByLabelText("Of"), "Audiences of stores");
  await userEvent.selectOptions(screen.getByLabelText("What is counted"), "Listeners");
  expect(Object.fromEntries(new URLSearchParams(window.location.search))).toEqual({
    artist: "LUMEN",
    dataset: "audience_daily",
    measure: "listeners",
    by: "store",
    step: "month",
    drawn: "lines",
  });
  await userEvent.click(screen.getByRole("button", { name: "A figure" }));
  await userEvent.click(screen.getByRole("radio", { name: /Monthly streams/ }));
  expect(window.location.search).toBe("?artist=LUMEN&metric=monthly_streams");
});

it("tells the whole story of a figure", async () => {
  open("/explore/?metric=monthly_streams");
  expect(plain((await screen.findByText(/^Monthly streams: /)).textContent)).toBe(
    "Monthly streams: 508,187 streams in Oct 2031, up 4.1 %.",
  );
  expect(
    within(screen.getByRole("region", { name: "Monthly streams" })).getByText(/Counted by/),
  ).toBeVisible();
});

it("puts what was asked on a board as it is now, narrowed as the page is where that is wished", async () => {
  const { asked } = open(`${NET}&artist=LUMEN`, { "PUT /api/v1/boards/monday": aBoard() });
  await userEvent.click(await screen.findByRole("button", { name: "Put on a board" }));
  await screen.findByRole("option", { name: "Monday morning" });
  await userEvent.click(screen.getByRole("button", { name: "The ranking" }));
  expect(screen.getByRole("checkbox", { name: /Always of LUMEN/ })).toBeChecked();
  await userEvent.click(screen.getByRole("button", { name: "Put it there" }));
  expect(await screen.findByText("It stands at the end of Monday morning now.")).toBeVisible();
  expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({
    title: "Monday morning",
    tiles: [...aBoard().tiles, { ...RANKING, artist: "LUMEN" }],
    sha256: "a".repeat(64),
  });
  expect(screen.getByRole("link", { name: "Look at the board" })).toHaveAttribute(
    "href",
    "/boards/?board=monday",
  );
});

it("makes a board for it where there is none, and says what the server refuses", async () => {
  const { asked } = open("/explore/", {
    "GET /api/v1/boards": { boards: [], cut: 0 },
    "PUT /api/v1/boards/mine": new Failing(422, "A label has at most 50 boards."),
  });
  await userEvent.click(await screen.findByRole("button", { name: "Put on a board" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Its title" }), "Mine");
  await userEvent.click(screen.getByRole("button", { name: "Put it there" }));
  expect(await screen.findByText("A label has at most 50 boards.")).toBeVisible();
  expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({
    title: "Mine",
    tiles: [COURSE],
    sha256: null,
  });
});

it("lets everybody ask, and only admins put things on boards", async () => {
  const { client } = open(NET);
  act(() => void client.setQueryData(sessionQuery.queryKey, aSession({ role: "analyst" })));
  await screen.findByText(/^Royalties:/);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Put on a board" })).toBeNull());
});
