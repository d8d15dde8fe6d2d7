import {
  array,
  boolean,
  config,
  custom,
  discriminatedUnion,
  enum as oneOf,
  type infer as Infer,
  int,
  lazy,
  literal,
  null as nothing,
  nullable,
  number,
  object,
  optional,
  record,
  string,
  tuple,
  union,
  unknown,
  type ZodType,
} from "zod";

import { type DecimalText, isDay, isDecimal, isMonth } from "@/format";

// Compiling schemas needs eval, which the pages' security policy forbids.
config({ jitless: true });

/** The part of zod that is used. All of zod would bring its messages in fifty languages to every page. */
export const z = {
  array,
  boolean,
  custom,
  discriminatedUnion,
  enum: oneOf,
  int,
  lazy,
  literal,
  null: nothing,
  nullable,
  number,
  object,
  optional,
  record,
  string,
  tuple,
  union,
  unknown,
};

// eslint-disable-next-line @typescript-eslint/no-namespace -- types only, so that z.infer reads as everywhere
export declare namespace z {
  type infer<Shape> = Infer<Shape>;
}

export type { ZodType };

/** An exact amount or ratio, as text. */
export const decimal = z.custom<DecimalText>(isDecimal, "not a decimal number");

/** A count or an exact decimal. */
export const exact = z.union([z.int(), decimal]);

export const day = z.string().refine(isDay, "not a day");

export const month = z.string().refine(isMonth, "not a month");

export const period = z.object({ first: day, last: day });

/** A moment in UTC, as ISO text that says so; the database leaves its zone out. */
export const moment = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), "not a moment")
  .transform((text) => (/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.replace(" ", "T")}Z`));
