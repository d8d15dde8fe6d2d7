import type { ReactNode } from "react";

/** A figure in a table that opens what it was made of. */
export function CellButton({
  label,
  onPress,
  children,
}: {
  /** The figure and what it is of, for those who hear it alone. */
  readonly label: string;
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
      className="-my-2 min-h-11 text-right underline decoration-quiet decoration-dotted decoration-1 underline-offset-4 hover:decoration-solid md:min-h-9 print:no-underline"
    >
      {children}
    </button>
  );
}
