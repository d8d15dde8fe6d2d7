"use client";

import { asApiError } from "@/api/errors";
import { useFigures } from "@/api/figures";
import { KpiCardSkeleton, KpiGrid } from "@/components/figures";
import { useFilters } from "@/components/shell/use-filters";
import { ErrorState } from "@/components/ui/states";
import { useLocale } from "@/format";

import { LiveCard } from "./live-card";

/** The cards of some figures, in this order, through the page's filters; a press tells the story of one. */
export function FigureCards({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  const locale = useLocale();
  const { asked, filters } = useFilters();
  const { data, error, refetch } = useFigures(asked);
  const shown = ids.flatMap((id) => data?.figures.find((figure) => figure.id === id) ?? []);
  return (
    <div className="flex flex-col gap-4">
      {error && (
        <ErrorState
          error={asApiError(error)}
          onRetry={() => void refetch()}
          lastGood={data?.last_updated ? new Date(`${data.last_updated.replace(" ", "T")}Z`) : null}
          locale={locale}
        />
      )}
      {(data || !error) && (
        <KpiGrid label={label}>
          {data
            ? shown.map((figure) => <LiveCard key={figure.id} figure={figure} compare={filters.compare} />)
            : ids.map((id) => <KpiCardSkeleton key={id} />)}
        </KpiGrid>
      )}
    </div>
  );
}
