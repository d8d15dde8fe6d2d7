import type { ReactNode } from "react";

/** A figure in a table that opens what it was made of. */
export function CellButton({
  label,
  about,
  onPress,
  children,
}: {
  /** The figure and what it is of, for those who hear it alone; it has the words that are seen in it. */
  readonly label?: string;
  /** What the figure is of, where what is seen is more than words: it is heard after that. */
  readonly about?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={(event) => {
        // the row may open something of its own
        event.stopPropagation();
        onPress();
      }}
      className="relative -my-2 min-h-11 text-right underline decoration-quiet decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid md:min-h-9 print:no-underline"
    >
      {children}
      {about && <span className="sr-only">, {about}</span>}
    </button>
  );
}
