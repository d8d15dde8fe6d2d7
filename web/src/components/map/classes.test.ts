import { describe, expect, it } from "vitest";

import { classesOf, classOf, colourOf } from "./classes";

describe("the colours of the map", () => {
  it("have about equally many countries each, however unequal their amounts are", () => {
    const values = [
      "769.81",
      "280.17",
      "258.34",
      "89.20",
      "74.94",
      "0.9",
      "0.5",
      "0.31",
      "0.3",
      "0.1",
    ] as const;
    expect(classesOf(values).map(({ from, to }) => [from, to])).toEqual([
      ["0.1", "0.3"],
      ["0.31", "0.5"],
      ["0.9", "74.94"],
      ["89.20", "258.34"],
      ["280.17", "769.81"],
    ]);
  });

  it("are fewer for few countries, and the largest always wears the strongest", () => {
    const classes = classesOf([5, 900]);
    expect(classes.map(({ step }) => step)).toEqual([4, 5]);
    expect(colourOf(classOf(900, classes))).toBe("var(--ramp-5)");
  });

  it("leave out what is not above zero", () => {
    const classes = classesOf([0, "-3.2", 10]);
    expect(classes).toHaveLength(1);
    expect(colourOf(classOf("-3.2", classes))).toBe("var(--raised)");
  });

  it("are none where nothing is told", () => {
    expect(classesOf([])).toEqual([]);
  });
});
