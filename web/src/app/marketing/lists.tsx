"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { Asked } from "@/api/figures";
import { type LinkRow, linksQuery, type Mailing, mailingsQuery } from "@/api/marketing";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters, useParam } from "@/components/shell";
import {
  Badge,
  Card,
  CardTitle,
  type Column,
  countColumn,
  dayColumn,
  EmptyState,
  exactColumn,
  LinkButton,
  PagedList,
  Tabs,
  withOpening,
} from "@/components/ui";
import { firstDay, lastDay, useLocale } from "@/format";

const TABS = [
  { id: "links", title: "Links" },
  { id: "mailings", title: "Mailings" },
];

const NOT_NARROWED = " They are not told apart by artist or platform, so those filters do not narrow them.";

/** Link pages and mailings. */
export function Lists() {
  const { asked } = useFilters();
  const [chosen, setChosen] = useParam("list");
  const tab = chosen === "mailings" ? chosen : "links";
  // another question begins on its first page
  const question = JSON.stringify(asked);
  return (
    <Card label="Links and mailings">
      <CardTitle>Links and mailings</CardTitle>
      <Tabs tabs={TABS} active={tab} onChange={setChosen} label="What is listed">
        {tab === "links" ? <Links key={question} asked={asked} /> : <Mailings key={question} asked={asked} />}
      </Tabs>
    </Card>
  );
}

function Links({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const open = useOpenPoint();
  const found = useQuery(linksQuery(asked, page));
  const { first, last } = found.data ?? {};
  const columns = useMemo(() => {
    const days = { step: "month", first: first && firstDay(first), last: last && lastDay(last) } as const;
    return linkColumns(locale, (measures, { link, account }) =>
      open(
        ...measures.map((measure) => ({
          dataset: "link_daily",
          measure,
          by: link === null ? "account" : "link",
          line: link ?? account ?? "",
          ...days,
        })),
      ),
    );
  }, [locale, open, first, last]);
  const narrowed = asked.artist || asked.store ? NOT_NARROWED : "";
  return (
    <PagedList
      title="Links"
      note={`Views and clicks of link pages in the chosen months. A page’s figures contain those of its links.${narrowed}`}
      columns={columns}
      found={found}
      rowId={({ page: own, link, name }) => [own, link, name].join("|")}
      onPage={setPage}
      empty={
        <EmptyState
          title="Views and clicks of your link pages"
          action={<LinkButton href="/data/import/">Import a file</LinkButton>}
        >
          The daily export of Linktree and other link pages brings this list. For the chosen months nothing is
          told.
        </EmptyState>
      }
    />
  );
}

function Mailings({ asked }: { readonly asked: Asked }) {
  const locale = useLocale();
  const [page, setPage] = useState(1);
  const open = useOpenPoint();
  const columns = useMemo(
    () =>
      mailingColumns(locale, (measures, { key, sent_on: day }) =>
        open(
          ...measures.map((measure) => ({
            dataset: "email_campaigns",
            measure,
            by: "mailing",
            line: key,
            step: "day" as const,
            first: day,
            last: day,
            day,
          })),
        ),
      ),
    [locale, open],
  );
  const narrowed = asked.artist || asked.store ? NOT_NARROWED : "";
  return (
    <PagedList
      title="Mailings"
      note={`What became of each mailing so far; rates are of those delivered. Mail programs open some mails by themselves: “opened by people” leaves those out.${narrowed}`}
      columns={columns}
      found={useQuery(mailingsQuery(asked, page))}
      rowId={({ key, sent_on }) => `${key}|${sent_on}`}
      onPage={setPage}
      empty={
        <EmptyState
          title="Mailings and what became of them"
          action={<LinkButton href="/data/import/">Import a file</LinkButton>}
        >
          The campaign export of Mailchimp brings this list. In the chosen months nothing was sent.
        </EmptyState>
      }
    />
  );
}

function linkColumns(
  locale: string,
  open: (measures: readonly string[], row: LinkRow) => void,
): readonly Column<LinkRow>[] {
  /** The days of a page or link. */
  const opening = (measures: string | readonly string[], column: Column<LinkRow>): Column<LinkRow> =>
    withOpening(
      column,
      ({ name }) => `${column.title} of ${name}`,
      (row) => open([measures].flat(), row),
    );
  return [
    { id: "name", title: "Page or link", value: ({ name }) => name },
    { id: "kind", title: "Kind", value: ({ link }) => (link === null ? "page" : "link") },
    { id: "page", title: "Page", value: ({ page }) => page, hidden: true },
    opening(
      "views",
      countColumn("views", "Views", ({ views }) => views, locale),
    ),
    opening(
      "clicks",
      countColumn("clicks", "Clicks", ({ clicks }) => clicks, locale),
    ),
    opening(
      ["clicks", "views"],
      exactColumn("rate", "Clicks per 100 views", ({ click_rate }) => click_rate, "", locale),
    ),
  ];
}

function mailingColumns(
  locale: string,
  open: (measures: readonly string[], row: Mailing) => void,
): readonly Column<Mailing>[] {
  const opening = (measures: readonly string[], column: Column<Mailing>) =>
    withOpening(
      column,
      ({ name }) => `${column.title} of ${name}`,
      (row) => open(measures, row),
    );
  const counted = (measure: string, title: string, hidden = false) =>
    opening(
      [measure],
      countColumn<Mailing>(measure, title, ({ counts }) => counts[measure] ?? null, locale, { hidden }),
    );
  return [
    {
      id: "name",
      title: "Mailing",
      value: ({ name }) => name,
      show: ({ name, provisional }) => (
        <span className="inline-flex min-w-40 flex-wrap items-center gap-x-2">
          {name}
          {provisional && <Badge tone="look">provisional</Badge>}
        </span>
      ),
    },
    dayColumn("sent_on", "Sent", ({ sent_on }) => sent_on, locale),
    { id: "to", title: "To", value: ({ to }) => to },
    counted("sent", "Mails"),
    counted("delivered", "Delivered"),
    counted("unique_opens", "Opened"),
    counted("human_opens", "Opened by people", true),
    opening(
      ["unique_opens", "delivered"],
      exactColumn("open-rate", "Opened per 100", ({ open_rate }) => open_rate, "", locale),
    ),
    counted("unique_clicks", "With a click"),
    opening(
      ["unique_clicks", "delivered"],
      exactColumn("click-rate", "With a click per 100", ({ click_rate }) => click_rate, "", locale),
    ),
    counted("unsubscribes", "Left", true),
    counted("hard_bounces", "Bounced for good", true),
    counted("complaints", "Complaints", true),
  ];
}
