import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";

import { aFigure } from "@/test/figures";

import type { Board } from "./boards";
import { get, send, withQuery } from "./client";
import { decimal, exact, z } from "./decode";
import type { ApiError } from "./errors";
import { EVERYTHING, type Figure, type Figures, figuresQuery, takeLiveFigures } from "./figures";
import type { Label } from "./label";
import type { components } from "./schema";
import type { Hit } from "./search";
import type { Session } from "./session";

const track = z.object({ title: z.string(), paid: decimal });

let server: Server;
let base: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((closed) => server.close(closed)));

function says(status: number, body: string) {
  answer = (_, response) => response.writeHead(status).end(body);
}

/** What comes of asking, as an error. */
async function failure(): Promise<ApiError> {
  return get(`${base}/track`, track).then(
    () => {
      throw new Error("It was answered.");
    },
    (error: ApiError) => error,
  );
}

describe("an answer", () => {
  it("is decoded", async () => {
    says(200, '{"title": "GLASS TIDE", "paid": "9.10"}');
    await expect(get(`${base}/track`, track)).resolves.toEqual({ title: "GLASS TIDE", paid: "9.10" });
  });

  it("that is not what was expected is an error that says where", async () => {
    says(200, '{"title": "GLASS TIDE", "paid": 9.1}');
    expect(await failure()).toMatchObject({ code: "undecodable", what: expect.stringContaining("paid") });
  });

  it("may be nothing at all", async () => {
    answer = (_, response) => response.writeHead(204).end();
    await expect(send("DELETE", `${base}/session`, undefined, z.null())).resolves.toBeNull();
  });
});

describe("a failure", () => {
  it("is told in the server's words", async () => {
    says(
      422,
      '{"error": {"code": "B801", "what": "No such month.", "todo": "Ask for 2031-03.", "place": null, "field": "first"}}',
    );
    expect(await failure()).toMatchObject({
      status: 422,
      code: "B801",
      what: "No such month.",
      todo: "Ask for 2031-03.",
      place: null,
      field: "first",
    });
  });

  it("without words is told by its status", async () => {
    says(502, "<html>Bad gateway</html>");
    expect(await failure()).toMatchObject({ status: 502, code: "unexplained" });
  });

  it("to reach anybody says so", async () => {
    base = "http://127.0.0.1:1";
    expect(await failure()).toMatchObject({ status: 0, code: "unreachable" });
  });

  it("that is the reader's own wish to stop is none of these", async () => {
    says(200, "{}");
    await expect(get(`${base}/track`, track, AbortSignal.abort())).rejects.toThrow(DOMException);
  });
});

describe("a write", () => {
  it("is JSON", async () => {
    let told = "";
    answer = (request, response) => {
      request.on("data", (part: Buffer) => (told += part.toString()));
      request.on("end", () => response.end(JSON.stringify({ type: request.headers["content-type"], told })));
    };
    const shape = z.object({ type: z.string(), told: z.string() });
    const answered = await send("POST", `${base}/tokens`, { name: "till" }, shape);
    expect(answered).toEqual({ type: "application/json", told: '{"name":"till"}' });
  });
});

describe("a question", () => {
  it("leaves out what nobody asked for", () => {
    expect(withQuery("/kpis", { artist: "A & B", store: null, page: 2, q: "" })).toBe(
      "/kpis?artist=A+%26+B&page=2",
    );
    expect(withQuery("/kpis", { artist: null })).toBe("/kpis");
  });
});

describe("numbers of the server", () => {
  it.each(["1", "-0.5", "12345678901234567890.00000001"])("%s is exact", (text) => {
    expect(decimal.safeParse(text).success).toBe(true);
  });

  it.each(["", "1e5", "NaN", "1.", ".5", 1.5])("%s is not", (value) => {
    expect(exact.safeParse(value).success).toBe(false);
  });
});

describe("figures that arrive live", () => {
  const client = new QueryClient();
  const known = (figures: Figure[]): Figures => ({
    state: "a",
    today: "2031-11-21",
    last_updated: null,
    figures,
  });
  const key = figuresQuery(EVERYTHING).queryKey;

  it("take the place of those before; only those with another value have changed", () => {
    client.setQueryData(key, known([aFigure({ id: "a", value: 1 }), aFigure({ id: "b", value: 2 })]));
    const changed = takeLiveFigures(client, [
      aFigure({ id: "a", value: 5 }),
      aFigure({ id: "b", value: 2, notes: ["x"] }),
    ]);
    expect(changed.map(({ id }) => id)).toEqual(["a"]);
    expect(client.getQueryData(key)?.figures.map(({ value, notes }) => [value, notes])).toEqual([
      [5, []],
      [2, ["x"]],
    ]);
  });

  it("have changed nothing where none were shown", () => {
    expect(takeLiveFigures(new QueryClient(), [aFigure()])).toEqual([]);
  });
});

describe("what is decoded", () => {
  type Told = components["schemas"];

  it("is what the server's description tells", () => {
    expectTypeOf<Figure>().toExtend<Told["Figure"]>();
    expectTypeOf<Told["Figure"]["series"][number]["provisional"]>().toEqualTypeOf<boolean>();
    expectTypeOf<Session>().toExtend<Told["Session"]>();
    expectTypeOf<Label>().toExtend<Told["LabelShape"]>();
    expectTypeOf<keyof Told["Figure"]>().toEqualTypeOf<keyof Figure>();
    expectTypeOf<keyof Told["LabelShape"]>().toEqualTypeOf<keyof Label>();
    expectTypeOf<Board>().toExtend<Told["BoardShape"]>();
    expectTypeOf<keyof Told["BoardShape"]>().toEqualTypeOf<keyof Board>();
    expectTypeOf<keyof Told["FoundShape"]>().toEqualTypeOf<keyof Hit>();
  });
});
