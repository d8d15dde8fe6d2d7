"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui";

/** A secret that is shown this once, with a button that copies it. */
export function ShownOnce({
  title,
  secret,
  children,
  onClose,
}: {
  readonly title: string;
  readonly secret: string;
  /** How long it holds, and whom to give it to. */
  readonly children: React.ReactNode;
  readonly onClose: () => void;
}) {
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = () =>
    void (async () => {
      try {
        await navigator.clipboard.writeText(secret);
        setCopied("yes");
      } catch {
        // browsers allow it on https and on this machine only
        setCopied("no");
      }
    })();
  return (
    <div role="status" className="rounded-8 border border-act bg-act-soft p-4 print:hidden">
      <h3 className="mb-1 text-16 text-strong">{title}</h3>
      <p className="mb-3 max-w-prose text-14 text-body">{children}</p>
      <p className="mb-3 rounded-8 border border-line bg-ground p-3 font-mono text-12 break-all text-strong select-all">
        {secret}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="act"
          icon={copied === "yes" ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          onClick={copy}
        >
          {copied === "yes" ? "Copied" : "Copy"}
        </Button>
        <Button onClick={onClose}>I have it</Button>
        {copied === "no" && (
          <span className="text-12 text-look">
            This browser does not let pages copy; mark it and copy by hand.
          </span>
        )}
      </div>
    </div>
  );
}
