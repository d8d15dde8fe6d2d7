import { type DecimalText, formatNumber } from "@/format";

/** A score with one place, never rounded up to a full 100. */
export function score(value: DecimalText, locale: string): string {
  const shown = Number(value) < 100 && Number(value) >= 99.95 ? "99.9" : value;
  return formatNumber(shown as DecimalText, locale, Number(value) === 100 ? 0 : 1);
}

/** What a dimension asks, for its heading. */
export const DIMENSIONS: Readonly<Record<string, string>> = {
  completeness: "Is anything missing?",
  accuracy: "Do sums and sources agree?",
  timeliness: "Did it arrive in time?",
  consistency: "Do names and files agree?",
  validity: "Can every cell be what it says?",
};

/** Good, worth a look, or bad: where the bars change their colour. */
export function grade(value: DecimalText): "grew" | "look" | "broken" {
  const number = Number(value);
  return number >= 95 ? "grew" : number >= 80 ? "look" : "broken";
}
