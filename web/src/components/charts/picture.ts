import { FONT } from "./palette";

export interface Captions {
  readonly title: string;
  readonly source: string;
}

const EDGE = 16;
const HEAD = 40;
const FOOT = 32;
const SCALE = 2;
const NAMESPACE = "http://www.w3.org/2000/svg";

/** A chart as a picture that stands alone: with its title, its source, and colours instead of the page's variables. */
export function standaloneSvg(drawing: SVGSVGElement, captions: Captions): string {
  const { width, height } = drawing.getBoundingClientRect();
  const [whole, high] = [Math.round(width) + 2 * EDGE, Math.round(height) + HEAD + FOOT];
  const inner = drawing.cloneNode(true) as SVGSVGElement;
  inner.setAttribute("x", String(EDGE));
  inner.setAttribute("y", String(HEAD));
  inner.setAttribute("width", String(Math.round(width)));
  inner.setAttribute("height", String(Math.round(height)));
  const svg = document.createElementNS(NAMESPACE, "svg");
  const attributes = {
    xmlns: NAMESPACE,
    width: whole,
    height: high,
    viewBox: `0 0 ${whole} ${high}`,
    "font-family": FONT,
  };
  Object.entries(attributes).forEach(([name, value]) => svg.setAttribute(name, String(value)));
  svg.append(
    node("rect", { width: whole, height: high, fill: "var(--panel)" }),
    node(
      "text",
      { x: EDGE, y: 26, fill: "var(--strong)", "font-size": 16, "font-weight": 600 },
      captions.title,
    ),
    inner,
    node("text", { x: EDGE, y: high - 12, fill: "var(--quiet)", "font-size": 12 }, captions.source),
  );
  return withColours(new XMLSerializer().serializeToString(svg), getComputedStyle(document.documentElement));
}

/** The same picture as PNG, twice as fine as the screen. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error("This browser cannot make a PNG."))),
      "image/png",
    ),
  );
}

/** Variables replaced by what they stand for, since a picture has no page around it. */
export function withColours(svg: string, styles: Pick<CSSStyleDeclaration, "getPropertyValue">): string {
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => styles.getPropertyValue(name).trim());
}

function node(tag: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const made = document.createElementNS(NAMESPACE, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
  made.textContent = text;
  return made;
}
