"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { asApiError } from "@/api/errors";
import { EVERYTHING } from "@/api/figures";
import { type Campaign, campaignsQuery } from "@/api/marketing";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters, useParam } from "@/components/shell";
import {
  Badge,
  Card,
  CardTitle,
  type Column,
  countColumn,
  DataTable,
  dayColumn,
  Definition,
  EmptyState,
  ErrorState,
  exactColumn,
  LinkButton,
  Notes,
  SkeletonRows,
  withOpening,
} from "@/components/ui";
import { firstDay, formatNumber, lastDay, useLocale } from "@/format";

import { CampaignStory } from "./campaign-story";

const NOT_BY_PLATFORM =
  "Campaigns are not told apart by the platform where music plays, so that filter does not narrow them.";

/** All campaigns of the chosen months, the dearest first. A row opens its story, which has an address of its own. */
export function Campaigns() {
  const locale = useLocale();
  const { asked } = useFilters();
  const [open, setOpen] = useParam("campaign");
  const { data, error, refetch } = useQuery(campaignsQuery(asked));
  const shown = data?.rows.find(({ key }) => key === open);
  // a link may lead to a campaign that the filters leave out
  const elsewhere = useQuery({
    ...campaignsQuery(EVERYTHING),
    enabled: open !== null && data !== undefined && !shown,
  });
  const found = shown ?? elsewhere.data?.rows.find(({ key }) => key === open) ?? null;
  const currency = data?.currency ?? "";
  const openPoint = useOpenPoint();
  const [first, last] = [data?.first, data?.last];
  const columns = useMemo(() => {
    const days = { step: "month", first: first && firstDay(first), last: last && lastDay(last) } as const;
    const { artist, currency: told } = asked;
    return columnsOf(currency, locale, (measures, { key }) =>
      openPoint(
        ...measures.map((measure) => ({
          dataset: "ad_daily",
          measure,
          by: "campaign",
          line: key,
          ...days,
          artist,
          currency: told,
        })),
      ),
    );
  }, [currency, locale, asked, first, last, openPoint]);
  const more = (data?.total ?? 0) - (data?.rows.length ?? 0);
  return (
    <Card label="Campaigns">
      <CardTitle tools={<Meaning />}>Campaigns</CardTitle>
      {error && <ErrorState error={asApiError(error)} onRetry={() => void refetch()} locale={locale} />}
      {!data && !error && <SkeletonRows count={8} />}
      {data && (
        <DataTable
          title="Campaigns"
          columns={columns}
          rows={data.rows}
          rowId={({ key }) => key}
          onOpen={({ key }) => setOpen(key)}
          maxHeight="44rem"
          empty={<NoCampaigns />}
        />
      )}
      <Notes
        of={[
          ...(data?.notes ?? []),
          ...(asked.store ? [NOT_BY_PLATFORM] : []),
          ...(more > 0 ? [`${formatNumber(more, locale)} cheaper ones are not shown.`] : []),
        ]}
      />
      <CampaignStory
        campaign={found}
        unknown={elsewhere.data && !found ? open : null}
        currency={currency}
        onClose={() => setOpen(null)}
      />
    </Card>
  );
}

function columnsOf(
  currency: string,
  locale: string,
  open: (measures: readonly string[], row: Campaign) => void,
): readonly Column<Campaign>[] {
  /** Its figure opens the days that it is the sum of, or those of the sums that it is worked out from. */
  const opening = (measures: string | readonly string[], column: Column<Campaign>) =>
    withOpening(
      column,
      ({ name }) => `${column.title} of ${name}`,
      (row) => open([measures].flat(), row),
    );
  return [
    {
      id: "name",
      title: "Campaign",
      value: ({ name }) => name,
      show: ({ name, provisional }) => (
        <span className="inline-flex min-w-48 flex-wrap items-center gap-x-2">
          {name}
          {provisional && <Badge tone="look">provisional</Badge>}
        </span>
      ),
    },
    opening(
      "spend",
      exactColumn("spend", "Spend", ({ spend }) => spend, currency, locale),
    ),
    opening(
      "impressions",
      countColumn("impressions", "Impressions", ({ impressions }) => impressions, locale),
    ),
    opening(
      "clicks",
      countColumn("clicks", "Clicks", ({ clicks }) => clicks, locale),
    ),
    opening(
      "link_clicks",
      countColumn("link-clicks", "Link clicks", ({ link_clicks }) => link_clicks, locale, { hidden: true }),
    ),
    opening(
      ["clicks", "impressions"],
      exactColumn("ctr", "Clicks per 100", ({ ctr }) => ctr, "", locale, {
        hint: "Click-through rate (CTR): all clicks in percent of impressions",
      }),
    ),
    opening(
      ["spend", "clicks"],
      exactColumn("cpc", "Cost per click", ({ cpc }) => cpc, currency, locale, {
        hint: "CPC: spend divided by all clicks",
      }),
    ),
    opening(
      ["spend", "impressions"],
      exactColumn("cpm", "Cost per 1,000", ({ cpm }) => cpm, currency, locale, {
        hint: "CPM: spend for each thousand impressions",
      }),
    ),
    opening(
      "purchase_value",
      exactColumn("attributed", "Claimed sales", ({ attributed }) => attributed, currency, locale, {
        hint: "Purchases that the ad platform says came of the campaign; its claim, not money received",
      }),
    ),
    opening(
      ["purchase_value", "spend"],
      exactColumn("roas", "Claimed sales per spend", ({ roas }) => roas, "x", locale, {
        hint: "ROAS: claimed sales divided by spend",
        hidden: true,
      }),
    ),
    opening(
      "purchases",
      countColumn("purchases", "Claimed purchases", ({ purchases }) => purchases, locale, { hidden: true }),
    ),
    opening(
      "results",
      countColumn("results", "Results", ({ results }) => results, locale, { hidden: true }),
    ),
    { id: "targeting", title: "Targeting", value: ({ targeting }) => targeting, hidden: true },
    { id: "account", title: "Account", value: ({ account }) => account.name, hidden: true },
    dayColumn("first", "From", ({ first }) => first, locale),
    dayColumn("last", "To", ({ last }) => last, locale),
  ];
}

function Meaning() {
  return (
    <Definition of="Campaigns">
      <p>
        What each campaign cost and did in the chosen months (all months where none are chosen). Every ratio
        is of these sums.
      </p>
      <p className="mt-2 text-12 text-quiet">
        Claimed sales are what the ad platform says came of a campaign. They are its claim and no money that
        was received.
      </p>
    </Definition>
  );
}

function NoCampaigns() {
  return (
    <EmptyState
      title="What each campaign cost and brought"
      action={
        <LinkButton href="/data/import/" tone="act">
          Import a file
        </LinkButton>
      }
    >
      The campaign export of Meta Ads or TikTok Ads brings this table. In the chosen months, and for the
      chosen artist, no campaign did anything.
    </EmptyState>
  );
}
