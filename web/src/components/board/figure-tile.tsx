"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useMemo } from "react";

import type { FigureTile } from "@/api/boards";
import { asApiError } from "@/api/errors";
import { type Asked, type Figure, figureQuery, useFigures } from "@/api/figures";
import { useLabel } from "@/api/label";
import { LiveCard } from "@/components/explain";
import { EXPLAIN } from "@/components/explain/use-explain";
import { isMixed, KpiCard, KpiCardSkeleton } from "@/components/figures";
import { useLeave } from "@/components/shell/leaving";
import { useFilters } from "@/components/shell/use-filters";
import { Card, ErrorState } from "@/components/ui";
import { useLocale } from "@/format";

import { figureOf } from "./words";

/** The card of a figure; narrowed to an act or a platform of its own, or as the page is. */
export function FigureTileView({ tile }: { readonly tile: FigureTile }) {
  const { asked } = useFilters();
  if (tile.artist === null && tile.store === null) {
    return <AsThePage tile={tile} asked={asked} />;
  }
  const own = { ...asked, artist: tile.artist ?? asked.artist, store: tile.store ?? asked.store };
  return <OfItsOwn tile={tile} asked={own} />;
}

interface Shown {
  readonly tile: FigureTile;
  readonly asked: Asked;
}

function AsThePage({ tile, asked }: Shown) {
  const { filters } = useFilters();
  const { data, error, refetch } = useFigures(asked);
  const found = data && figureOf(tile.metric, data.figures);
  const figure = useTitled(found, tile.title);
  if (figure) {
    return (
      <div className="grid">
        <LiveCard figure={figure} compare={filters.compare} mixed={isMixed(data?.figures ?? [])} />
      </div>
    );
  }
  return <Waiting metric={tile.metric} known={data !== undefined} error={error} refetch={refetch} />;
}

function OfItsOwn({ tile, asked }: Shown) {
  const router = useRouter();
  const leave = useLeave();
  const { filters, href } = useFilters();
  const { data: label } = useLabel();
  const { data, error, refetch } = useQuery(figureQuery(tile.metric, asked));
  const store = label?.stores.find(({ key }) => key === tile.store)?.name ?? tile.store;
  const whom = [tile.artist, store].filter(Boolean).join(", ");
  const figure = useTitled(data, tile.title ?? (data ? `${data.title} · ${whom}` : null));
  // its story is told where the page is narrowed as it is
  const open = useCallback(
    ({ id }: Figure) => {
      const path = href("/", { artist: asked.artist, store: asked.store });
      leave(() => router.push(`${path}&${EXPLAIN}=${encodeURIComponent(id)}`));
    },
    [href, leave, router, asked],
  );
  if (figure) {
    return (
      <div className="grid">
        <KpiCard figure={figure} compare={filters.compare} onExplain={open} />
      </div>
    );
  }
  return <Waiting metric={tile.metric} known={false} error={error} refetch={refetch} />;
}

function useTitled(figure: Figure | undefined, title: string | null): Figure | undefined {
  return useMemo(() => (figure && title ? { ...figure, title } : figure), [figure, title]);
}

function Waiting({
  metric,
  known,
  error,
  refetch,
}: {
  readonly metric: string;
  readonly known: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}) {
  const locale = useLocale();
  if (error) {
    return <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />;
  }
  return known ? <Card>There is no figure {metric}.</Card> : <KpiCardSkeleton />;
}
