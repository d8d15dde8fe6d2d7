"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";

import { type Act, actsQuery } from "@/api/catalogue";
import { useOpenPoint } from "@/components/explain/use-point";
import {
  Badge,
  Card,
  type Column,
  countColumn,
  EmptyState,
  exactColumn,
  LinkButton,
  PagedList,
  withOpening,
} from "@/components/ui";
import { useLocale } from "@/format";

import { ActStory } from "./act-story";
import { earnedByAct } from "./points";
import { SearchBox } from "./search-box";

/** The label's acts with their other names and members. A row opens them. */
export function Acts() {
  const locale = useLocale();
  const [words, setWords] = useState("");
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Act | null>(null);
  const found = useQuery(actsQuery(useDeferredValue(words), page));
  const currency = found.data?.currency ?? "";
  const openPoint = useOpenPoint();
  const columns = useMemo(
    () => columnsOf(currency, locale, ({ row }, measure) => openPoint(earnedByAct(row, measure))),
    [currency, locale, openPoint],
  );
  return (
    <Card label="Artists">
      <div className="flex flex-col gap-3">
        <SearchBox
          label="Name, other name or member"
          value={words}
          onChange={(typed) => {
            setWords(typed);
            setPage(1);
          }}
        />
        <PagedList
          title="Artists"
          note="What the recordings of each act earned before splits, in all months. A recording of several acts counts for the first of them, so that nothing counts twice."
          columns={columns}
          found={found}
          rowId={({ name }) => name}
          onOpen={setOpen}
          onPage={setPage}
          empty={
            <EmptyState
              title="Your acts, their other names and members"
              action={<LinkButton href="/settings/">Settings</LinkButton>}
            >
              {words === ""
                ? "Acts are lines of the label’s own table artists.csv; statements bring those that are not in it."
                : "Nobody is called that. Try fewer letters."}
            </EmptyState>
          }
        />
      </div>
      <ActStory act={open} currency={currency} onClose={() => setOpen(null)} />
    </Card>
  );
}

function columnsOf(
  currency: string,
  locale: string,
  open: (act: Act, measure: "net" | "units") => void,
): readonly Column<Act>[] {
  const opening = (measure: "net" | "units", column: Column<Act>) =>
    withOpening(
      column,
      ({ name }) => `${column.title} of ${name}`,
      (act) => open(act, measure),
    );
  return [
    { id: "name", title: "Act", value: ({ name }) => name },
    {
      id: "status",
      title: "State",
      value: ({ status }) => status,
      show: ({ status }) =>
        status === "unlisted" ? <Badge tone="look">not in the catalogue</Badge> : status,
    },
    { id: "members", title: "Members", value: ({ members }) => members.join(", ") || null },
    {
      id: "aliases",
      title: "Other names",
      kind: "number",
      value: ({ aliases }) => aliases.length,
    },
    countColumn("tracks", "Tracks", ({ tracks }) => tracks, locale),
    opening(
      "net",
      exactColumn("revenue", "Revenue", ({ revenue }) => revenue, currency, locale),
    ),
    opening(
      "units",
      countColumn("units", "Paid units", ({ units }) => units, locale),
    ),
  ];
}
