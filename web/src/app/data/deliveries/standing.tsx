import type { Standing } from "@/api/deliveries";
import { Badge, type Tone } from "@/components/ui";

export const STANDING: Readonly<Record<Standing, { readonly word: string; readonly tone: Tone }>> = {
  counts: { word: "Counts", tone: "grew" },
  pending: { word: "Waits for the next run", tone: "neutral" },
  withdrawn: { word: "Withdrawn", tone: "neutral" },
  "set aside": { word: "Not read", tone: "broken" },
};

export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const { word, tone } = STANDING[standing];
  return <Badge tone={tone}>{word}</Badge>;
}
