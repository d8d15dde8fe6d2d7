"use client";

import type { ReactNode } from "react";

import { asApiError } from "@/api/errors";
import { useLocale } from "@/format";

import { SkeletonRows } from "./skeleton";
import { ErrorState } from "./states";

/** The part of a query that is looked at. */
export interface Answered<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
  readonly dataUpdatedAt?: number;
}

/** What an answer of the server shows; its place while it loads, and what failed above what was good before. */
export function Loaded<Data>({
  of,
  rows = 8,
  skeleton,
  children,
}: {
  readonly of: Answered<Data>;
  /** How many rows will stand there, to keep their place. */
  readonly rows?: number;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const locale = useLocale();
  const lastGood = of.data !== undefined && of.dataUpdatedAt ? new Date(of.dataUpdatedAt) : null;
  return (
    <>
      {of.error && (
        <div className="mb-4">
          <ErrorState
            error={asApiError(of.error)}
            onRetry={() => void of.refetch()}
            lastGood={lastGood}
            locale={locale}
          />
        </div>
      )}
      {of.data !== undefined ? children(of.data) : !of.error && (skeleton ?? <SkeletonRows count={rows} />)}
    </>
  );
}
