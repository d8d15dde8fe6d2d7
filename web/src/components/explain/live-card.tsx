"use client";

import { useChangeCount } from "@/api/live-provider";
import { KpiCard, type KpiCardProps } from "@/components/figures";

import { useExplain } from "./use-explain";

/** A card that glows when its figure changes, and opens its story when it is pressed. */
export function LiveCard(props: Pick<KpiCardProps, "figure" | "compare" | "mixed">) {
  const explain = useExplain();
  const changes = useChangeCount(props.figure.id);
  return <KpiCard {...props} onExplain={explain} changes={changes} />;
}
