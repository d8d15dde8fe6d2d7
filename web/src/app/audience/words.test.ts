import { describe, expect, it } from "vitest";

import type { Crowd } from "@/api/audience";

import { audienceSentence, crowdName, periodName } from "./words";

function aCrowd(of: Partial<Crowd> = {}): Crowd {
  return {
    family: "store",
    network: { key: "spotify", name: "Spotify" },
    account: null,
    act: "NOVA SEVEN",
    followers: 3170,
    day: "2031-11-18",
    before: 2945,
    change: "7.640067911714770797962648557",
    reached: 3902,
    reached_day: "2031-11-18",
    ...of,
  };
}

const TIKTOK = { key: "tiktok", name: "TikTok" };

describe("the sentence of the audience", () => {
  it("tells who has most followers and where they grow most, and adds nothing up", () => {
    const crowds = [
      aCrowd(),
      aCrowd({ family: "social", network: TIKTOK, act: "LUMEN", followers: 924, change: "12.5" }),
    ];
    expect(audienceSentence(crowds, "en-US")).toBe(
      "NOVA SEVEN has 3,170 followers on Spotify, up 7.6\u202f% in 28 days; most growth is on TikTok, where LUMEN is up 12.5\u202f%.",
    );
  });

  it("says one thing where the largest grows most", () => {
    expect(audienceSentence([aCrowd()], "en-US")).toBe(
      "NOVA SEVEN has 3,170 followers on Spotify, up 7.6\u202f% in 28 days.",
    );
  });

  it("claims no growth where 28 days before were not told", () => {
    expect(audienceSentence([aCrowd({ before: null, change: null })], "en-US")).toBe(
      "NOVA SEVEN has 3,170 followers on Spotify.",
    );
  });

  it("says when nobody has told of followers", () => {
    expect(audienceSentence([], "en-US")).toBe("Nobody has told of followers yet.");
    expect(audienceSentence([aCrowd({ followers: null })], "en-US")).toBe(
      "Nobody has told of followers yet.",
    );
  });
});

describe("names", () => {
  it("of accounts are told where they are not the act’s own", () => {
    expect(crowdName(aCrowd())).toBe("NOVA SEVEN");
    expect(crowdName(aCrowd({ account: "NOVA SEVEN" }))).toBe("NOVA SEVEN");
    expect(crowdName(aCrowd({ account: "nova.7" }))).toBe("NOVA SEVEN (nova.7)");
  });

  it("of periods are in words", () => {
    const told = ["28day", "1year", "all", "lifetime", "2031-01-01_2031-03-31", "last_year"];
    expect(told.map((period) => periodName(period, "en-US"))).toEqual([
      "28 days",
      "1 year",
      "all time",
      "all time",
      "Jan\u2009–\u2009Mar 2031",
      "last year",
    ]);
  });
});
