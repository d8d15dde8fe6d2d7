import { describe, expect, it } from "vitest";

import type { Tracks } from "@/api/catalogue";

import { catalogueSentence, shareInWords } from "./words";

const TRACKS: Tracks = {
  currency: "USD",
  first: "2031-01",
  last: "2031-03",
  total: 36,
  page: 1,
  size: 100,
  rows: [
    {
      key: "XXA213100001",
      title: "GLASS TIDE",
      acts: ["NOVA SEVEN"],
      isrc: "XXA213100001",
      upc: null,
      released: null,
      kind: null,
      listed: true,
      share: "1",
      share_known: true,
      revenue: "1911.65084834",
      units: 10,
    },
  ],
};

const UNKNOWNS = { names: [], acts: [], stores: [], categories: [], cut: 1 };

describe("the sentence of the catalogue", () => {
  it("tells what is out, what earned most, and that names wait", () => {
    expect(catalogueSentence(TRACKS, 1, null, UNKNOWNS, "en-US")).toBe(
      "36 recordings by 1 act; GLASS TIDE earned most, $1,911.65. 1 name waits for somebody who knows.",
    );
  });

  it("is about one artist where one is chosen", () => {
    expect(catalogueSentence(TRACKS, 5, "NOVA SEVEN", undefined, "en-US")).toBe(
      "NOVA SEVEN has 36 recordings; GLASS TIDE earned most, $1,911.65.",
    );
  });

  it("says that nothing is known of nobody", () => {
    const none = { ...TRACKS, rows: [], total: 0 };
    expect(catalogueSentence(none, 0, null, undefined, "en-US")).toBe("Nothing is known of recordings yet.");
    expect(catalogueSentence(none, 5, "LUMEN", undefined, "en-US")).toBe("No recording of LUMEN is known.");
  });
});

describe("a share", () => {
  it("is in percent, and exact", () => {
    expect(["1", "0.5", "0.3333"].map((share) => shareInWords(share as `${number}`, "en-US"))).toEqual([
      "100\u202f%",
      "50\u202f%",
      "33.33\u202f%",
    ]);
  });
});
