import { describe, expect, it } from "vitest";

import {
  addMonths,
  compareExact,
  difference,
  formatDay,
  formatMoment,
  formatMoney,
  formatPeriod,
  hundredfold,
  lastDay,
  monthsFrom,
  shortMoney,
  shortNumber,
  sum,
  tell,
  tellChange,
  tellInWords,
  tellShort,
  weekOf,
} from ".";

/** Spaces of any width, so that examples can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

describe("money", () => {
  it.each([
    ["en-US", "$1,905.46"],
    ["de-DE", "1.905,46 $"],
    ["fr-FR", "1 905,46 $"],
  ])("is written as %s does", (locale, expected) => {
    expect(plain(formatMoney("1905.45851447", "USD", locale))).toBe(expected);
  });

  it("is exact where floating point is not", () => {
    expect(formatMoney("9007199254740993.01", "USD", "en-US")).toBe("$9,007,199,254,740,993.01");
    expect(formatMoney("0.285", "USD", "en-US")).toBe("$0.28");
    expect(formatMoney("0.295", "USD", "en-US")).toBe("$0.30");
  });

  it("shows the code beside the symbol where currencies are mixed", () => {
    expect(plain(formatMoney("12", "USD", "en-US", { mixed: true }))).toBe("$12.00 USD");
    expect(plain(formatMoney("12", "CHF", "de-DE", { mixed: true }))).toBe("12,00 CHF");
  });

  it("has the digits of its currency", () => {
    expect(formatMoney("1905.4", "JPY", "en-US")).toBe("¥1,905");
  });

  it("is negative with a sign as wide as a plus, and never minus zero", () => {
    expect(formatMoney("-3.5", "EUR", "en-US")).toBe("−€3.50");
    expect(formatMoney("-0.001", "EUR", "en-US")).toBe("€0.00");
  });
});

describe("short numbers", () => {
  it.each([
    ["en-US", "1.2 M"],
    ["de-DE", "1,2 Mio."],
    ["fr-FR", "1,2 M"],
  ])("are written as %s does", (locale, expected) => {
    expect(plain(shortNumber(1_234_567, locale))).toBe(expected);
  });

  it("keep the currency", () => {
    expect(plain(shortMoney("12500", "USD", "en-US"))).toBe("$12.5 K");
    expect(plain(tellShort("0.002514", "USD per stream", "en-US"))).toBe("$0.0025");
  });
});

describe("figures", () => {
  it.each([
    [508187, "streams", "508,187 streams"],
    ["4.102121836603422634289436703", "%", "4.1 %"],
    ["1905.45851447", "USD", "$1,905.46"],
    ["0.002514312091066137217030363377", "USD per stream", "$0.002514 per stream"],
    ["0.3216369359", "USD per click", "$0.3216 per click"],
    ["2573.285714", "streams a day", "2,573 streams a day"],
    ["3.214961503", "x", "3.21 ×"],
    [0, "h", "0 hours"],
    ["United States", "country", "United States"],
    [null, "streams", "–"],
  ])("%s of unit %s reads %s", (value, unit, expected) => {
    expect(plain(tellInWords(value, unit, "en-US"))).toBe(expected);
  });

  it("leave a name alone that looks like a number", () => {
    expect(tell("1349", "act", "en-US").number).toBe("1349");
  });
});

describe("changes", () => {
  it.each([
    ["12.41", false, "up 12.4 %", "good"],
    ["-7.96", false, "down 8.0 %", "bad"],
    ["63.6", true, "up 63.6 %", "bad"],
    ["-12.3", true, "down 12.3 %", "good"],
    ["0.04", false, "unchanged", "neutral"],
    ["-0.0107", false, "unchanged", "neutral"],
    ["48519.4", false, "up 48,519 %", "good"],
  ] as const)("of %s percent, less is better: %s", (change, lessIsBetter, words, meaning) => {
    const told = tellChange(change, "en-US", lessIsBetter);
    expect(plain(told.words)).toBe(words);
    expect(told.meaning).toBe(meaning);
  });
});

describe("exact numbers are ordered as numbers", () => {
  it.each([
    ["10", "9"],
    ["0.10000000000000000001", "0.1"],
    ["-1", "-2"],
    [3, "2.99"],
    ["0.5", "-0.6"],
    ["9007199254740993", "9007199254740992"],
  ] as const)("%s after %s", (later, earlier) => {
    expect(compareExact(later, earlier)).toBeGreaterThan(0);
    expect(compareExact(earlier, later)).toBeLessThan(0);
  });

  it("whatever zeros surround them", () => {
    expect(compareExact("-0.00", 0)).toBe(0);
    expect(compareExact("007.10", "7.1")).toBe(0);
  });
});

describe("days", () => {
  it.each([
    ["en-US", "Nov 18, 2026"],
    ["de-DE", "18. Nov. 2026"],
    ["fr-FR", "18 nov. 2026"],
  ])("are written as %s does", (locale, expected) => {
    expect(formatDay("2026-11-18", locale)).toBe(expected);
  });

  it.each([
    ["2026-11-18", "2026-11-18", "Nov 18, 2026"],
    ["2026-10-01", "2026-10-31", "Oct 2026"],
    ["2026-07-01", "2026-09-30", "Jul – Sep 2026"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2026-10-05", "2026-11-01", "Oct 5 – Nov 1, 2026"],
  ])("from %s to %s are told as %s", (first, last, expected) => {
    expect(plain(formatPeriod({ first, last }, "en-US"))).toBe(expected);
  });

  it("moments say that they are told in UTC", () => {
    expect(plain(formatMoment("2026-11-21T14:05:00Z", "en-US"))).toBe("Nov 21, 14:05 UTC");
  });

  it("months follow one another over the turn of a year", () => {
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(monthsFrom("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(lastDay("2028-02")).toBe("2028-02-29");
  });

  it("weeks begin on Monday", () => {
    expect(weekOf("2026-11-22")).toBe("2026-11-16");
    expect(weekOf("2026-11-16")).toBe("2026-11-16");
  });
});

describe("reckoning with exact numbers", () => {
  it("takes away without floating point", () => {
    expect(difference("0.3", "0.1")).toBe("0.2");
    expect(difference(5, "7.25")).toBe("-2.25");
    expect(difference("9007199254740993.01", "0.02")).toBe("9007199254740992.99");
  });

  it("adds up", () => {
    expect(sum(["0.1", "0.2", 3])).toBe("3.3");
    expect(sum(["-1.50", "1.5"])).toBe("0.0");
    expect(sum([])).toBe("0");
  });

  it("turns a part of one into percent", () => {
    expect(hundredfold("0.85")).toBe("85");
    expect(hundredfold("0.3333")).toBe("33.33");
    expect(hundredfold(1)).toBe("100");
  });
});
