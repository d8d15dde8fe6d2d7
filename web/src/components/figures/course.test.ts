import { describe, expect, it } from "vitest";

import { addDays } from "@/format";
import { aFigure } from "@/test/figures";

import { courseOf, type CoursePoint, isCourse, toldByMonth } from "./course";

const days = (...values: (number | null)[]): CoursePoint[] =>
  values.flatMap((value, at) =>
    value === null ? [] : [{ day: addDays("2031-10-01", at), value, provisional: false }],
  );

describe("a course", () => {
  it("goes from left to right, the lowest value lowest", () => {
    const [run = []] = courseOf(days(10, 30, 20))?.runs ?? [];
    expect(run.map(({ x }) => x)).toEqual([0, 50, 100]);
    expect(run[0]?.y).toBeGreaterThan(run[2]?.y ?? 0);
    expect(run[2]?.y).toBeGreaterThan(run[1]?.y ?? 0);
  });

  it("leaves gaps open", () => {
    expect(courseOf(days(1, 2, null, null, 5, 6))?.runs.map((run) => run.length)).toEqual([2, 2]);
  });

  it("of months has no gap between long and short ones", () => {
    const months = ["2031-01-01", "2031-02-01", "2031-03-01", "2031-05-01"];
    const course = courseOf(months.map((day, value) => ({ day, value, provisional: false })));
    expect(course?.runs.map((run) => run.length)).toEqual([3, 1]);
    expect(course?.monthly).toBe(true);
  });

  it("says from where on it is provisional, and to which day it is complete", () => {
    const points = days(1, 2, 3, 4, 5).map((point, at) => ({ ...point, provisional: at > 2 }));
    expect(courseOf(points)).toMatchObject({ provisionalFrom: 50, completeTo: "2031-10-03" });
  });

  it("tells its exact extremes", () => {
    const points = days(0, 0, 0).map((point, at) => ({
      ...point,
      value: (["1.10", "0.9", "1.2"] as const)[at] ?? 0,
    }));
    expect(courseOf(points)).toMatchObject({ low: "0.9", high: "1.2" });
  });

  it("needs two points", () => {
    expect(courseOf(days(7))).toBeNull();
    expect(courseOf([])).toBeNull();
  });

  it("of equal values is a line in the middle", () => {
    expect(courseOf(days(4, 4))?.runs[0]?.map(({ y }) => y)).toEqual([50, 50]);
  });

  it("is none where most days stand alone", () => {
    expect(isCourse(days(1, 2, 3))).toBe(true);
    expect(isCourse(days(1, 2, null, 4, null, 6, null, 8))).toBe(false);
    expect(isCourse(days(7))).toBe(false);
  });
});

describe("a figure whose course is its own", () => {
  const { series, period } = aFigure();

  it("is told month by month, its own month among them", () => {
    expect(toldByMonth(aFigure())).toBe(true);
    expect(toldByMonth({ series: [...series], period, value: "508187.00" })).toBe(true);
  });

  it("is neither a growth nor a sum over a year, whose courses show what they are made of", () => {
    expect(toldByMonth({ series, period, value: "4.1" })).toBe(false);
    expect(toldByMonth({ series, period: { first: "2031-01-01", last: "2031-10-31" }, value: 508187 })).toBe(
      false,
    );
    expect(toldByMonth({ series, period, value: null })).toBe(false);
  });
});
