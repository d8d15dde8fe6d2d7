import type { Exact } from "./decimal";
import { numberFormat, properMinus, spacedCompact } from "./number";

export interface MoneyStyle {
  /** Digits after the point; those usual for the currency where not given. */
  readonly places?: number;
  /** Where amounts of several currencies stand together, each shows its code too. */
  readonly mixed?: boolean;
}

/** An exact amount in a currency, as the locale writes it: `$1,905.46`, `1.905,46 €`. */
export function formatMoney(amount: Exact, currency: string, locale: string, style: MoneyStyle = {}): string {
  const digits =
    style.places === undefined
      ? {}
      : { minimumFractionDigits: style.places, maximumFractionDigits: style.places };
  const options = { style: "currency", currency, currencyDisplay: "narrowSymbol", ...digits } as const;
  const written = properMinus(numberFormat(locale, options).format(amount));
  return style.mixed && !written.includes(currency) ? `${written}\u00a0${currency}` : written;
}

/** An amount for axes: `$1.2 M`. */
export function shortMoney(amount: Exact, currency: string, locale: string): string {
  const options = {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  } as const;
  return properMinus(spacedCompact(numberFormat(locale, options).formatToParts(Number(amount))));
}

/** Whether a text is written like the code of a currency. */
export function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
