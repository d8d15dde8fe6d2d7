import type { CourseAsked, Step } from "@/api/courses";

/** Who counted. The three count different things and are never added up. */
export type Counted = "distributor" | "store" | "paid";

/** What lines are told apart by. */
export type By = "store" | "artist" | "track" | "country" | "account";

interface Way {
  readonly id: Counted;
  readonly title: string;
  /** How a sentence on it begins: `Distributors counted`. */
  readonly said: string;
  readonly noun: string;
  /** What is counted and by whom, in words. */
  readonly definition: string;
  /** Which file brings it, for those who have none yet. */
  readonly file: string;
  readonly steps: readonly Step[];
  /** What can be asked by each axis. */
  readonly sources: Readonly<Partial<Record<By, { readonly dataset: string; readonly measure: string }>>>;
}

const distributors = { dataset: "daily_streams", measure: "streams" };
const audiences = { dataset: "audience_daily", measure: "streams" };
const tracks = { dataset: "track_daily", measure: "streams" };
const plays = { dataset: "royalties", measure: "plays" };
const units = { dataset: "royalties", measure: "units" };

export const WAYS: readonly Way[] = [
  {
    id: "distributor",
    title: "Distributors",
    said: "Distributors counted",
    noun: "Streams",
    definition:
      "Streams a day as the distributors report them. They tell stores apart, not artists or tracks.",
    file: "The daily streams of DistroKid or TooLost bring it.",
    steps: ["day", "week", "month"],
    sources: { store: distributors, account: distributors },
  },
  {
    id: "store",
    title: "Stores themselves",
    said: "Stores themselves counted",
    noun: "Streams",
    definition: "Streams a day as each store shows them to artists. Stores without such pages are not in it.",
    file: "Spotify for Artists’ audience and song timelines bring it.",
    steps: ["day", "week", "month"],
    sources: { store: audiences, artist: audiences, track: tracks },
  },
  {
    id: "paid",
    title: "Paid units",
    said: "Statements pay for",
    noun: "Paid units",
    definition:
      "Plays and sales that were paid for, by month of use, as statements tell them. The newest months are still to come.",
    file: "A distributor’s statement brings it.",
    steps: ["month"],
    sources: { store: plays, artist: plays, account: plays, track: units, country: units },
  },
];

export const BY_TITLES: Readonly<Record<By, string>> = {
  store: "Platform",
  artist: "Artist",
  track: "Track",
  country: "Country",
  account: "Account",
};

/** What the page shows. */
export interface Choice {
  readonly way: Way;
  readonly by: By;
  readonly step: Step;
}

/** The choice in an address. What a way of counting does not know falls back to what it does. */
export function choiceOf(search: string, artistChosen: boolean): Choice {
  const told = new URLSearchParams(search);
  const usual: Counted = artistChosen ? "store" : "distributor";
  const way = WAYS.find(({ id }) => id === (told.get("counted") ?? usual)) ?? WAYS[0];
  if (!way) {
    throw new Error("There is no way of counting.");
  }
  const axes = axesOf(way);
  const by = axes.find((each) => each === told.get("by")) ?? axes[0] ?? "store";
  const step =
    way.steps.find((each) => each === told.get("step")) ?? (way.steps.includes("week") ? "week" : "month");
  return { way, by, step };
}

export function axesOf({ sources }: Way): readonly By[] {
  return (Object.keys(BY_TITLES) as By[]).filter((by) => sources[by]);
}

/** What is asked of the server for a choice. */
export function sourceOf({
  way,
  by,
}: Choice): Pick<CourseAsked, "dataset" | "measure"> & { readonly by: By } {
  const source = way.sources[by];
  if (!source) {
    throw new Error(`${way.title} are not told apart by ${by}.`);
  }
  return { ...source, by };
}

/** Which filters a question understands: distributors do not tell artists apart day by day. */
export function narrows(dataset: string, artist: string | null): string | null {
  return dataset === distributors.dataset ? null : artist;
}
