"use client";

import { useState } from "react";

import { type Delivery, useStanding } from "@/api/deliveries";
import { asApiError } from "@/api/errors";
import { AdminOnly } from "@/components/shell";
import { Button, Drawer, ErrorState, LinkButton } from "@/components/ui";
import { formatBytes, formatMoment, formatNumber, useLocale } from "@/format";

import { span } from "../span";
import { StandingBadge } from "./standing";

/** A file that arrived: what it is, what of it counts, and the way to take it back or let it count again. */
export function DeliveryDrawer({
  delivery,
  onClose,
}: {
  readonly delivery: Delivery | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Drawer
      open={delivery !== undefined}
      onClose={onClose}
      title={delivery?.title ?? "A file nobody knows"}
      subtitle={delivery && <span className="font-mono text-12 break-all">{delivery.name}</span>}
      footer={
        delivery && (
          <AdminOnly what="take imports back">
            <ChangeStanding key={delivery.id + delivery.state} delivery={delivery} />
          </AdminOnly>
        )
      }
    >
      {delivery && <Story delivery={delivery} />}
    </Drawer>
  );
}

function Story({ delivery }: { readonly delivery: Delivery }) {
  const locale = useLocale();
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div className="flex flex-col gap-4">
      <div>
        <StandingBadge standing={delivery.state} />
      </div>
      {delivery.problem && <p className="rounded-8 bg-broken-soft p-3 text-strong">{delivery.problem}</p>}
      <dl className="figures grid grid-cols-[minmax(8rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-14">
        {(
          [
            ["Platform", delivery.platform_title ?? "Not recognised"],
            ["Account", delivery.account],
            ["Period", delivery.first ? span(delivery.first, delivery.last, locale) : null],
            ["Rows that count", count(delivery.stored)],
            ["Rows refused", count(delivery.quarantined)],
            ["Rows superseded", count(delivery.superseded)],
            ["Made by its source", formatMoment(delivery.observed_at, locale)],
            ["Came", formatMoment(delivery.landed_at, locale)],
            ["Size", formatBytes(delivery.bytes, locale)],
            ["Out of the archive", delivery.container],
          ] as const
        )
          .filter(([, value]) => value !== null)
          .map(([term, value]) => (
            <div key={term} className="contents">
              <dt className="text-quiet">{term}</dt>
              <dd className="break-words text-strong">{value}</dd>
            </div>
          ))}
        <dt className="text-quiet">Number</dt>
        <dd className="font-mono text-12 text-strong">{delivery.id}</dd>
      </dl>
      <div className="flex flex-wrap gap-2">
        {delivery.quarantined > 0 && (
          <LinkButton href={`/data/quarantine/?delivery=${delivery.id}`}>See the refused rows</LinkButton>
        )}
        {delivery.explainable && (
          <LinkButton href={`/data/mapping/?delivery=${delivery.id}`}>Say what it is</LinkButton>
        )}
        {delivery.asks_whose && (
          <LinkButton href={`/data/quarantine/?delivery=${delivery.id}`}>Say whose it is</LinkButton>
        )}
      </div>
    </div>
  );
}

/** Asks before it takes back; restoring needs no question. */
function ChangeStanding({ delivery }: { readonly delivery: Delivery }) {
  const locale = useLocale();
  const [sure, setSure] = useState(false);
  const back = delivery.state === "withdrawn";
  const change = useStanding(back ? "restore" : "withdraw");
  if (change.isSuccess) {
    return (
      <p role="status" className="text-14 text-body">
        It is being done; the figures follow in a moment.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {change.isError && <ErrorState error={asApiError(change.error)} locale={locale} />}
      {sure && (
        <p className="text-14 text-strong">
          Its {formatNumber(delivery.stored, locale)} rows will no longer count, in any figure. The file is
          kept, and can be restored.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {back ? (
          <Button tone="act" disabled={change.isPending} onClick={() => change.mutate(delivery.id)}>
            Let it count again
          </Button>
        ) : sure ? (
          <>
            <Button tone="danger" disabled={change.isPending} onClick={() => change.mutate(delivery.id)}>
              Take it back
            </Button>
            <Button onClick={() => setSure(false)}>Keep it</Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>Take this import back…</Button>
        )}
      </div>
    </div>
  );
}
