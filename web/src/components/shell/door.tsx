import type { ReactNode } from "react";

/** What stands before the login: one panel in the middle, headed with what it is for. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh items-start justify-center px-4 py-12 md:items-center">
      <section
        aria-labelledby="door"
        className="w-full max-w-sm rounded-8 border border-line bg-panel p-6 shadow-float"
      >
        <p className="text-14 font-semibold text-quiet">BEDROT</p>
        <h1 id="door" className="mb-5 text-20 text-strong">
          {title}
        </h1>
        <div className="flex flex-col gap-4">{children}</div>
      </section>
    </div>
  );
}
