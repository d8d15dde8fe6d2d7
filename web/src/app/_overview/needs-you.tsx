"use client";

import { ChevronRight, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useState } from "react";

import { type AttentionItem, useAttention } from "@/api/attention";
import { asApiError } from "@/api/errors";
import { Badge, Button, Card, CardTitle, ErrorState, SkeletonRows, type Tone, Words } from "@/components/ui";
import { formatDay, formatNumber, useLocale } from "@/format";

const FEW = 5;

const TOLD: Readonly<Record<AttentionItem["severity"], { readonly tone: Tone; readonly word: string }>> = {
  broken: { tone: "broken", word: "broken" },
  person: { tone: "act", word: "needs you" },
  look: { tone: "look", word: "look" },
};

/** What needs a person today, the most urgent first; each leads to where it can be seen to. */
export function NeedsYou() {
  const locale = useLocale();
  const { data, error, refetch } = useAttention();
  const [all, setAll] = useState(false);
  const items = data?.items ?? [];
  const shown = all ? items : items.slice(0, FEW);
  return (
    <Card label="Needs you">
      <CardTitle
        tools={
          items.length > FEW && (
            <Button tone="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? "Show fewer" : `Show all ${formatNumber(items.length, locale)}`}
            </Button>
          )
        }
      >
        Needs you
      </CardTitle>
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={13} />}
      {data && items.length === 0 && (
        <p className="flex items-center gap-2 py-2">
          <CircleCheck aria-hidden size={20} className="text-grew" /> Nothing needs you today.
        </p>
      )}
      <ul className="-mx-4 -mb-2 divide-y divide-line">
        {shown.map((item, at) => (
          <li key={at}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {data && data.cut > 0 && (
        <p className="mt-3 text-12 text-quiet">and {formatNumber(data.cut, locale)} more of less urgency</p>
      )}
    </Card>
  );
}

function Item({ item }: { readonly item: AttentionItem }) {
  const locale = useLocale();
  const { tone, word } = TOLD[item.severity];
  return (
    <Link
      href={item.href}
      prefetch={false}
      className="group grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-raised focus-visible:-outline-offset-2 md:grid-cols-[6.5rem_1fr_auto]"
    >
      <span>
        <Badge tone={tone}>{word}</Badge>
      </span>
      <span className="col-span-2 min-w-0 md:col-span-1">
        <span className="block font-semibold text-strong group-hover:underline">
          {item.title}
          {item.since && (
            <span className="ml-2 text-12 font-normal whitespace-nowrap text-quiet">
              since {formatDay(item.since, locale)}
            </span>
          )}
        </span>
        <span className="block text-body">
          <Words of={item.what} />
        </span>
        {item.todo && (
          <span className="block text-quiet">
            <Words of={item.todo} />
          </span>
        )}
      </span>
      <ChevronRight aria-hidden size={18} className="hidden text-quiet md:block print:hidden" />
    </Link>
  );
}
