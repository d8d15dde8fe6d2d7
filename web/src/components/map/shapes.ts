import { geoNaturalEarth1, geoPath } from "d3-geo";
import codes from "i18n-iso-countries/codes.json";
import { feature } from "topojson-client";
import world from "world-atlas/countries-50m.json";

/** A country's outline. `spot`: where a mark stands for one that is too small to be seen. */
export interface Shape {
  /** ISO 3166-1 alpha-2; null for a place that has no code of its own. */
  readonly code: string | null;
  readonly name: string;
  readonly outline: string;
  readonly spot: readonly [number, number] | null;
}

export const WIDTH = 960;
export const HEIGHT = 470;

/** Countries smaller than this, in units of the drawing, get a mark. */
const SEEN = 6;

const ANTARCTICA = "AQ";

/** Reefs that the atlas tells apart under the number of the country they belong to. */
const ISLETS = new Set(["Ashmore and Cartier Is."]);

/** The outlines of all countries but Antarctica, where nobody streams. */
export function shapes(): readonly Shape[] {
  const alpha2 = new Map(codes.map(([two, , number]) => [number ?? "", two ?? null]));
  const { features } = feature(world, world.objects.countries);
  const told = features.map((each) => {
    const name = each.properties.name;
    // the atlas gives Kosovo no number, and there is none
    return { code: name === "Kosovo" ? "XK" : (alpha2.get(String(each.id ?? "")) ?? null), name, each };
  });
  const drawn = told.filter(({ code, name }) => code !== ANTARCTICA && !ISLETS.has(name));
  const whole = { type: "FeatureCollection" as const, features: drawn.map(({ each }) => each) };
  const path = geoPath(geoNaturalEarth1().fitSize([WIDTH, HEIGHT], whole)).digits(1);
  return drawn.map(({ code, name, each }) => {
    const [[left, top], [right, bottom]] = path.bounds(each);
    const small = Math.max(right - left, bottom - top) < SEEN;
    const [x, y] = path.centroid(each);
    return { code, name, outline: path(each) ?? "", spot: small ? [x, y] : null };
  });
}
