"use client";

import { useFigures } from "@/api/figures";
import { figureOf } from "@/components/board";
import { Story } from "@/components/explain/explain-drawer";
import { useFilters } from "@/components/shell";
import { Card, CardTitle, EmptyState, Loaded } from "@/components/ui";

/** The whole story of a figure, on the page. */
export function FigureAnswer({ metric }: { readonly metric: string }) {
  const { asked } = useFilters();
  const answer = useFigures(asked);
  return (
    <Loaded of={answer} rows={12}>
      {({ figures }) => {
        const figure = figureOf(metric, figures);
        return figure ? (
          <Card label={figure.title}>
            <CardTitle>{figure.title}</CardTitle>
            <Story figure={figure} asked={asked} />
          </Card>
        ) : (
          <Card>
            <EmptyState title={`There is no figure ${metric}`}>Find another one above.</EmptyState>
          </Card>
        );
      }}
    </Loaded>
  );
}
