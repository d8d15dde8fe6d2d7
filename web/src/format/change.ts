import { compareExact, type DecimalText } from "./decimal";
import { formatPercent } from "./number";

/** A change in words, in shape and in what it means. */
export interface ChangeTold {
  readonly direction: "up" | "down" | "same";
  readonly meaning: "good" | "bad" | "neutral";
  /** `up 12.4 %`, `unchanged`. */
  readonly words: string;
}

/** A change in percent. `lessIsBetter`: of a cost or a delay, where up is no good news. */
export function tellChange(change: DecimalText, locale: string, lessIsBetter = false): ChangeTold {
  const up = !change.startsWith("-");
  const size = (up ? change : change.slice(1)) as DecimalText;
  if (compareExact(size, "0.05") <= 0) {
    return { direction: "same", meaning: "neutral", words: "unchanged" };
  }
  const direction = up ? "up" : "down";
  // beyond a hundredfold nobody reads decimals
  const places = compareExact(size, "1000") > 0 ? 0 : 1;
  const meaning = up === lessIsBetter ? "bad" : "good";
  return { direction, meaning, words: `${direction} ${formatPercent(size, locale, places)}` };
}
