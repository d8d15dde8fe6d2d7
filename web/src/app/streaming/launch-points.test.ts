import { describe, expect, it } from "vitest";

import type { Launch } from "@/api/releases";

import { onDay, overDays } from "./launch-points";

const LAUNCH: Launch = {
  key: "XXAA13100001",
  name: "NOVA SEVEN: GLASS HARBOR",
  act: "NOVA SEVEN",
  title: "GLASS HARBOR",
  isrc: "XXAA13100001",
  day: "2031-02-26",
  days: [],
  first_7: 70,
  first_28: null,
};

describe("streams of a release", () => {
  it("are those of its track on the day so long after it, whatever the months", () => {
    const day = "2031-03-01";
    expect(onDay(LAUNCH, 3, "spotify")).toMatchObject({
      line: LAUNCH.key,
      step: "day",
      first: day,
      last: day,
      day,
    });
  });

  it("are together those of so many days, the first among them", () => {
    const week = overDays(LAUNCH, 7, null);
    expect([week.first, week.last, week.day]).toEqual(["2031-02-26", "2031-03-04", undefined]);
  });
});
