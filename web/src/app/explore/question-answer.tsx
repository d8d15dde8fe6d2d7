"use client";

import { useMemo } from "react";

import type { CourseTile } from "@/api/boards";
import { useCourse } from "@/api/courses";
import type { Dataset } from "@/api/datasets";
import { courseAsked, questionTitle, rankingOf, subjectOf, TileView } from "@/components/board";
import { lineTable, seriesOf, useOpenPointOf } from "@/components/charts";
import { useFilters } from "@/components/shell";
import { Card, CardTitle, DataTable } from "@/components/ui";
import { useLocale } from "@/format";

/** How something went, who has most of it beside it, and the rows of both below. */
export function QuestionAnswer({
  asked,
  datasets,
}: {
  readonly asked: CourseTile;
  readonly datasets: readonly Dataset[];
}) {
  const ranking = useMemo(() => rankingOf(asked, datasets), [asked, datasets]);
  return (
    <>
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TileView tile={asked} datasets={datasets} />
        <TileView tile={ranking} datasets={datasets} />
      </div>
      <Rows asked={asked} datasets={datasets} />
    </>
  );
}

/** The figures of the chart, the newest first; a press on one opens what it was made of. */
function Rows({
  asked: tile,
  datasets,
}: {
  readonly asked: CourseTile;
  readonly datasets: readonly Dataset[];
}) {
  const locale = useLocale();
  const { asked: filters } = useFilters();
  const asked = useMemo(() => courseAsked(tile, filters, datasets), [tile, filters, datasets]);
  const { data } = useCourse(asked);
  const open = useOpenPointOf(asked, data);
  const table = useMemo(
    () => data && lineTable(seriesOf(data), data.unit, data.step, locale, false, open),
    [data, locale, open],
  );
  if (!table || table.rows.length === 0) {
    return null;
  }
  const title = `${questionTitle(tile, subjectOf(tile, datasets))}, row by row`;
  return (
    <Card as="div">
      <CardTitle>{title}</CardTitle>
      {/* of other lines, other columns */}
      <DataTable key={table.columns.map(({ id }) => id).join()} title={title} {...table} />
    </Card>
  );
}
