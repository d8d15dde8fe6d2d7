/** An exact number as text without exponent, as the server writes amounts and ratios. */
export type DecimalText = `${number}`;

/** A count (a JSON integer) or an exact decimal. */
export type Exact = number | DecimalText;

const DECIMAL = /^-?\d+(\.\d+)?$/;

export function isDecimal(text: unknown): text is DecimalText {
  return typeof text === "string" && DECIMAL.test(text);
}

/** Orders two exact numbers without going through floating point: negative, zero or positive. */
export function compareExact(left: Exact, right: Exact): number {
  const [a, b] = [parts(left), parts(right)];
  if (a.negative !== b.negative) {
    return a.negative ? -1 : 1;
  }
  const order = compareMagnitude(a, b);
  return a.negative ? -order : order;
}

/** The first less the second, exactly. */
export function difference(left: Exact, right: Exact): DecimalText {
  const places = Math.max(parts(left).fraction.length, parts(right).fraction.length);
  return unscaled(scaled(left, places) - scaled(right, places), places);
}

/** All added up, exactly; 0 for none. */
export function sum(values: readonly Exact[]): DecimalText {
  const places = Math.max(0, ...values.map((value) => parts(value).fraction.length));
  return unscaled(
    values.reduce((all, value) => all + scaled(value, places), 0n),
    places,
  );
}

/** A part of one as percent, exactly: `0.85` is `85`. */
export function hundredfold(value: Exact): DecimalText {
  const places = Math.max(2, parts(value).fraction.length);
  return unscaled(scaled(value, places), places - 2);
}

function unscaled(digits: bigint, places: number): DecimalText {
  const size = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
  const whole = size.slice(0, size.length - places);
  const fraction = places === 0 ? "" : `.${size.slice(size.length - places)}`;
  return `${digits < 0n ? "-" : ""}${whole}${fraction}` as DecimalText;
}

/** The number for drawing (places of pixels, lengths of bars). Never for what people read. */
export function forDrawing(value: Exact): number {
  return Number(value);
}

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function parts(value: Exact): Parts {
  const text = String(value);
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const shown = { whole: whole.replace(/^0+(?=\d)/, ""), fraction: fraction.replace(/0+$/, "") };
  const zero = shown.whole === "0" && shown.fraction === "";
  return { negative: text.startsWith("-") && !zero, ...shown };
}

function scaled(value: Exact, places: number): bigint {
  const { negative, whole, fraction } = parts(value);
  const digits = BigInt(whole + fraction.padEnd(places, "0"));
  return negative ? -digits : digits;
}

function compareMagnitude(a: Parts, b: Parts): number {
  if (a.whole.length !== b.whole.length) {
    return a.whole.length - b.whole.length;
  }
  const [left, right] = [a.whole + a.fraction, b.whole + b.fraction];
  return left === right ? 0 : left < right ? -1 : 1;
}
