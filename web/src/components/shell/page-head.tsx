import type { ReactNode } from "react";

import { Skeleton } from "@/components/ui/skeleton";

/**
 * The head of a page: its name, and one sentence written from the data that answers its question. While the sentence is
 * not known, its place is kept.
 */
export function PageHead({
  title,
  sentence,
  tools,
}: {
  readonly title: string;
  /** "Revenue is up 8 % on June; Spotify's statement for May is still missing." Null while it is not known. */
  readonly sentence: ReactNode | null;
  readonly tools?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="text-14 text-quiet">{title}</h1>
        {sentence === null ? (
          <Skeleton className="mt-1 h-14 w-full max-w-lg md:h-7" />
        ) : (
          <p className="max-w-5xl text-20 text-balance font-semibold text-strong">{sentence}</p>
        )}
      </div>
      {tools && <div className="flex items-center gap-2 max-sm:w-full print:hidden">{tools}</div>}
    </div>
  );
}
