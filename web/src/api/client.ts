import type { ZodType } from "./decode";

import { errorOf, undecodable, unreachable } from "./errors";

export const BASE = "/api/v1";

/**
 * A part of the API, decoded. Throws ApiError.
 *
 * The browser keeps answers with their ETag and asks whether they still hold (the server says `no-cache`), so a 304
 * costs no body and arrives here as an ordinary answer. `alsoStatus`: of an answer that tells of a failure in its
 * ordinary shape.
 */
export async function get<Answer>(
  path: string,
  shape: ZodType<Answer>,
  signal?: AbortSignal,
  { alsoStatus }: { readonly alsoStatus?: number } = {},
): Promise<Answer> {
  const response = await ask(path, signal ? { signal } : {}, alsoStatus);
  return decoded(path, response, shape);
}

/** A write with a JSON body; its answer decoded. Throws ApiError. */
export async function send<Answer>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown,
  shape: ZodType<Answer>,
): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const response = await ask(path, { method, headers, body: JSON.stringify(body) });
  return decoded(path, response, shape);
}

/** Sends a file as it is; the answer decoded. Throws ApiError. */
export async function sendFile<Answer>(path: string, file: Blob, shape: ZodType<Answer>): Promise<Answer> {
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await ask(path, { method: "POST", headers, body: file });
  return decoded(path, response, shape);
}

/** Asks for a file. `headers`: what the server says of it. Throws ApiError. */
export async function fetchFile(path: string, body: unknown): Promise<{ blob: Blob; headers: Headers }> {
  const headers = { "Content-Type": "application/json" };
  const response = await ask(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { blob: await response.blob(), headers: response.headers };
}

/** A path with what is asked for; empty values are left out, several values of a name are asked for one by one. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value]) {
      if (each !== null && each !== undefined && each !== "") {
        asked.append(name, String(each));
      }
    }
  }
  const text = asked.toString();
  return text === "" ? path : `${path}?${text}`;
}

async function ask(path: string, init: RequestInit, alsoStatus?: number): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }
    throw unreachable();
  }
  if (!response.ok && response.status !== alsoStatus) {
    throw await errorOf(response);
  }
  return response;
}

async function decoded<Answer>(path: string, response: Response, shape: ZodType<Answer>): Promise<Answer> {
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  const found = shape.safeParse(body);
  if (!found.success) {
    const first = found.error.issues[0];
    throw undecodable(path, `${first?.path.join(".") ?? ""} ${first?.message ?? "is missing"}`.trim());
  }
  return found.data;
}
