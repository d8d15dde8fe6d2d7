import { describe, expect, it } from "vitest";

import type { Finding } from "@/api/findings";

import { aboutOf, figuresOf } from "./finding-words";

const KNOWN = new Map([
  ["distrokid", "DistroKid"],
  ["apple_music", "Apple Music"],
  ["distrokid.bank_details", "Bank details"],
]);

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("what a finding is about", () => {
  it("names a kind of file with its platform or without", () => {
    for (const dataset of ["bank_details", "distrokid.bank_details"]) {
      const told = aboutOf({ where: { platforms: ["distrokid"], dataset } }, KNOWN, "en-US");
      expect(told.at(-1)).toEqual({ term: "What it is", told: "Bank details" });
    }
  });

  it("is told in the words of the pages, whom first and files last, without numbers of files", () => {
    const where = {
      files: ["apple_music.csv"],
      deliveries: ["86bd10d1c2f3a4b5"],
      platforms: ["distrokid"],
      account: "main",
      dataset: "bank_details",
      stores: ["apple_music", "zorp_fm"],
      months: ["2031-03"],
      days: ["2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04", "2031-05-05"],
    };
    expect(aboutOf({ where }, KNOWN, "en-US")).toEqual([
      { term: "Told by", told: "DistroKid" },
      { term: "What it is", told: "Bank details" },
      { term: "Platforms", told: "Apple Music, Zorp fm" },
      { term: "Month", told: "Mar 2031" },
      { term: "Days", told: "May 1, 2031; May 2, 2031; May 3, 2031; May 4, 2031 and 1 more" },
      { term: "File", told: "apple_music.csv" },
    ]);
  });

  it("has its figures by name, exact, an amount with its currency", () => {
    const figures: Finding["figures"] = {
      lines: 1200,
      "before net USD": "-12.50000000",
      "2031-05-01 usual": 7,
      "2031-06 distributors": 9,
      changed_lines: 2,
      "distrokid (second) net EUR": "0.10",
    };
    expect(figuresOf({ figures }, KNOWN, "en-US").map(({ term, told }) => [term, plain(told)])).toEqual([
      ["Lines", "1,200"],
      ["Before net amount", "−$12.50 USD"],
      ["May 1, 2031 usual", "7"],
      ["Jun 2031 distributors", "9"],
      ["Changed lines", "2"],
      ["DistroKid (second) net amount", "€0.10 EUR"],
    ]);
  });
});
