"use client";

import { useQuery } from "@tanstack/react-query";

import { type Delivery, deliveriesQuery } from "@/api/deliveries";
import { asApiError } from "@/api/errors";
import { useFilters } from "@/components/shell";
import {
  Badge,
  Card,
  CardTitle,
  EmptyState,
  ErrorState,
  LinkButton,
  SkeletonRows,
  type Tone,
} from "@/components/ui";
import { formatMoment, formatNumber, useLocale } from "@/format";

const NEWEST = 6;

const TONES: Readonly<Record<Delivery["state"], Tone>> = {
  counts: "grew",
  pending: "act",
  withdrawn: "neutral",
  "set aside": "broken",
};

/** The files that came last, and what became of them. */
export function Arrivals() {
  const locale = useLocale();
  const { href } = useFilters();
  const { data, error, refetch } = useQuery(
    deliveriesQuery({ platform: null, state: null, page: 1, size: NEWEST }),
  );
  return (
    <Card label="Latest arrivals">
      <CardTitle
        tools={
          <LinkButton href={href("/data/")} tone="quiet">
            All files
          </LinkButton>
        }
      >
        Latest arrivals
      </CardTitle>
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={11} />}
      {data?.rows.length === 0 && (
        <EmptyState
          title="The files that came last"
          action={
            <LinkButton href="/data/import/" tone="act">
              Import a file
            </LinkButton>
          }
        >
          Drop a statement or a download into the label’s inbox, or import it here.
        </EmptyState>
      )}
      <ul className="-mx-4 -mb-2 divide-y divide-line">
        {data?.rows.map((delivery) => (
          <li key={delivery.id} className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[1fr_auto]">
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold text-strong">
                {delivery.title ?? "A file that nobody knows"}
                {delivery.state !== "counts" && <Badge tone={TONES[delivery.state]}>{delivery.state}</Badge>}
              </p>
              <p className="truncate font-mono text-12 text-quiet" title={delivery.name}>
                {delivery.name}
              </p>
            </div>
            <p className="figures text-12 text-quiet md:text-right">
              <span className="text-body">{rowsInWords(delivery, locale)}</span>
              <span className="md:block">
                <span className="md:hidden"> · </span>
                {formatMoment(delivery.landed_at, locale)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function rowsInWords({ stored, quarantined }: Delivery, locale: string): string {
  const refused = quarantined > 0 ? `, ${formatNumber(quarantined, locale)} refused` : "";
  return `${formatNumber(stored, locale)} ${stored === 1 ? "row" : "rows"}${refused}`;
}
