import { describe, expect, it } from "vitest";

import { aFigure } from "@/test/figures";

import { addsUp, comparedMonths, contributions } from "./why";

const share = "50" as const;
const parts = (values: Readonly<Record<string, number | string>>) =>
  Object.entries(values).map(([label, value]) => ({ label, value, share }));

describe("why a figure changed", () => {
  it("names the part that moved it most first, whichever way it went", () => {
    const before = aFigure({ breakdown: parts({ Spotify: 100, Tidal: 40, Deezer: 5 }) });
    const now = aFigure({ breakdown: parts({ Spotify: 110, Tidal: 10, Deezer: 6 }) });
    expect(contributions(now, before).map(({ label, change }) => [label, change])).toEqual([
      ["Tidal", "-30"],
      ["Spotify", "10"],
      ["Deezer", "1"],
    ]);
  });

  it("keeps amounts exact", () => {
    const before = aFigure({ breakdown: parts({ Spotify: "0.1" }) });
    const now = aFigure({ breakdown: parts({ Spotify: "0.30000000000000000001" }) });
    expect(contributions(now, before)[0]?.change).toBe("0.20000000000000000001");
  });

  it("tells a part that is new from one that was zero", () => {
    const [pandora] = contributions(aFigure({ breakdown: parts({ Pandora: 7 }) }), aFigure());
    expect(pandora).toEqual({ label: "Pandora", before: null, now: 7, change: "7" });
  });

  it("is only told of figures whose parts add up to them", () => {
    const breakdown = parts({ Spotify: 1 });
    expect(addsUp(aFigure({ breakdown }))).toBe(true);
    expect(addsUp(aFigure({ breakdown, unit: "%", breakdown_unit: "%" }))).toBe(false);
    expect(addsUp(aFigure({ breakdown, unit: "USD per stream", breakdown_unit: "USD per stream" }))).toBe(
      false,
    );
    expect(addsUp(aFigure({ breakdown, breakdown_unit: "people" }))).toBe(false);
    expect(addsUp(aFigure({ breakdown: [] }))).toBe(false);
  });

  it("asks for whole months only", () => {
    const compared = { first: "2031-07-01", last: "2031-09-30" };
    expect(comparedMonths(aFigure({ compared }))).toEqual({ first: "2031-07", last: "2031-09" });
    expect(comparedMonths(aFigure({ compared: { first: "2031-07-02", last: "2031-09-30" } }))).toBeNull();
    expect(comparedMonths(aFigure({ compared: null }))).toBeNull();
  });
});
