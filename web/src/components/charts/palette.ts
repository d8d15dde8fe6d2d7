/** The colours of platforms, by the beginning of their key in the lake. Only platforms wear them. */
const PLATFORMS = [
  "spotify",
  "apple",
  "youtube",
  "amazon",
  "tiktok",
  "meta",
  "deezer",
  "tidal",
  "soundcloud",
  "bandcamp",
] as const;

const META = ["facebook", "instagram"];

const COUNT = 8;

/** The colour of the nth line or bar; after eight they begin again, which calls for small multiples instead. */
export function seriesColour(at: number): string {
  return `var(--series-${(at % COUNT) + 1})`;
}

/** The colour of a platform by its key (`apple_music`); that of the nth series for one without. */
export function platformColour(key: string, at: number): string {
  const name = META.some((each) => key.startsWith(each))
    ? "meta"
    : PLATFORMS.find((each) => key.startsWith(each));
  return name ? `var(--platform-${name})` : seriesColour(at);
}

/** Colours are the variables of src/styles/tokens.css, so drawings change with the theme and on paper by themselves. */
export const INK = {
  strong: "var(--strong)",
  body: "var(--body)",
  quiet: "var(--quiet)",
  line: "var(--line)",
  panel: "var(--panel)",
  act: "var(--act)",
  hatch: "var(--hatch)",
} as const;

export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';
