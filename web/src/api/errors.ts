import { z } from "./decode";

const problem = z.object({
  error: z.object({
    code: z.string(),
    what: z.string(),
    todo: z.string().nullish(),
    place: z.string().nullish(),
    field: z.string().nullish(),
  }),
});

/** What went wrong and what to do, in words for people; `status` 0 where no answer came. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly code: string,
    readonly what: string,
    readonly todo: string | null = null,
    readonly place: string | null = null,
    readonly field: string | null = null,
  ) {
    super(what);
  }
}

/** No answer at all: the server is off, or the network is. */
export function unreachable(): ApiError {
  return new ApiError(
    0,
    "unreachable",
    "The server cannot be reached.",
    "Is `bedrot serve` running? Then try again.",
  );
}

/** An answer with a failure, whatever stands in it. */
export async function errorOf(response: Response): Promise<ApiError> {
  const found = problem.safeParse(await response.json().catch(() => null));
  if (found.success) {
    const { code, what, todo, place, field } = found.data.error;
    return new ApiError(response.status, code, what, todo ?? null, place ?? null, field ?? null);
  }
  const what = `The server answered with status ${response.status} and said nothing further.`;
  return new ApiError(
    response.status,
    "unexplained",
    what,
    "Try again; the server's own messages may say more.",
  );
}

/** An answer that is not what these pages expect: they and the server are of different versions. */
export function undecodable(path: string, why: string): ApiError {
  const what = `The answer of ${path} cannot be read: ${why}.`;
  return new ApiError(0, "undecodable", what, "Reload the page; it may be older than the server.");
}

/** Anything thrown, as an error that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  const what = error instanceof Error ? error.message : String(error);
  return new ApiError(0, "defect", `This page failed: ${what}`, "Reload the page.");
}
