import { vi } from "vitest";

/** What was asked of the server, with its body. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answer = unknown | ((question: Question) => unknown);

/** An answer that tells of a failure. */
export class Failing {
  constructor(
    readonly status: number,
    readonly what: string,
    readonly place: string | null = null,
  ) {}
}

/**
 * A server that answers by method and path, `PUT /api/v1/…`; a question it does not know is a 404. The query is part
 * of the path only where an answer names it. Returns what it was asked, in order.
 */
export function serve(answers: Readonly<Record<string, Answer>>): Question[] {
  const asked: Question[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : (init.body ?? null);
    const question = { method: init.method ?? "GET", path, body };
    asked.push(question);
    const answer =
      answers[`${question.method} ${path}`] ?? answers[`${question.method} ${path.split("?")[0]}`];
    const told =
      typeof answer === "function" ? (answer as (question: Question) => unknown)(question) : answer;
    return told === undefined ? failed(new Failing(404, "There is no such thing.")) : answered(told);
  });
  return asked;
}

function answered(told: unknown): Response {
  if (told instanceof Failing) {
    return failed(told);
  }
  return told === null ? new Response(null, { status: 204 }) : Response.json(told);
}

function failed({ status, what, place }: Failing): Response {
  return Response.json({ error: { code: "B803", what, todo: null, place, field: null } }, { status });
}
