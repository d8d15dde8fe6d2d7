"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";

import { cx } from "./cx";

/** A button with a small panel below it. It closes on Esc, on a press elsewhere and when the focus leaves. */
export function Popover({
  label,
  button,
  buttonClassName,
  panelClassName,
  align = "start",
  children,
}: {
  /** What the button opens, for screen readers. */
  readonly label: string;
  readonly button: ReactNode;
  readonly buttonClassName?: string;
  readonly panelClassName?: string;
  readonly align?: "start" | "end";
  /** What stands in the panel; a function is given what closes it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) {
        setOpen(false);
      }
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
  };
  return (
    <div ref={place} className="relative" onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={buttonClassName}
      >
        {button}
      </button>
      <div
        id={id}
        role="group"
        aria-label={label}
        hidden={!open}
        className={cx(
          "absolute top-full z-30 mt-1 max-w-[calc(100vw-2rem)] rounded-8 border border-line bg-panel p-3 text-14",
          "text-body shadow-float",
          align === "end" ? "right-0" : "left-0",
          panelClassName ?? "w-72",
        )}
      >
        {open && <Content close={close}>{children}</Content>}
      </div>
    </div>
  );
}

function Content({
  close,
  children,
}: {
  readonly close: () => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return typeof children === "function" ? children(close) : children;
}
