import { Fragment } from "react";

/** A sentence of the server: what it writes between backticks is a command or a name. */
export function Words({ of }: { readonly of: string }) {
  return of.split("`").map((part, at) =>
    at % 2 === 1 ? (
      <code key={at} className="font-mono text-[0.925em] break-words">
        {part}
      </code>
    ) : (
      <Fragment key={at}>{part}</Fragment>
    ),
  );
}
