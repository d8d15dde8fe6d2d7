"use client";

import type { Figure } from "@/api/figures";

/** What the figures shown mean, which could not be told and why, and who told the rest. */
export function SmallPrint({
  shown,
  missing,
  sources,
}: {
  readonly shown: readonly Figure[];
  readonly missing: readonly Figure[];
  readonly sources: readonly string[];
}) {
  return (
    <section aria-labelledby="small-print" className="border-t border-line pt-4 text-12">
      <h2 id="small-print" className="mb-3 text-16 text-strong">
        What the figures mean
      </h2>
      <dl className="gap-x-6 sm:columns-2 print:columns-2">
        {shown.map((figure) => (
          <div key={figure.id} className="mb-2 break-inside-avoid">
            <dt className="inline font-semibold text-strong">{figure.title}.</dt>{" "}
            <dd className="inline">{figure.formula}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-12 text-strong">Not told here</h3>
          <ul>
            {reasonsOf(missing).map(({ reason, titles }) => (
              <li key={reason} className="mb-1 break-inside-avoid">
                <span className="text-strong">{titles.join(", ")}:</span> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {sources.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 text-12 text-strong">Sources</h3>
          <p>{sources.join(", ")}</p>
        </>
      )}
      <p className="mt-3 text-quiet">
        Days are those of the sources. Amounts are exact and rounded for reading only. Counts of distributors,
        stores and statements differ and are never added up.
      </p>
    </section>
  );
}

/** Figures without a value by what their reason says, so that it is said once. */
export function reasonsOf(
  missing: readonly Figure[],
): readonly { readonly reason: string; readonly titles: readonly string[] }[] {
  const titles = new Map<string, string[]>();
  for (const { reason, title } of missing) {
    const said = reason ?? "It cannot be computed.";
    titles.set(said, [...(titles.get(said) ?? []), title]);
  }
  return [...titles].map(([reason, each]) => ({ reason, titles: each }));
}
