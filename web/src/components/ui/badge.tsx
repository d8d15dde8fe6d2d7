import { ArrowUpRight, Check, CircleAlert, Hand, Info } from "lucide-react";
import type { ReactNode } from "react";

import { cx } from "./cx";

export type Tone = "neutral" | "act" | "grew" | "look" | "broken";

const TONES: Readonly<Record<Tone, string>> = {
  neutral: "bg-raised text-body",
  act: "bg-act-soft text-act",
  grew: "bg-grew-soft text-grew",
  look: "bg-look-soft text-look",
  broken: "bg-broken-soft text-broken",
};

const SHAPES = { neutral: null, act: Hand, grew: Check, look: Info, broken: CircleAlert } as const;

/** A word on how something stands; its colour never speaks alone, each tone has a shape. */
export function Badge({
  tone = "neutral",
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  const Shape = SHAPES[tone];
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-12 font-semibold whitespace-nowrap",
        "print:border print:border-line print:px-1.5",
        TONES[tone],
      )}
    >
      {Shape && <Shape aria-hidden size={12} strokeWidth={2.5} />}
      {children}
    </span>
  );
}

/** Marks a link that leads out of the dashboard. */
export function Outward() {
  return <ArrowUpRight aria-hidden size={14} className="inline" />;
}
