import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";

import type { Tile } from "@/api/boards";
import { EVERYTHING } from "@/api/figures";
import { renderInApp } from "@/test/app";
import { COURSE, DATASETS, FIGURE, RANKING, WORDS } from "@/test/boards";
import { aFigure } from "@/test/figures";
import { serve } from "@/test/server";

import { exploreSearch, questionOf } from "./address";
import { placesOf } from "./layout";
import { nameFor } from "./name";
import { Question } from "./question";
import { courseAsked, fitted } from "./tiles";
import { aboutOf, questionTitle, subjectOf } from "./words";

describe("tiles on a page", () => {
  const card = { kind: "figure", wide: false } as const;
  const chart = { kind: "course", wide: false } as const;
  const wide = { kind: "course", wide: true } as const;
  const columns = (...tiles: Parameters<typeof placesOf>[0]) =>
    placesOf(tiles).map(({ ofTwelve }) => ofTwelve);

  it("fill their rows: five cards are three and two", () => {
    expect(columns(card, card, card, card)).toEqual([3, 3, 3, 3]);
    expect(columns(card, card, card, card, card)).toEqual([4, 4, 4, 6, 6]);
    expect(columns(chart, chart, chart)).toEqual([6, 6, 12]);
    expect(columns(chart, wide, chart, chart)).toEqual([12, 12, 6, 6]);
    expect(columns()).toEqual([]);
  });

  it("never put a card beside a chart, and let a wide card take the place of two", () => {
    expect(columns(card, chart, chart, card)).toEqual([12, 6, 6, 12]);
    expect(columns({ ...card, wide: true }, card)).toEqual([8, 4]);
  });

  it("have two columns on a tablet, where a card that is left over takes both", () => {
    expect(placesOf([card, card, card, chart]).map(({ ofTwo }) => ofTwo)).toEqual([1, 1, 2, 2]);
  });
});

describe("the name of a board's file", () => {
  it("is made of its title, and is nobody else's", () => {
    expect(nameFor("Monday, März!", [])).toBe("monday-marz");
    expect(nameFor("Monday", ["monday", "monday-2"])).toBe("monday-3");
    expect(nameFor("—", [])).toBe("board");
    expect(nameFor("Aux", [])).toBe("board-aux");
    expect(nameFor("x".repeat(120), ["x".repeat(37)])).toHaveLength(39);
  });
});

describe("a question", () => {
  it("gives way to what its dataset knows", () => {
    const asked = { ...COURSE, dataset: "royalties", by: "artist", store: "spotify", account: "a:b" };
    expect(fitted(asked, DATASETS)).toEqual({ ...asked, measure: "net", step: "month" });
    expect(fitted({ ...COURSE, by: "country", artist: "LUMEN" }, DATASETS)).toEqual({ ...COURSE, by: null });
    expect(fitted({ ...RANKING, by: "country" }, DATASETS).by).toBe("store");
  });

  it("takes the filters of the page that it knows, but what it names itself wins", () => {
    const page = { ...EVERYTHING, first: "2031-01", last: "2031-02", artist: "LUMEN", store: "tidal" };
    expect(courseAsked({ ...COURSE, store: "spotify" }, page, DATASETS)).toMatchObject({
      first: "2031-01-01",
      last: "2031-02-28",
      artist: null,
      store: "spotify",
      lines: 8,
    });
  });

  it("says in words what it is, what it is narrowed to and which filter it cannot hold", () => {
    expect(questionTitle(COURSE, subjectOf(COURSE, DATASETS))).toBe("Streams by platform");
    expect(questionTitle(RANKING, subjectOf(RANKING, DATASETS))).toBe("Platforms by revenue before splits");
    const page = { ...EVERYTHING, artist: "LUMEN" };
    expect(aboutOf({ ...COURSE, store: "tidal" }, subjectOf(COURSE, DATASETS), page, undefined)).toBe(
      "Distributor streams · only tidal · of all artists, which it does not tell apart",
    );
  });

  it("comes back from an address as it went there", () => {
    const asked = { ...COURSE, dataset: "royalties", measure: "net", step: "month", by: null } as const;
    expect(questionOf(`?${exploreSearch(asked)}`, DATASETS)).toEqual(asked);
    expect(questionOf(`?${exploreSearch(FIGURE)}`, DATASETS)).toEqual(FIGURE);
    expect(questionOf("?artist=LUMEN", DATASETS)).toEqual(COURSE);
    expect(questionOf("?dataset=nothing&by=moon&step=year", DATASETS)).toMatchObject({
      by: null,
      step: "week",
    });
  });
});

describe("the question builder", () => {
  function Builder({ first, told }: { readonly first: Tile; readonly told: (tile: Tile) => void }) {
    const [tile, setTile] = useState(first);
    return (
      <Question
        value={tile}
        onChange={(next) => {
          told(next);
          setTile(next);
        }}
        datasets={DATASETS}
        kinds={["figure", "course", "ranking", "words"]}
        narrowings={["artist", "store", "account"]}
      />
    );
  }

  function build(first: Tile) {
    const tiles: Tile[] = [first];
    renderInApp(<Builder first={first} told={(tile) => tiles.push(tile)} />, {
      figures: [
        aFigure(),
        aFigure({ id: "roas", kpi: "K-09", title: "ROAS", formula: "Revenue over spend." }),
      ],
    });
    return tiles;
  }

  it("offers what a dataset can be asked, and nothing else", async () => {
    serve({});
    const tiles = build(COURSE);
    const axes = () => within(screen.getByLabelText("Told apart by")).getAllByRole("option");
    expect(axes().map(({ textContent }) => textContent)).toEqual([
      "Nothing: one line",
      "Platform",
      "Account",
    ]);
    expect(screen.queryByLabelText("Artist")).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText("Of"), "Royalties (nothing yet)");
    expect(tiles.at(-1)).toMatchObject({ dataset: "royalties", measure: "net", step: "month", by: "store" });
    expect(screen.queryByRole("button", { name: "Week" })).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText("Artist"), "LUMEN");
    expect(tiles.at(-1)).toMatchObject({ artist: "LUMEN" });
  });

  it("keeps what was asked when it shall be drawn otherwise", async () => {
    serve({});
    const tiles = build({ ...COURSE, dataset: "audience_daily", measure: "listeners", by: "artist" });
    await userEvent.click(screen.getByRole("button", { name: "Who has most" }));
    expect(tiles.at(-1)).toMatchObject({ kind: "ranking", measure: "listeners", by: "artist", size: 10 });
    await userEvent.selectOptions(screen.getByLabelText("How many"), "The first 5");
    await userEvent.click(screen.getByRole("button", { name: "How it went" }));
    expect(tiles.at(-1)).toMatchObject({ kind: "course", measure: "listeners", by: "artist" });
  });

  it("finds a figure by a word of its definition or its number", async () => {
    const tiles = build(FIGURE);
    await userEvent.type(screen.getByRole("searchbox"), "over spend");
    expect(screen.getAllByRole("radio")).toHaveLength(1);
    await userEvent.click(screen.getByRole("radio", { name: /ROAS/ }));
    expect(tiles.at(-1)).toMatchObject({ kind: "figure", metric: "roas" });
    await userEvent.clear(screen.getByRole("searchbox"));
    await userEvent.type(screen.getByRole("searchbox"), "k-01");
    expect(screen.getByRole("radio", { name: /Monthly streams/ })).not.toBeChecked();
  });

  it("takes words as they are written", async () => {
    const tiles = build({ ...WORDS, text: "" });
    await userEvent.type(screen.getByLabelText(/^Words/), "Look here");
    expect(tiles.at(-1)).toMatchObject({ kind: "words", text: "Look here" });
  });
});
