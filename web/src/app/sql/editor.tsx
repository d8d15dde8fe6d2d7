"use client";

import { type KeyboardEvent, type Ref, useRef } from "react";

const LEAST_LINES = 8;
const MOST_LINES = 24;

/** A statement to type, with its lines numbered. Ctrl+Enter (or Cmd+Enter) asks it; Tab leaves the field, as everywhere. */
export function Editor({
  value,
  onChange,
  onRun,
  ref,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}) {
  const numbers = useRef<HTMLDivElement>(null);
  const lines = value.split("\n").length;
  const shown = Math.min(MOST_LINES, Math.max(LEAST_LINES, lines + 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    }
  };
  return (
    <div
      className="flex overflow-hidden rounded-8 border border-edge bg-ground font-mono text-14 focus-within:outline-2 focus-within:outline-focus"
      style={{ height: `${shown * 1.25 + 1.5}rem` }}
    >
      <div
        ref={numbers}
        aria-hidden
        className="figures overflow-hidden border-r border-line py-3 pr-2 pl-3 text-right text-quiet select-none"
      >
        {Array.from({ length: lines }, (_, at) => (
          <div key={at}>{at + 1}</div>
        ))}
      </div>
      <textarea
        ref={ref}
        aria-label="SQL statement"
        aria-keyshortcuts="Control+Enter"
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        wrap="off"
        maxLength={100_000}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          if (numbers.current) {
            numbers.current.scrollTop = event.currentTarget.scrollTop;
          }
        }}
        className="min-w-0 flex-1 resize-none overflow-auto bg-transparent p-3 leading-5 whitespace-pre text-strong outline-none"
      />
    </div>
  );
}
