import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

const CSS = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

const THEMES = {
  dark: tokensIn(CSS.slice(0, CSS.indexOf(':root[data-theme="light"]'))),
  light: tokensIn(CSS.slice(CSS.indexOf(':root[data-theme="light"]'), CSS.indexOf("@media print"))),
  print: tokensIn(CSS.slice(CSS.indexOf("@media print"))),
};

const GROUNDS = ["ground", "panel", "raised"];
const TEXTS = ["strong", "body", "quiet", "act", "grew", "look", "broken"];

/** Text on what it may stand on: AA wants 4.5. */
const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground])),
  ...["act", "grew", "look", "broken"].flatMap((tone) => [
    [tone, `${tone}-soft`],
    ["strong", `${tone}-soft`],
    ["body", `${tone}-soft`],
  ]),
  ["on-act", "act-fill"],
  ["on-act", "act-fill-over"],
  ["on-act", "broken-fill"],
];

/** Marks that must be seen: borders of controls, the focus, lines of charts. AA wants 3. */
const MARK_PAIRS = [
  ...GROUNDS.flatMap((ground) => [
    ["edge", ground],
    ["focus", ground],
  ]),
  ...Object.keys(THEMES.dark)
    .filter((name) => /^(series|platform)-/.test(name))
    .map((name) => [name, "panel"]),
];

describe.each(Object.entries(THEMES))("the %s theme", (_, tokens) => {
  it.each(TEXT_PAIRS)("has %s readable on %s", (text = "", ground = "") => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)("has %s visible on %s", (mark = "", ground = "") => {
    expect(contrast(tokens[mark], tokens[ground])).toBeGreaterThanOrEqual(3);
  });

  it("names the same colours as the others", () => {
    expect(Object.keys(tokens)).toEqual(Object.keys(THEMES.dark));
  });
});

function tokensIn(css: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** The contrast of WCAG 2.2 between two colours written as #rrggbb. */
function contrast(one = "", other = ""): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? [];
  expect(parts, `${colour} is not written as #rrggbb`).toHaveLength(3);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
