"use client";

import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";

import { Button, cx } from "@/components/ui";

/** Takes files by dragging or by choosing, several at once. */
export function DropZone({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) {
      onFiles([...files]);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      aria-label="Files to import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        "flex flex-col items-center gap-3 rounded-8 border-2 border-dashed px-4 py-10 text-center print:hidden",
        over ? "border-act bg-act-soft" : "border-edge bg-panel",
      )}
    >
      <Upload aria-hidden size={28} className={over ? "text-act" : "text-quiet"} />
      <p className="text-16 font-semibold text-strong">
        {over ? "Let go to import" : "Drop statements, exports and downloads here"}
      </p>
      <p className="max-w-prose text-14 text-body">
        CSV, TSV, JSON, Excel, Parquet or ZIP, as they were downloaded. A file that is here already counts
        once.
      </p>
      <input
        ref={chooser}
        type="file"
        multiple
        aria-label="Choose files"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <Button tone="act" onClick={() => chooser.current?.click()}>
        Choose files
      </Button>
    </section>
  );
}
