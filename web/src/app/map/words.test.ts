import { describe, expect, it } from "vitest";

import { monthsBefore } from "./words";

describe("the months before", () => {
  it("are as many as are shown, and whole ones", () => {
    expect(monthsBefore({ first: "2031-03-01", last: "2031-03-31" })).toEqual({
      first: "2031-02-01",
      last: "2031-02-28",
    });
    expect(monthsBefore({ first: "2031-01-01", last: "2031-03-31" })).toEqual({
      first: "2030-10-01",
      last: "2030-12-31",
    });
  });
});
