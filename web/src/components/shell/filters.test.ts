import { describe, expect, it } from "vitest";

import { askedOf, filtersOf, presets, withFilters } from "./filters";
import { pageOf } from "./pages";
import { found, type SearchEntry } from "./search-model";

const NONE = { first: null, last: null, artist: null, store: null, currency: null, compare: true };

describe("filters in an address", () => {
  it("are none where nothing is said", () => {
    expect(filtersOf("")).toEqual(NONE);
    expect(withFilters("", NONE)).toBe("");
  });

  it("come back as they went in", () => {
    const filters = { ...NONE, first: "2031-01", last: "2031-03", artist: "NOVA & SEVEN", compare: false };
    expect(filtersOf(withFilters("", filters))).toEqual(filters);
  });

  it("leave out what cannot be one", () => {
    expect(filtersOf("?first=2031-13&last=soon&artist=")).toEqual(NONE);
  });

  it("make a single month a period, and put the earlier month first", () => {
    expect(filtersOf("?last=2031-03")).toMatchObject({ first: "2031-03", last: "2031-03" });
    expect(filtersOf("?first=2031-05&last=2031-03")).toMatchObject({ first: "2031-03", last: "2031-05" });
  });

  it("leave the other words of an address alone", () => {
    expect(withFilters("?explain=saves&artist=LUMEN", { artist: null, store: "spotify" })).toBe(
      "?explain=saves&store=spotify",
    );
  });

  it("that only say how to look are not asked of the server", () => {
    expect(askedOf({ ...NONE, compare: false })).toEqual(askedOf(NONE));
  });
});

describe("periods by name", () => {
  const period = (id: string) => {
    const { first, last } = presets("2031-11-21", "2030-03", "2031-11").find((each) => each.id === id) ?? {};
    return [first, last];
  };

  it("end with the newest month that is over", () => {
    expect(period("3")).toEqual(["2031-08", "2031-10"]);
    expect(period("year")).toEqual(["2031-01", "2031-10"]);
    expect(period("before")).toEqual(["2030-01", "2030-12"]);
  });

  it("end with the newest month told, where that is earlier", () => {
    expect(presets("2031-11-21", "2030-03", "2031-06").find(({ id }) => id === "3")).toMatchObject({
      last: "2031-06",
    });
  });

  it("are one where nothing is known", () => {
    expect(presets("2031-11-21", null, null).map(({ id }) => id)).toEqual(["newest"]);
  });
});

describe("the page of an address", () => {
  it.each([
    ["/", "Overview"],
    ["/data/quality/", "Data"],
    ["/revenue", "Revenue"],
    ["/nowhere/", undefined],
  ])("%s is %s", (path, title) => {
    expect(pageOf(path)?.title).toBe(title);
  });
});

describe("the search", () => {
  const entry = (title: string, hint = "", kind: SearchEntry["kind"] = "Figure"): SearchEntry => ({
    id: title,
    kind,
    title,
    hint,
    href: "/",
  });
  const entries = [
    entry("Monthly streams", "K-01"),
    entry("Streams this year", "K-02"),
    entry("Röyksund", "", "Artist"),
    entry("Streaming", "Where is our music played?", "Page"),
  ];
  const titles = (typed: string) => found(entries, typed).map(({ title }) => title);

  it("puts first what begins with the words", () => {
    expect(titles("stream")).toEqual(["Streams this year", "Streaming", "Monthly streams"]);
  });

  it("finds by number, and without accents", () => {
    expect(titles("k-01")).toEqual(["Monthly streams"]);
    expect(titles("royk")).toEqual(["Röyksund"]);
  });

  it("wants every word", () => {
    expect(titles("streams year")).toEqual(["Streams this year"]);
    expect(titles("streams moon")).toEqual([]);
  });

  it("offers the pages before anything is typed", () => {
    expect(titles(" ")).toEqual(["Streaming"]);
  });
});
