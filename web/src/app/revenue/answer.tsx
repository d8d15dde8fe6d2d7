"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { asApiError } from "@/api/errors";
import { ErrorState, SkeletonRows } from "@/components/ui";
import { useLocale } from "@/format";

/** What stands in the place of an answer until it is there; an answer from before stays beside what failed. */
export function Answer<Data>({
  query,
  rows = 10,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  /** How many places to keep while it loads. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  const locale = useLocale();
  const { data, error, refetch, dataUpdatedAt } = query;
  return (
    <>
      {error && (
        <ErrorState
          error={asApiError(error)}
          onRetry={() => void refetch()}
          lastGood={data === undefined ? null : new Date(dataUpdatedAt)}
          locale={locale}
        />
      )}
      {data === undefined ? !error && <SkeletonRows count={rows} /> : children(data)}
    </>
  );
}
