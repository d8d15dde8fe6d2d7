import { ChevronDown } from "lucide-react";
import type { SelectHTMLAttributes } from "react";

import { cx } from "./cx";

/** How things to choose with look: a border that can be seen, a finger's height on touch screens. */
export const CONTROL =
  "min-h-11 md:min-h-9 rounded-8 border border-edge bg-panel px-2.5 text-14 text-strong hover:bg-raised transition-colors";

/** A choice of the browser's own, which every phone and screen reader knows. */
export function Select({ className, children, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <span className={cx("relative inline-flex", className)}>
      <select {...rest} className={cx(CONTROL, "w-full appearance-none truncate pr-8")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-quiet"
      />
    </span>
  );
}
