import type { ReactNode } from "react";

/** What is known of one thing, term by term: two side by side where there is room. */
export function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-14 text-strong">{title}</h3>
      <dl className="figures grid gap-x-8 text-14 sm:grid-cols-2">{children}</dl>
    </section>
  );
}

export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line py-2">
      <dt className="text-quiet">{term}</dt>
      <dd className="min-w-0 text-right text-strong">{children}</dd>
    </div>
  );
}
