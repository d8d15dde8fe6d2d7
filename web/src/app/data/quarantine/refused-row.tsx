"use client";

import type { Refused } from "@/api/quality";
import { SourceLineCard } from "@/components/explain/source-line";
import { Badge } from "@/components/ui";

import { useKnown } from "../findings/use-known";

/** A refused row or an empty value: what is wrong with which cell, what mends it, and the line among its neighbours. */
export function RefusedRow({ row }: { readonly row: Refused }) {
  const known = useKnown();
  const kind = known.get(`${row.platform}.${row.dataset}`) ?? row.dataset.replaceAll("_", " ");
  const refused = row.severity === "refused";
  return (
    <article className="sheet rounded-8 border border-line bg-panel p-4">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Badge tone={refused ? "broken" : "look"}>
          {refused ? "Row does not count" : "Value left empty"}
        </Badge>
        <span className="text-12 text-quiet">
          {known.get(row.platform) ?? row.platform} · {kind.split(":")[0]}
        </span>
      </div>
      <p className="mb-1 text-14 text-strong">
        {row.column ? (
          <>
            <strong>{row.column}</strong> says{" "}
            <span className="font-mono text-broken">{row.text === null ? "nothing" : `“${row.text}”`}</span>;
            expected is {row.rule}.
          </>
        ) : (
          <>Expected is {row.rule}.</>
        )}
      </p>
      <p className="mb-3 max-w-prose text-14 text-body">{row.hint}</p>
      <SourceLineCard line={row} marked={row.column} />
    </article>
  );
}
