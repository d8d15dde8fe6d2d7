import { type Exact, isDecimal } from "./decimal";
import { formatMoney, isCurrency, shortMoney } from "./money";
import { formatNumber, formatPercent, shortNumber, THIN } from "./number";

/** What the server tells as the value of a figure: a count, an exact decimal, or a name. */
export type FigureValue = number | string;

/** A value for people: the number, and the unit where the number does not say it already. */
export interface Told {
  readonly number: string;
  readonly unit: string;
}

/** Units of figures whose value is a name, even where the name looks like a number. */
const NAMED = new Set(["country", "act", "track", "store"]);

const PLACES: Readonly<Record<string, number>> = {
  h: 0,
  months: 1,
  points: 1,
  "listeners per stream": 3,
  "streams a day": 0,
};

const UNIT_WORDS: Readonly<Record<string, string>> = { h: "hours", x: "×" };

/** A value and its unit, rounded for reading. `mixed`: currencies show their code too. */
export function tell(value: FigureValue, unit: string, locale: string, mixed = false): Told {
  if (!isExact(value, unit)) {
    return { number: value, unit: "" };
  }
  if (unit === "%") {
    return { number: formatPercent(value, locale), unit: "" };
  }
  const [currency = "", ...rest] = unit.split(" ");
  if (isCurrency(currency)) {
    const places = moneyPlaces(unit);
    const style = places === undefined ? { mixed } : { places, mixed };
    return { number: formatMoney(value, currency, locale, style), unit: rest.join(" ") };
  }
  const places = PLACES[unit] ?? (isWhole(value) ? 0 : 2);
  const number = formatNumber(value, locale, places);
  return unit === "x"
    ? { number: `${number}${THIN}×`, unit: "" }
    : { number, unit: UNIT_WORDS[unit] ?? unit };
}

/** A value with its unit in one text; a dash for what is not known. */
export function tellInWords(value: FigureValue | null, unit: string, locale: string, mixed = false): string {
  if (value === null) {
    return "–";
  }
  const told = tell(value, unit, locale, mixed);
  return told.unit === "" ? told.number : `${told.number}\u00a0${told.unit}`;
}

/** For an axis: short and without the unit's words, which stand in the title. */
export function tellShort(value: Exact, unit: string, locale: string): string {
  if (unit === "%") {
    return shortNumber(value, locale) + `${THIN}%`;
  }
  const currency = unit.split(" ")[0] ?? "";
  if (!isCurrency(currency)) {
    return shortNumber(value, locale);
  }
  const places = moneyPlaces(unit);
  return places === undefined
    ? shortMoney(value, currency, locale)
    : formatMoney(value, currency, locale, { places: Math.min(places, 4) });
}

/** Whether the value is a number to count with, and no name. */
export function isExact(value: FigureValue, unit: string): value is Exact {
  return typeof value === "number" || (!NAMED.has(unit) && isDecimal(value));
}

function isWhole(value: Exact): boolean {
  return typeof value === "number" || /^-?\d+(\.0*)?$/.test(value);
}

/** Amounts for one stream are small: six places; for one click four. */
function moneyPlaces(unit: string): number | undefined {
  if (unit.endsWith("per stream")) {
    return 6;
  }
  return unit.endsWith("per click") ? 4 : undefined;
}
