import Link from "next/link";
import type { ButtonHTMLAttributes, ReactNode } from "react";

import { cx } from "./cx";

export type ButtonTone = "act" | "plain" | "quiet" | "danger";

const TONES: Readonly<Record<ButtonTone, string>> = {
  act: "bg-act-fill text-on-act hover:bg-act-fill-over",
  plain: "border border-edge text-strong hover:bg-raised",
  quiet: "text-body hover:bg-raised hover:text-strong",
  danger: "bg-broken-fill text-on-act hover:underline",
};

const SHAPE =
  "touch inline-flex items-center justify-center gap-2 rounded-8 px-3 text-14 font-semibold whitespace-nowrap " +
  "transition-colors disabled:opacity-50 md:min-h-9";

interface Look {
  /** What it does: act (the one thing to do here), plain, quiet (one of many) or danger. */
  readonly tone?: ButtonTone | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A button with words. */
export function Button({
  tone = "plain",
  icon,
  children,
  className,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={cx(SHAPE, TONES[tone], className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A button that leads to another page. */
export function LinkButton({ tone = "plain", icon, children, href }: Look & { readonly href: string }) {
  return (
    <Link href={href} className={cx(SHAPE, TONES[tone])}>
      {icon}
      {children}
    </Link>
  );
}

/** A button that hands out a file of the server. */
export function DownloadButton({ tone = "plain", icon, children, href }: Look & { readonly href: string }) {
  return (
    <a href={href} download className={cx(SHAPE, TONES[tone])}>
      {icon}
      {children}
    </a>
  );
}

/** A button with a picture only; `label` says what it does. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: { readonly label: string; readonly children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cx(
        "touch inline-flex items-center justify-center rounded-8 text-quiet transition-colors hover:bg-raised",
        "hover:text-strong disabled:opacity-50 md:min-h-9 md:min-w-9",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
