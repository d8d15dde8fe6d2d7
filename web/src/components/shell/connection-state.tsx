"use client";

import { CircleAlert, CircleDashed, CloudOff, Radio } from "lucide-react";

import { useLive } from "@/api/live-provider";
import { cx } from "@/components/ui/cx";
import { formatTime, useLocale } from "@/format";

/** Whether the numbers are those of this moment; if not, of which. */
export function ConnectionState() {
  const { connection, heard, problem } = useLive();
  const locale = useLocale();
  const since = heard ? ` · as of ${formatTime(heard, locale)}` : "";
  const told = {
    connecting: { Shape: CircleDashed, words: "Connecting", tone: "text-quiet" },
    "catching up": { Shape: CircleDashed, words: "Catching up", tone: "text-quiet" },
    live: { Shape: Radio, words: "Live", tone: "text-grew" },
    offline: { Shape: CloudOff, words: `Offline${since}`, tone: "text-look" },
  }[connection];
  const { Shape, words, tone } =
    problem && connection === "live"
      ? { Shape: CircleAlert, words: `Not updated: ${problem.what}`, tone: "text-look" }
      : told;
  return (
    <span
      role="status"
      className={cx("flex items-center gap-1.5 text-12 font-semibold whitespace-nowrap", tone)}
    >
      <Shape aria-hidden size={14} className="shrink-0" />
      <span className="max-w-80 truncate" title={problem?.todo ?? undefined}>
        {words}
      </span>
    </span>
  );
}
