import { z } from "./decode";

/** What every page of a list says beside its rows. */
export const paged = { total: z.int(), page: z.int(), size: z.int() };

/** Something to filter by: the key to ask with, and its name. */
export const choice = z.object({ key: z.string(), name: z.string() });

export const count = z.int().nullable();

/** Counts by name; null where nobody counted. */
export const counts = z.record(z.string(), count);

/** Rows a page of the lists. */
export const PAGE_SIZE = 100;
