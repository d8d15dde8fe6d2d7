import { describe, expect, it } from "vitest";

import { externalised } from "./externalise.mjs";

/** The page with the code of each file in its place, to see what runs when. */
function order(html: string): string[] {
  const { page, files } = externalised(html);
  return [...page.matchAll(/<script src="\/?([^"]+)"/g)].map(([, src = ""]) => files.get(src) ?? src);
}

describe("inline scripts of a page", () => {
  it("become files in their place among the others", () => {
    const page =
      '<script src="a.js"></script><script>one()</script><p></p><script>two()</script><script src="b.js" async></script>';
    expect(order(page)).toEqual(["a.js", "one()", "two()", "b.js"]);
  });

  it("that are neighbours become one file, in order", () => {
    expect(order("<script>one()</script><script>two()</script>")).toEqual(["one();\ntwo()"]);
  });

  it("keep their attributes", () => {
    expect(externalised('<script id="_R_">boot()</script>').page).toMatch(
      /^<script src="\/_next\/static\/inline\/[0-9a-f]{16}\.js" id="_R_"><\/script>$/,
    );
  });

  it("that are data stay", () => {
    const page = '<script type="application/json">{"a":1}</script>';
    expect(externalised(page)).toMatchObject({ page, files: new Map() });
  });

  it("have the same name as long as they say the same", () => {
    const [one, other] = ["<p></p><script>a()</script>", "<b></b><script>a()</script>"].map((page) =>
      externalised(page),
    );
    expect([...(one?.files.keys() ?? [])]).toEqual([...(other?.files.keys() ?? [])]);
  });
});
