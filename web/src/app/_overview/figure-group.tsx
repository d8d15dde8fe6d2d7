"use client";

import { type ReactNode, useState } from "react";

import type { Figure } from "@/api/figures";
import { LiveCard } from "@/components/explain";
import { figuresOf, isMixed, KpiCardSkeleton, KpiGrid, type Subject } from "@/components/figures";
import { Button, cx } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

const FEW = 8;
/** On a phone, where they stand one below the other. */
const FEW_ON_PHONE = 4;

/** The cards of a subject: the first of them, and the others at a press; a chart may stand above. */
export function FigureGroup({
  subject,
  title,
  figures,
  compare,
  children,
}: {
  readonly subject: Subject;
  readonly title: string;
  /** Undefined while they load: as many places are kept. */
  readonly figures: readonly Figure[] | undefined;
  readonly compare: boolean;
  readonly children?: ReactNode;
}) {
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const own = figures && figuresOf(subject, figures);
  const mixed = isMixed(figures ?? []);
  const count = own?.length ?? 0;
  return (
    <section aria-labelledby={`group-${subject}`} className="flex flex-col gap-4">
      <div className="flex min-h-9 items-center justify-between gap-3">
        <h2 id={`group-${subject}`} className="text-20 text-strong">
          {title}
        </h2>
        {count > FEW_ON_PHONE && (
          <Button
            tone="quiet"
            aria-expanded={all}
            onClick={() => setAll(!all)}
            className={cx("print:hidden", count <= FEW && "sm:hidden")}
          >
            {all ? "Show fewer" : `Show all ${formatNumber(count, locale)}`}
          </Button>
        )}
      </div>
      {children}
      <KpiGrid label={`Figures: ${title}`}>
        {own
          ? own.slice(0, all ? count : FEW).map((figure, at) => (
              <div
                key={figure.id}
                className={all || at < FEW_ON_PHONE ? "contents" : "hidden sm:contents print:contents"}
              >
                <LiveCard figure={figure} compare={compare} mixed={mixed} />
              </div>
            ))
          : Array.from({ length: subject === "data" ? 3 : FEW }, (_, at) => <KpiCardSkeleton key={at} />)}
      </KpiGrid>
    </section>
  );
}
