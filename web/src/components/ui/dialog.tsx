"use client";

import { type ReactNode, useEffect, useRef } from "react";

import { cx } from "./cx";

/**
 * A modal window of the browser's own: it keeps the focus inside, makes the page behind inert, closes on Esc and gives
 * the focus back to where it was.
 */
export function Dialog({
  open,
  onClose,
  label,
  className,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) {
      const before = document.activeElement;
      dialog.showModal();
      return () => {
        dialog.close();
        // the browser gives the focus back only while the window is still on the page
        if (before instanceof HTMLElement && before.isConnected) {
          before.focus();
        }
      };
    }
    return undefined;
  }, [open]);
  if (!open) {
    return null;
  }
  return (
    <dialog
      ref={element}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // a press beside the window lands on the dialog element itself
      onPointerDown={(event) => event.target === element.current && onClose()}
      className={cx("border border-line bg-panel text-body shadow-float print:hidden", className)}
    >
      {children}
    </dialog>
  );
}
