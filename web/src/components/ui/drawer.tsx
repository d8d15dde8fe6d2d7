"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";

import { IconButton } from "./button";
import { Dialog } from "./dialog";

/** A sheet from the right (the whole screen on a phone) with the story behind a figure or a row. */
export function Drawer({
  open,
  onClose,
  title,
  subtitle,
  footer,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      label={title}
      className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-dvh w-full max-w-full border-y-0 border-r-0 sm:max-w-2xl"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start justify-between gap-4 border-b border-line p-4">
          <div className="min-w-0">
            <h2 className="text-20 text-strong">{title}</h2>
            {subtitle && <p className="text-14 text-quiet">{subtitle}</p>}
          </div>
          <IconButton label="Close" onClick={onClose}>
            <X aria-hidden size={20} />
          </IconButton>
        </header>
        <div className="flex-1 overflow-y-auto p-4">{children}</div>
        {footer && <footer className="border-t border-line p-4">{footer}</footer>}
      </div>
    </Dialog>
  );
}
