import type { Figure } from "@/api/figures";

/** What figures are about, in the order in which they are told. */
export type Subject = "money" | "reach" | "marketing" | "data";

/** The figures that stand first in their subject; the others follow as the server tells them. */
const FIRST: Readonly<Record<Subject, readonly string[]>> = {
  money: [
    "gross_revenue",
    "net_revenue",
    "expected_revenue",
    "newest_statement",
    "revenue_per_stream",
    "income",
    "expenses",
    "profit_margin",
  ],
  reach: [
    "monthly_streams",
    "streams_ytd",
    "unique_listeners",
    "followers",
    "release_velocity",
    "saves",
    "social_views",
    "countries",
  ],
  marketing: [
    "ad_spend",
    "attributed_revenue",
    "roas",
    "link_clicks",
    "impressions",
    "cpc",
    "ctr",
    "email_open_rate",
  ],
  data: ["data_freshness", "pipeline_health", "data_quality"],
};

const MONEY = new Set([
  "payout_per_stream",
  "payment_delay",
  "shop_revenue",
  "sync_revenue",
  "rights_revenue",
]);

const PAID_FOR = ["ads", "links", "email"];

/** A figure that says something of so many kinds of sources is about the data themselves. */
const MANY_FAMILIES = 5;

/** What a figure is about; those that are new to the pages go where those who count them belong. */
export function subjectOf({ id, families }: Pick<Figure, "id" | "families">): Subject {
  for (const subject of ["money", "reach", "marketing", "data"] as const) {
    if (FIRST[subject].includes(id)) {
      return subject;
    }
  }
  if (families.length >= MANY_FAMILIES) {
    return "data";
  }
  if (MONEY.has(id) || families.includes("bank") || families.includes("shop")) {
    return "money";
  }
  return families.some((family) => PAID_FOR.includes(family)) ? "marketing" : "reach";
}

/** The figures of a subject: the chosen ones first, those without a value last. */
export function figuresOf(subject: Subject, figures: readonly Figure[]): readonly Figure[] {
  const place = ({ id, value }: Figure) => {
    const at = FIRST[subject].indexOf(id);
    return (value === null ? 1_000 : 0) + (at < 0 ? 100 : at);
  };
  return figures
    .filter((figure) => subjectOf(figure) === subject)
    .toSorted((one, other) => place(one) - place(other));
}

/** Whether amounts of more than one currency stand side by side. */
export function isMixed(figures: readonly Figure[]): boolean {
  const currencies = figures.flatMap(({ unit }) => /^[A-Z]{3}\b/.exec(unit)?.[0] ?? []);
  return new Set(currencies).size > 1;
}
