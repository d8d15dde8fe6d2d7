import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import type { Board, Tile } from "@/api/boards";
import { sessionQuery } from "@/api/session";
import { aSession, renderInApp } from "@/test/app";
import { aBoard, COURSE, DATASETS, FIGURE, RANKING, WORDS } from "@/test/boards";
import { aFigure } from "@/test/figures";
import { aCourse, aRanking } from "@/test/report";
import { Failing, type Question, serve } from "@/test/server";

import { draftOf, isChanged, withMoved, withoutTile, withTile } from "./draft";
import Boards from "./page";
import { boardSentence } from "./sentence";

const FIGURES = [
  aFigure(),
  aFigure({ id: "roas", kpi: "K-09", title: "ROAS", change: "-2.5" }),
  aFigure({ id: "saves", kpi: "K-20", title: "Saves", change: "0.00" }),
];

const listed = ({ name, title, tiles, sha256 }: Board) => ({
  name,
  title,
  tiles: tiles.length,
  broken: null,
  sha256,
});

const BROKEN = {
  name: "acts",
  title: "acts",
  tiles: 0,
  broken: "boards/acts.toml, line 3: This is not TOML. Correct it in the file.",
  sha256: "b".repeat(64),
};

/** A label with these boards; answers of its server can be replaced. */
function open(boards: readonly Board[], answers: Parameters<typeof serve>[0] = {}, address = "/boards/") {
  window.history.replaceState(null, "", address);
  const asked = serve({
    "GET /api/v1/boards": { boards: boards.map(listed), cut: 0 },
    ...Object.fromEntries(boards.map((board) => [`GET /api/v1/boards/${board.name}`, board])),
    "GET /api/v1/datasets": { datasets: DATASETS },
    "GET /api/v1/courses": aCourse({ dataset: "daily_streams", measure: "streams", unit: "streams" }),
    "GET /api/v1/rankings": aRanking(),
    ...answers,
  });
  return { asked, ...renderInApp(<Boards />, { path: "/boards/", figures: FIGURES }) };
}

const written = (asked: readonly Question[]) =>
  asked.find(({ method }) => method === "PUT")?.body as {
    title: string;
    tiles: Tile[];
    sha256: string | null;
  };

const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function edit(): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  await screen.findByRole("textbox", { name: "Title of the board" });
}

describe("a board", () => {
  it("shows its tiles, with a sentence written from them", async () => {
    open([aBoard({ tiles: [FIGURE, { ...FIGURE, metric: "K-09" }, COURSE, RANKING, WORDS] })]);
    expect(await screen.findByText("Monday morning: 5 tiles; 1 figure rose, 1 fell.")).toBeVisible();
    expect(await screen.findByRole("article", { name: "Monthly streams" })).toBeVisible();
    expect(await screen.findByRole("region", { name: "Streams by platform" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Platforms by revenue before splits" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "On Mondays" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Explore Streams by platform" })).toHaveAttribute(
      "href",
      "/explore/?dataset=daily_streams&measure=streams&by=store&step=week&drawn=lines",
    );
  });

  it("is told through the filters of the page, but what a tile names itself wins", async () => {
    const tiles = [RANKING, { ...RANKING, artist: "LUMEN", title: "Lumen alone" }];
    const { asked } = open([aBoard({ tiles })], {}, "/boards/?artist=NOVA+SEVEN&first=2031-09&last=2031-10");
    await screen.findByRole("region", { name: "Lumen alone" });
    await waitFor(() => {
      const rankings = asked.filter(({ path }) => path.startsWith("/api/v1/rankings"));
      const narrowed = rankings.map(({ path }) => new URLSearchParams(path.split("?")[1]));
      expect(narrowed.map((query) => query.get("artist"))).toEqual(["NOVA SEVEN", "LUMEN"]);
      expect(narrowed[0]?.get("last")).toBe("2031-10-31");
    });
  });

  it("tells a tile that cannot be shown in words, and shows the others", async () => {
    const unknown = [{ tile: 0, what: "There is no metric 'moon'.", todo: "Did you mean 'roas'?" }];
    open([
      aBoard({
        tiles: [
          { ...FIGURE, metric: "moon" },
          { ...FIGURE, metric: "roas" },
        ],
        unknown,
      }),
    ]);
    expect(await screen.findByText(/There is no metric 'moon'/)).toBeVisible();
    expect(screen.getByRole("article", { name: "ROAS" })).toBeVisible();
    expect(screen.getByText("Monday morning: 2 tiles; 1 figure fell; 1 cannot be shown.")).toBeVisible();
  });

  it("is chosen in the address, and a broken one says why", async () => {
    open([aBoard()], { "GET /api/v1/boards": { boards: [BROKEN, listed(aBoard())], cut: 0 } });
    const choice = await screen.findByRole("combobox", { name: "Board" });
    expect(choice).toHaveDisplayValue("Monday morning");
    await userEvent.selectOptions(choice, "acts (broken)");
    expect(window.location.search).toBe("?board=acts");
    expect(await screen.findByText("This board cannot be shown.")).toBeVisible();
    expect(screen.getByText(BROKEN.broken)).toBeVisible();
    expect(button("Edit")).toBeDisabled();
  });

  it("that is broken is removed after a question, by admins, and only where that can be done here", async () => {
    const { asked } = open(
      [aBoard()],
      {
        "GET /api/v1/boards": { boards: [BROKEN, listed(aBoard())], cut: 0 },
        "DELETE /api/v1/boards/acts": null,
      },
      "/boards/?board=acts",
    );
    await userEvent.click(await screen.findByRole("button", { name: "Remove this board…" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(button("Remove it"));
    await waitFor(() => expect(window.location.search).toBe(""));
    expect(asked.find(({ method }) => method === "DELETE")?.path).toBe(
      `/api/v1/boards/acts?sha256=${BROKEN.sha256}`,
    );
  });

  it("whose file has a name that no board can have is renamed by hand", async () => {
    open([], { "GET /api/v1/boards": { boards: [{ ...BROKEN, sha256: null }], cut: 0 } });
    expect(await screen.findByText(BROKEN.broken)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Remove this board…" })).toBeNull();
  });

  it("counts what rose and what fell, and not what stood", () => {
    const tiles = ["monthly_streams", "saves", "moon"].map((metric) => ({ ...FIGURE, metric }));
    expect(boardSentence(aBoard({ tiles }), FIGURES, "en-US")).toBe(
      "Monday morning: 3 tiles; 1 figure rose.",
    );
    expect(boardSentence(aBoard({ tiles: [] }), FIGURES, "en-US")).toBe(
      "Monday morning: nothing is on it yet.",
    );
  });
});

describe("somebody who may not change boards", () => {
  it("sees them without anything to press", async () => {
    const { client } = open([aBoard()]);
    act(() => void client.setQueryData(sessionQuery.queryKey, aSession({ role: "analyst" })));
    expect(await screen.findByRole("article", { name: "Monthly streams" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /Edit|More about boards/ })).toBeNull();
  });

  it("reads who can make the first one", async () => {
    const { client } = open([]);
    act(() => void client.setQueryData(sessionQuery.queryKey, aSession({ role: "analyst" })));
    expect(await screen.findByText(/Only an admin can make boards/)).toBeVisible();
  });
});

describe("changing a board", () => {
  it("moves, widens and takes away, and writes it all at once", async () => {
    const { asked } = open([aBoard()], { "PUT /api/v1/boards/monday": aBoard({ sha256: "b".repeat(64) }) });
    await edit();
    expect(button("Save")).toBeDisabled();
    await userEvent.click(button("Move Streams by platform up"));
    expect(screen.getByText("Streams by platform is number 1 of 3.")).toBeInTheDocument();
    await userEvent.click(button("Make Streams by platform wide"));
    await userEvent.click(button("Take Monthly streams away"));
    expect(screen.getByText("Not saved yet")).toBeVisible();
    await userEvent.click(button("Save"));
    expect(await screen.findByText("boards/monday.toml in the label’s folder")).toBeVisible();
    expect(written(asked)).toEqual({
      title: "Monday morning",
      sha256: "a".repeat(64),
      tiles: [{ ...COURSE, wide: true }, RANKING],
    });
  });

  it("adds a tile that is put together beside what it will look like", async () => {
    const { asked } = open([aBoard({ tiles: [WORDS] })], { "PUT /api/v1/boards/monday": aBoard() });
    await edit();
    await userEvent.click(button("Add a tile"));
    const drawer = within(screen.getByRole("dialog", { name: "Add a tile" }));
    const done = drawer.getByRole("button", { name: "Put it on the board" });
    expect(done).toBeDisabled();
    await userEvent.click(drawer.getByRole("radio", { name: /ROAS/ }));
    expect(drawer.getByRole("article", { name: "ROAS" })).toBeVisible();
    fireEvent.change(drawer.getByRole("textbox", { name: "Title" }), { target: { value: " For a dollar " } });
    await userEvent.click(done);
    await userEvent.click(button("Save"));
    await waitFor(() =>
      expect(written(asked).tiles).toEqual([WORDS, { ...FIGURE, metric: "roas", title: "For a dollar" }]),
    );
  });

  it("moves a tile with the keyboard alone, and the focus goes along", async () => {
    open([aBoard()]);
    await edit();
    button("Move Monthly streams down").focus();
    await userEvent.keyboard("{Enter}");
    expect(button("Move Monthly streams down")).toHaveFocus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("Monthly streams is number 3 of 3.")).toBeInTheDocument();
    expect(button("Move Monthly streams up")).toHaveFocus();
    expect(screen.getAllByRole("toolbar").map((each) => each.getAttribute("aria-label"))).toEqual([
      "The tile Streams by platform",
      "The tile Platforms by revenue before splits",
      "The tile Monthly streams",
    ]);
  });

  it("begins with the board as it is now, not as it was when it was first shown", async () => {
    let now = aBoard();
    open([aBoard()], { "GET /api/v1/boards/monday": () => now });
    await screen.findByRole("button", { name: "Edit" });
    now = aBoard({ title: "Tuesday morning" });
    await edit();
    expect(screen.getByRole("textbox", { name: "Title of the board" })).toHaveValue("Tuesday morning");
  });

  it("loses nothing where somebody else was faster: it can become a board of its own", async () => {
    const { asked } = open([aBoard()], {
      "PUT /api/v1/boards/monday": new Failing(409, "boards/monday.toml was changed by somebody else."),
      "PUT /api/v1/boards/mine": aBoard({ name: "mine", title: "Mine", tiles: [COURSE, RANKING] }),
    });
    await edit();
    await userEvent.click(button("Take Monthly streams away"));
    await userEvent.click(button("Save"));
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /^boards\/monday.toml was changed by somebody else. What you made is still here/,
    );
    await userEvent.click(button("Save as another board"));
    const title = screen.getByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    await userEvent.type(title, "Mine");
    expect(screen.getByText("Kept as boards/mine.toml in the label’s folder.")).toBeVisible();
    await userEvent.click(button("Make it"));
    await waitFor(() => expect(window.location.search).toBe("?board=mine"));
    expect(asked.at(-1)?.body ?? asked.findLast(({ method }) => method === "PUT")?.body).toMatchObject({
      title: "Mine",
      tiles: [COURSE, RANKING],
      sha256: null,
    });
  });

  it("keeps a tile that this version does not know, as it stands", async () => {
    const moon = { ...FIGURE, metric: "moon" };
    const unknown = [{ tile: 0, what: "There is no metric 'moon'.", todo: "" }];
    const { asked } = open([aBoard({ tiles: [moon, COURSE], unknown })], {
      "PUT /api/v1/boards/monday": aBoard(),
    });
    await edit();
    await userEvent.click(button("Move Streams by platform up"));
    expect(screen.getByText(/There is no metric 'moon'/)).toBeVisible();
    await userEvent.click(button("Save"));
    await waitFor(() => expect(written(asked).tiles).toEqual([COURSE, moon]));
  });

  it("can be dropped", async () => {
    open([aBoard()]);
    await edit();
    await userEvent.click(button("Take Monthly streams away"));
    await userEvent.click(button("Discard changes"));
    expect(await screen.findByText("Monday morning: 3 tiles; 1 figure rose.")).toBeVisible();
  });

  it("knows when nothing is other than it was", () => {
    const draft = draftOf(aBoard());
    expect(isChanged(draft)).toBe(false);
    expect(isChanged(withMoved(withMoved(draft, 0, 1), 0, -1))).toBe(false);
    expect(withMoved(draft, 0, -1)).toBe(draft);
    expect(isChanged(withTile(withoutTile(draft, 2), null, RANKING))).toBe(false);
    expect(isChanged({ ...draft, title: "Other" })).toBe(true);
  });
});

describe("boards", () => {
  it("are made with a title, and opened to be filled", async () => {
    const made = aBoard({ name: "lumen", title: "LUMEN", tiles: [] });
    const { asked } = open([], { "PUT /api/v1/boards/lumen": made });
    await userEvent.click(await screen.findByRole("button", { name: "Make a board" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Title" }), "LUMEN");
    await userEvent.click(button("Make it"));
    expect(await screen.findByRole("button", { name: "Add a tile" })).toBeVisible();
    expect(written(asked)).toEqual({ title: "LUMEN", tiles: [], sha256: null });
    expect(window.location.search).toBe("?board=lumen");
  });

  it("are copied under a name of their own", async () => {
    const { asked } = open([aBoard({ name: "monday-morning-copy" })], {
      "PUT /api/v1/boards/monday-morning-copy-2": aBoard({ name: "monday-morning-copy-2" }),
    });
    await screen.findByText(/3 tiles/);
    await userEvent.click(button("More about boards"));
    await userEvent.click(button("Copy this board"));
    await userEvent.click(button("Make it"));
    await waitFor(() =>
      expect(written(asked)).toMatchObject({ title: "Monday morning (copy)", sha256: null }),
    );
  });

  it("are removed only when that is confirmed, and it is said where they are then", async () => {
    const { asked } = open([aBoard()], { "DELETE /api/v1/boards/monday": null });
    await screen.findByText(/3 tiles/);
    await userEvent.click(button("More about boards"));
    await userEvent.click(button("Remove this board"));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(button("Remove it"));
    expect(await screen.findByText(/is kept in boards\/removed/)).toBeVisible();
    const removed = asked.filter(({ method }) => method === "DELETE").map(({ path }) => path);
    expect(removed).toEqual([`/api/v1/boards/monday?sha256=${"a".repeat(64)}`]);
  });
});
