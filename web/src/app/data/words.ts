import type { Dataset, Freshness, Platform, Platforms } from "@/api/platforms";
import type { Tone } from "@/components/ui";
import { formatDay, formatMonth, monthOf } from "@/format";

const MOST_NAMED = 3;

export const FRESHNESS: Readonly<Record<Freshness, { readonly word: string; readonly tone: Tone }>> = {
  fresh: { word: "Fresh", tone: "grew" },
  due: { word: "Due", tone: "act" },
  overdue: { word: "Overdue", tone: "look" },
  "nothing yet": { word: "No files yet", tone: "neutral" },
};

/** Platforms of which somebody should fetch a file now. */
export function waiting({ platforms }: Platforms): readonly Platform[] {
  return platforms.filter(({ has_files, todo }) => has_files && todo.length > 0);
}

/** The newest day of a dataset, or the newest month of one that is told by month. */
export function newestDay(
  { newest, monthly }: Pick<Dataset, "newest" | "monthly">,
  locale: string,
): string | null {
  if (!newest) {
    return null;
  }
  return monthly ? formatMonth(monthOf(newest), locale) : formatDay(newest, locale);
}

/** How the platforms stand, in a sentence. */
export function sentenceOf(data: Platforms): string {
  const used = data.platforms.filter(({ has_files }) => has_files);
  if (used.length === 0) {
    return "No file has arrived yet. Import the first one, and this page will say what is new and what is missing.";
  }
  const late = waiting(data);
  if (late.length === 0) {
    return `All ${used.length} platforms with files are up to date.`;
  }
  const names = listed(late.map(({ title }) => title));
  return `${late.length} of ${used.length} platforms wait for a download: ${names}.`;
}

/** `Too Lost, DistroKid and 3 more`. */
export function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, MOST_NAMED), names.length - MOST_NAMED];
  if (more > 0) {
    return `${shown.join(", ")} and ${more} more`;
  }
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
