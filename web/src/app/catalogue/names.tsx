"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";

import { settleName, type Unknown, type Unknowns, unknownsQuery } from "@/api/catalogue";
import { asApiError } from "@/api/errors";
import { useIsAdmin } from "@/api/session";
import { Button, Card, EmptyState, LinkButton, Loaded, Select, useToast } from "@/components/ui";
import { formatNumber, useLocale } from "@/format";

const FIELDS: Readonly<Record<Unknown["table"], { readonly what: string; readonly own: string }>> = {
  aliases: { what: "act", own: "It is an act of its own" },
  stores: { what: "store", own: "It is a store of its own" },
  categories: { what: "category", own: "It is a category of its own" },
};

/** Names in statements that nobody knows, most money first, each to be settled with one press. */
export function Names() {
  const locale = useLocale();
  const found = useQuery(unknownsQuery);
  const mayWrite = useIsAdmin();
  return (
    <Card label="Unknown names">
      <p className="mb-3 max-w-prose text-14 text-body">
        Each of these stands for itself until somebody says what it means. What you say is written into the
        label’s own tables, and the figures it touches are made anew.
        {!mayWrite && " Only an admin can say it."}
      </p>
      <Loaded of={found} rows={6}>
        {(data) =>
          data.names.length === 0 ? (
            <EveryNameKnown />
          ) : (
            <>
              <ul className="flex flex-col">
                {data.names.map((unknown) => (
                  <UnknownName
                    key={`${unknown.table}|${unknown.name}`}
                    unknown={unknown}
                    options={optionsOf(data, unknown)}
                    mayWrite={mayWrite}
                  />
                ))}
              </ul>
              {data.cut > 0 && (
                <p className="mt-2 text-12 text-quiet">
                  {formatNumber(data.cut, locale)} more wait behind these.
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function EveryNameKnown() {
  return (
    <EmptyState
      title="Every name is known"
      action={<LinkButton href="/data/import/">Import a file</LinkButton>}
    >
      When a statement writes an act or a store in a way that nobody knows, it waits here for you.
    </EmptyState>
  );
}

function optionsOf(known: Unknowns, { table }: Unknown): readonly string[] {
  return { aliases: known.acts, stores: known.stores, categories: known.categories }[table];
}

function UnknownName({
  unknown,
  options,
  mayWrite,
}: {
  readonly unknown: Unknown;
  readonly options: readonly string[];
  readonly mayWrite: boolean;
}) {
  const client = useQueryClient();
  const announce = useToast();
  const [means, setMeans] = useState("");
  const heading = useId();
  const { what, own } = FIELDS[unknown.table];
  const settle = useMutation({
    mutationFn: (meaning: string) => settleName(unknown, meaning),
    onSuccess: (_, meaning) => {
      announce({
        tone: "grew",
        word: "Settled",
        text:
          meaning === unknown.name
            ? `${unknown.name} is one of its own; its figures are being made anew.`
            : `${unknown.name} means ${meaning}; its figures are being made anew.`,
      });
      return client.invalidateQueries({ queryKey: unknownsQuery.queryKey });
    },
    onError: (problem) => {
      const { what: failed, todo } = asApiError(problem);
      announce({ tone: "broken", word: "Failed", text: [failed, todo].filter(Boolean).join(" ") });
    },
  });
  const { nearest } = unknown;
  const busy = settle.isPending;
  return (
    <li
      aria-labelledby={heading}
      className="flex flex-col gap-3 border-b border-line py-4 last:border-b-0 lg:flex-row lg:items-center lg:justify-between lg:gap-6"
    >
      <div className="min-w-0 lg:max-w-xl">
        <h3 id={heading} className="text-14 text-strong">
          {unknown.name} <span className="font-normal text-quiet">· {what}</span>
        </h3>
        {unknown.what && <p className="text-14 text-body">{unknown.what}</p>}
      </div>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {nearest && (
            <Button tone="act" disabled={busy} onClick={() => settle.mutate(nearest)}>
              It is {nearest}
            </Button>
          )}
          <Select
            aria-label={`What ${unknown.name} means`}
            value={means}
            disabled={busy}
            onChange={(event) => setMeans(event.target.value)}
            className="max-w-48"
          >
            <option value="">Something else…</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </Select>
          {means !== "" && (
            <Button disabled={busy} onClick={() => settle.mutate(means)}>
              Use it
            </Button>
          )}
          <Button tone="quiet" disabled={busy} onClick={() => settle.mutate(unknown.name)}>
            {own}
          </Button>
        </div>
      )}
    </li>
  );
}
