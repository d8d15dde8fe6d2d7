import type { Course, Ranking } from "@/api/courses";
import { LABEL } from "@/test/app";
import { aFigure } from "@/test/figures";

/** A course of one line over three months, with whatever an example is about. */
export function aCourse(of: Partial<Course> = {}): Course {
  return {
    dataset: "royalties",
    measure: "net",
    title: "Revenue before splits",
    family: "distributor",
    unit: "USD",
    level: false,
    by: null,
    step: "month",
    first: "2030-12-01",
    last: "2031-11-30",
    lines: [
      {
        key: "all",
        name: "All",
        total: "300.00",
        points: [
          { day: "2031-08-01", value: "90.00", provisional: false },
          { day: "2031-09-01", value: "100.00", provisional: false },
          { day: "2031-10-01", value: "110.00", provisional: false },
        ],
      },
    ],
    marks: [],
    notes: [],
    as_of: "2031-10-31",
    sources: ["DistroKid"],
    cut: null,
    ...of,
  };
}

/** A ranking of two stores, with whatever an example is about. */
export function aRanking(of: Partial<Ranking> = {}): Ranking {
  return {
    dataset: "royalties",
    measure: "net",
    title: "Revenue before splits",
    family: "distributor",
    unit: "USD",
    level: false,
    by: "store",
    step: "month",
    first: "2031-10-01",
    last: "2031-10-31",
    compared_first: "2031-09-01",
    compared_last: "2031-09-30",
    rows: [
      { key: "spotify", name: "Spotify", value: "80.00", share: "80", previous: "64.00", change: "25" },
      { key: "tidal", name: "TIDAL", value: "20.00", share: "20", previous: null, change: null },
    ],
    total: "100.00",
    notes: [],
    as_of: "2031-10-31",
    sources: ["DistroKid"],
    cut: null,
    ...of,
  };
}

/** Answers to all that a report asks; each kind of course and ranking is answered alike. */
export const REPORT_ANSWERS = {
  "GET /api/v1/label": LABEL,
  "GET /api/v1/kpis": {
    state: "a",
    today: LABEL.today,
    last_updated: null,
    figures: [
      aFigure(),
      aFigure({
        id: "gross_revenue",
        title: "Gross revenue",
        formula: "Everything distributors paid for a month of use.",
        unit: "USD",
        value: "100.00",
        change: "-1.6",
      }),
      aFigure({ id: "expenses", title: "Expenses", families: ["bank"], value: null, reason: "No bank yet." }),
      aFigure({ id: "income", title: "Income", families: ["bank"], value: null, reason: "No bank yet." }),
    ],
  },
  "GET /api/v1/courses": aCourse({ lines: [] }),
  "GET /api/v1/rankings": aRanking(),
  "GET /api/v1/releases": { family: "store", days: 28, rows: [] },
} as const;
