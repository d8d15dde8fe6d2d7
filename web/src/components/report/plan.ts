import { type CourseAsked, type RankingAsked, stepOf } from "@/api/courses";
import type { Asked } from "@/api/figures";
import type { Label } from "@/api/label";
import type { Subject } from "@/components/figures";
import { addMonths, firstDay, lastDay, type Month, monthOf } from "@/format";

/** What a report is about: the whole label, or the act that `asked` names. */
export interface ReportOf {
  readonly asked: Asked;
  /** Whether amounts are told; without them it is about plays only. */
  readonly money: boolean;
  /** Whether figures stand beside those of the period before. */
  readonly compare: boolean;
  /** Whether an artist reads it, through a link that shows no more than one act. */
  readonly shared: boolean;
}

/** A course that a report draws. `counted`: by whom and how, in words. */
export interface CoursePlan {
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  readonly counted: string;
  readonly asked: CourseAsked;
}

/** A ranking that a report shows. `head`: what is ranked. */
export interface RankPlan {
  readonly id: string;
  readonly subject: Subject;
  readonly title: string;
  readonly head: string;
  readonly counted: string;
  readonly asked: RankingAsked;
}

export interface Plan {
  readonly courses: readonly CoursePlan[];
  readonly rankings: readonly RankPlan[];
}

const ROWS = 6;
const A_YEAR = 12;
const LINES = 4;

const BEFORE_SPLITS = "before splits, as statements tell it";
const BY_DISTRIBUTORS = "as distributors report them";
const BY_STORES = "as the stores count them";

/** What a report asks of the server beside the figures. */
export function planOf(of: ReportOf, label: Pick<Label, "last_month" | "today">): Plan {
  const shown = monthsShown(of.asked, label);
  const plays = playsOf(of.asked);
  const { artist, store, currency } = of.asked;
  const earned = { dataset: "royalties", artist, store, currency };
  const days = { first: firstDay(shown.first), last: lastDay(shown.last) };
  const period = {
    first: of.asked.first && firstDay(of.asked.first),
    last: of.asked.last && lastDay(of.asked.last),
    size: ROWS,
  };
  const step = stepOf({ ...of.asked, ...shown }, "week");
  const revenue: CoursePlan = {
    id: "revenue",
    subject: "money",
    title: "Revenue by month of use",
    counted: BEFORE_SPLITS,
    asked: { ...earned, measure: "net", step: "month", ...days },
  };
  const streams: CoursePlan = {
    id: "streams",
    subject: "reach",
    title: `Streams a ${step} by platform`,
    counted: plays.counted,
    asked: { ...plays.of, measure: "streams", by: "store", step, lines: LINES, ...days },
  };
  const ranking = (
    by: "store" | "track" | "artist" | "country",
    [title, head, counted]: readonly [string, string, string],
    asked: Omit<RankingAsked, "by" | "size">,
    subject: Subject,
  ): RankPlan => ({
    id: `${asked.dataset}-${asked.measure}-${by}`,
    subject,
    title,
    head,
    counted,
    asked: { ...asked, by, ...period },
  });
  const net = { ...earned, measure: "net" };
  const money = [
    ...(store ? [] : [ranking("store", ["Revenue by store", "Store", BEFORE_SPLITS], net, "money")]),
    ...(artist ? [] : [ranking("country", ["Revenue by country", "Country", BEFORE_SPLITS], net, "money")]),
    ranking("track", ["Revenue by track", "Track", BEFORE_SPLITS], net, "money"),
    ...(artist ? [] : [ranking("artist", ["Revenue by act", "Act", BEFORE_SPLITS], net, "money")]),
  ];
  const reach = [
    ...(store
      ? []
      : [
          ranking(
            "store",
            ["Streams by platform", "Platform", plays.counted],
            { ...plays.of, measure: "streams" },
            "reach",
          ),
        ]),
    ranking(
      "track",
      ["Streams by track", "Track", BY_STORES],
      { dataset: "track_daily", measure: "streams", artist, store },
      "reach",
    ),
  ];
  return of.money
    ? { courses: [revenue, streams], rankings: [...money, ...reach] }
    : { courses: [streams], rankings: reach };
}

/** Distributors do not tell acts apart day by day; stores do. */
function playsOf({ artist, store }: Asked): {
  readonly of: Pick<CourseAsked, "dataset" | "artist" | "store">;
  readonly counted: string;
} {
  return artist
    ? { of: { dataset: "audience_daily", artist, store }, counted: BY_STORES }
    : { of: { dataset: "daily_streams", store }, counted: BY_DISTRIBUTORS };
}

/** The months that courses are drawn over: those asked for, and at least the year to their end. */
export function monthsShown(
  { first, last }: Pick<Asked, "first" | "last">,
  label: Pick<Label, "last_month" | "today">,
): { readonly first: Month; readonly last: Month } {
  const end = last ?? label.last_month ?? monthOf(label.today);
  const year = addMonths(end, 1 - A_YEAR);
  return { first: first !== null && first < year ? first : year, last: end };
}

/** A track's name on its act's own report. */
export function withoutAct(name: string, act: string | null | undefined): string {
  return act && name.startsWith(`${act}: `) ? name.slice(act.length + 2) : name;
}
