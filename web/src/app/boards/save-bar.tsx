"use client";

import type { ApiError } from "@/api/errors";
import { Button, ErrorState } from "@/components/ui";
import { useLocale } from "@/format";

/** Saves or drops what was changed; it stays in sight. Where somebody else was faster, nothing is lost. */
export function SaveBar({
  changed,
  busy,
  savable,
  moved,
  failure,
  onSave,
  onDrop,
  onCopy,
}: {
  readonly changed: boolean;
  readonly busy: boolean;
  readonly savable: boolean;
  /** Whether the board is another one by now. */
  readonly moved: boolean;
  readonly failure: ApiError | null;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onCopy: () => void;
}) {
  const locale = useLocale();
  const behind = moved || failure?.status === 409;
  return (
    <div className="sticky bottom-14 z-10 -mx-4 flex flex-col gap-3 border-t border-line bg-ground px-4 py-3 md:bottom-0 md:-mx-6 md:px-6 print:hidden">
      {failure && !behind && <ErrorState error={failure} locale={locale} />}
      {behind && (
        <p role="alert" className="rounded-8 bg-look-soft p-3 text-14 text-look">
          {failure?.what ?? "Somebody else has changed this board meanwhile."} What you made is still here:
          save it as a board of its own, or take theirs and lose yours.
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p className="mr-auto text-14 text-quiet">{changed ? "Not saved yet" : "Nothing is changed yet"}</p>
        <Button tone="quiet" onClick={onDrop}>
          {behind ? "Take theirs" : changed ? "Discard changes" : "Done"}
        </Button>
        {behind ? (
          <Button tone="act" onClick={onCopy}>
            Save as another board
          </Button>
        ) : (
          <Button tone="act" disabled={!changed || busy || !savable} onClick={onSave}>
            Save
          </Button>
        )}
      </div>
    </div>
  );
}
