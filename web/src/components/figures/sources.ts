import type { Figure } from "@/api/figures";

const FAMILIES: Readonly<Record<string, string>> = {
  distributor: "distributors",
  store: "stores",
  social: "social networks",
  links: "link pages",
  ads: "ad platforms",
  email: "mailings",
  bank: "the bank",
  shop: "shops",
};

const MOST = 3;

/** Who counted a figure, in words: `distributors and link pages`. */
export function countedBy(figure: Pick<Figure, "families">): string {
  const names = figure.families.map((family) => FAMILIES[family] ?? family);
  if (names.length > MOST) {
    return `${names[0]}, ${names[1]} and ${names.length - 2} other kinds of sources`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
