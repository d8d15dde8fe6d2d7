import type { Figure } from "@/api/figures";
import { formatPeriod, isDecimal, tellChange, tellInWords } from "@/format";

/** What a family counts with, for labels beside its counts. */
export const COUNTED_BY: Readonly<Record<string, string>> = {
  ads: "ad platforms",
  links: "link pages",
  distributor: "distributors",
  store: "stores",
  social: "social networks",
  email: "mailings",
};

/** What advertising cost, and what a click was. */
export function marketingSentence(figures: readonly Figure[], locale: string): string {
  const of = (id: string) => figures.find((figure) => figure.id === id);
  const [spend, click, views] = [of("ad_spend"), of("cpc"), of("link_views")];
  if (spend && spend.value !== null && spend.period) {
    const moved = spend.change !== null ? `, ${tellChange(spend.change, locale).words}` : "";
    const cost =
      click && click.value !== null && isDecimal(click.value)
        ? `; a click cost ${tellInWords(click.value, click.unit.split(" ")[0] ?? "", locale)}`
        : "";
    const amount = tellInWords(spend.value, spend.unit, locale);
    return `Ads cost ${amount} in ${formatPeriod(spend.period, locale)}${moved}${cost}.`;
  }
  if (views && views.value !== null && views.period) {
    const seen = tellInWords(views.value, views.unit, locale);
    return `Link pages had ${seen} in ${formatPeriod(views.period, locale)}; no ads are told for this period.`;
  }
  return spend?.reason ?? "Nothing has been told of ads or link pages for this period.";
}
