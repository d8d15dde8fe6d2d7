import type { ReactNode } from "react";

import { cx } from "./cx";

/** A panel. `as`: the element it is, a section by default. */
export function Card({
  children,
  className,
  as: Element = "section",
  label,
}: {
  readonly children: ReactNode;
  readonly className?: string;
  readonly as?: "section" | "article" | "div";
  readonly label?: string;
}) {
  return (
    <Element
      {...(label ? { "aria-label": label } : {})}
      className={cx("sheet relative rounded-8 border border-line bg-panel p-4", className)}
    >
      {children}
    </Element>
  );
}

/** The title of a card, with what can be done at its right. */
export function CardTitle({ children, tools }: { readonly children: ReactNode; readonly tools?: ReactNode }) {
  return (
    <div className="mb-3 flex min-h-7 items-center justify-between gap-2">
      <h2 className="text-16 text-strong">{children}</h2>
      {tools && <div className="flex items-center gap-1 print:hidden">{tools}</div>}
    </div>
  );
}
