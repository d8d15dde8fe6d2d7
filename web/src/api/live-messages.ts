import { z } from "./decode";
import { figureShape } from "./figures";

/** Everything told live says which run of the server it comes from (`epoch`) and how far that has counted. */
const place = { epoch: z.string(), sequence: z.int() };

/** Figures that changed, each in its newest state. `complete`: these are all, and others known are of the past. */
export const updateShape = z.object({ ...place, complete: z.boolean(), figures: z.array(figureShape) });

/** The state of all data; another one means that any answer may be another one. */
export const dataShape = z.object({ ...place, state: z.string() });

const problem = z.object({ code: z.string(), what: z.string(), todo: z.string().nullish() });

/** How the server stands. `problem`: why it cannot look at the data now. */
export const statusShape = z.object({ ...place, clients: z.int(), problem: problem.nullable() });

export type Update = z.infer<typeof updateShape>;
export type Problem = z.infer<typeof problem>;
