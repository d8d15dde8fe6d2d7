import type { ReactNode } from "react";

import { cx } from "./cx";
import { Select } from "./select";

/** A choice of the browser's own with its name above. */
export function Choice({
  label,
  value,
  onChange,
  className,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of the choice itself: how wide it may be. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex w-full min-w-0 flex-col gap-1 font-semibold text-strong sm:w-auto">
      {label}
      <Select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cx("font-normal", className)}
      >
        {children}
      </Select>
    </label>
  );
}
