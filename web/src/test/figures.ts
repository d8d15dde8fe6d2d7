import type { Figure } from "@/api/figures";

/** Monthly streams of an invented label, with whatever an example is about. */
export function aFigure(of: Partial<Figure> = {}): Figure {
  return {
    id: "monthly_streams",
    kpi: "K-01",
    title: "Monthly streams",
    formula: "Streams of a month as the distributors report them, provisional days left out.",
    families: ["distributor"],
    datasets: ["daily_streams"],
    unit: "streams",
    value: 508187,
    subject: null,
    previous: 488162,
    change: "4.102121836603422634289436703",
    less_is_better: false,
    period: { first: "2031-10-01", last: "2031-10-31" },
    compared: { first: "2031-09-01", last: "2031-09-30" },
    as_of: "2031-10-31",
    provisional: false,
    freshness_hours: 504,
    goal: null,
    reason: null,
    notes: [],
    breakdown_unit: "streams",
    breakdown: [],
    series: [
      { day: "2031-07-01", value: 471020, provisional: false },
      { day: "2031-08-01", value: 480774, provisional: false },
      { day: "2031-09-01", value: 488162, provisional: false },
      { day: "2031-10-01", value: 508187, provisional: false },
    ],
    can_explain: true,
    sources: [{ source: "DistroKid", account: "main", until: "2031-10-31" }],
    operands: [],
    ...of,
  };
}
