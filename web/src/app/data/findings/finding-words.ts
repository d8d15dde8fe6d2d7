import type { Finding } from "@/api/findings";
import {
  type Exact,
  formatDay,
  formatMonth,
  formatNumber,
  isDay,
  isDecimal,
  isMonth,
  tellInWords,
} from "@/format";

/** What people call platforms and stores, by their keys, and kinds of files, by `platform.kind`. */
export type Known = ReadonlyMap<string, string>;

/** One line of what a finding is about. */
export interface About {
  readonly term: string;
  readonly told: string;
}

/** So many of several are named. */
const MOST = 4;

/** Of what a finding is about, in this order: one and several. Identifiers of files serve links, and nobody reads them. */
const TERMS: readonly (readonly [string, string, string])[] = [
  ["platforms", "Told by", "Told by"],
  ["account", "Account", "Accounts"],
  ["dataset", "What it is", "What it is"],
  ["stores", "Platform", "Platforms"],
  ["artist", "Artist", "Artists"],
  ["title", "Title", "Titles"],
  ["isrc", "ISRC", "ISRCs"],
  ["months", "Month", "Months"],
  ["days", "Day", "Days"],
  ["files", "File", "Files"],
];

/** The account of those who have only one. */
const ONLY_ACCOUNT = "main";

/** Whom, what and when a finding is about, in the words of the pages. */
export function aboutOf({ where }: Pick<Finding, "where">, known: Known, locale: string): readonly About[] {
  const dataset = String(where["dataset"]);
  const kinds = [where["platforms"] ?? []].flat().map((platform) => `${platform}.${dataset}`);
  const kind = [dataset, ...kinds].find((each) => known.has(each));
  return TERMS.flatMap(([name, one, several]) => {
    const found = name === "dataset" && kind ? kind : (where[name] ?? []);
    const texts = [found].flat().filter((text) => !(name === "account" && text === ONLY_ACCOUNT));
    const said =
      name === "files" || name === "title" ? texts : texts.map((text) => inWords(text, known, locale));
    return said.length === 0 ? [] : [{ term: said.length === 1 ? one : several, told: listed(said) }];
  });
}

/** Its figures by name; an amount wears its currency. */
export function figuresOf(
  { figures }: Pick<Finding, "figures">,
  known: Known,
  locale: string,
): readonly About[] {
  return Object.entries(figures).map(([name, value]) => {
    const currency = / ([A-Z]{3})$/.exec(name)?.[1];
    const words = (currency ? name.slice(0, -4) : name).replace(/\bnet$/, "net amount");
    const told = currency ? tellInWords(value, currency, locale, true) : exactly(value, locale);
    return {
      term: capital(
        words
          .split(" ")
          .map((word) => timeOr(word, locale, known.get(word)))
          .join(" ")
          .replaceAll("_", " "),
      ),
      told,
    };
  });
}

function inWords(text: string, known: Known, locale: string): string {
  return timeOr(text, locale, known.get(text) ?? capital(text.replaceAll("_", " ")));
}

function timeOr(word: string, locale: string, otherwise = word): string {
  return isMonth(word) ? formatMonth(word, locale) : isDay(word) ? formatDay(word, locale) : otherwise;
}

function listed(texts: readonly string[]): string {
  const more = texts.length - MOST;
  const between = texts.some((text) => text.includes(",")) ? "; " : ", ";
  return texts.slice(0, MOST).join(between) + (more > 0 ? ` and ${more} more` : "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With as many places as it is told with. */
function exactly(value: Exact, locale: string): string {
  const places = isDecimal(value) ? (value.split(".")[1]?.replace(/0+$/, "").length ?? 0) : 0;
  return formatNumber(value, locale, places);
}
