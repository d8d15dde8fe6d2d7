import type { Exact } from "./decimal";

/** A thin space that does not break, between a number and its unit. */
export const THIN = "\u202f";

const MINUS = "\u2212";

const kept = new Map<string, Intl.NumberFormat>();

/** A formatter for a locale, made once. Rounding is half to even, as everywhere in BEDROT. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = kept.get(key);
  if (known) {
    return known;
  }
  const made = new Intl.NumberFormat(locale, { roundingMode: "halfEven", ...options });
  kept.set(key, made);
  return made;
}

/** With exactly so many places: `48,210`, `12.40`. */
export function formatNumber(value: Exact, locale: string, places = 0): string {
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  return properMinus(numberFormat(locale, options).format(value));
}

/** For axes and tight places: `1.2 M`, `48 K`, in words of the locale. */
export function shortNumber(value: Exact, locale: string): string {
  const options = { notation: "compact", maximumFractionDigits: 1 } as const;
  return properMinus(spacedCompact(numberFormat(locale, options).formatToParts(Number(value))));
}

/** A number of percent: `12.4 %`. */
export function formatPercent(value: Exact, locale: string, places = 1): string {
  return `${formatNumber(value, locale, places)}${THIN}%`;
}

/** The parts put together, with a thin space before the letter for thousands, millions and so on. */
export function spacedCompact(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .map((part, at) => {
      const before = parts[at - 1]?.type;
      const joined = part.type === "compact" && before !== "literal" ? THIN : "";
      return joined + part.value;
    })
    .join("");
}

/** The sign of typographers, as wide as a plus; minus zero is zero. */
export function properMinus(text: string): string {
  const signed = text.replace("-", MINUS);
  return /[1-9]/.test(text) ? signed : signed.replace(MINUS, "");
}

const BYTES = ["kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** How large a file is: `0.1 kB`, `1.4 MB`. */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(BYTES.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const options = { style: "unit", unit: BYTES[step - 1] ?? "kilobyte", maximumFractionDigits: 1 } as const;
  return numberFormat(locale, options).format(bytes / 1000 ** step);
}
