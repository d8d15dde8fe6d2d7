"use client";

import { type CourseAsked, stepOf } from "@/api/courses";
import type { Campaign } from "@/api/marketing";
import { CourseChart } from "@/components/charts";
import { useOpenPoint } from "@/components/explain/use-point";
import { useFilters } from "@/components/shell";
import { Badge, CellButton, Drawer, EmptyState, Fact, Facts, NotThere } from "@/components/ui";
import { type Exact, formatNumber, formatPeriod, monthOf, tellInWords, useLocale } from "@/format";

/** What a campaign's name says, whom of the label it means, what it cost and did, and its days. */
export function CampaignStory({
  campaign,
  unknown,
  currency,
  onClose,
}: {
  readonly campaign: Campaign | null;
  /** What the address names, where there is no such campaign. */
  readonly unknown: string | null;
  readonly currency: string;
  readonly onClose: () => void;
}) {
  const locale = useLocale();
  return (
    <Drawer
      open={campaign !== null || unknown !== null}
      onClose={onClose}
      title={campaign?.name ?? "A campaign"}
      subtitle={
        campaign && (
          <>
            {campaign.account.name} · {formatPeriod(campaign, locale)}
          </>
        )
      }
    >
      {campaign && <Story campaign={campaign} currency={currency} />}
      {unknown !== null && (
        <NotThere back="Show all campaigns" onBack={onClose}>
          No campaign goes by “{unknown}”.
        </NotThere>
      )}
    </Drawer>
  );
}

function Story({ campaign, currency }: { readonly campaign: Campaign; readonly currency: string }) {
  const locale = useLocale();
  const money = (value: Exact | null) => tellInWords(value, currency, locale);
  const count = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  const open = useOpenPoint();
  const { asked } = useFilters();
  /** A figure that opens the days it is the sum of, or those of the sums it is worked out from. */
  const figure = (term: string, value: Exact | null, told: string, ...measures: readonly string[]) => (
    <Fact term={term}>
      {value === null ? (
        told
      ) : (
        <CellButton
          label={`${term}: ${told}. Show its rows`}
          onPress={() =>
            open(
              ...measures.map((measure) => ({
                dataset: "ad_daily",
                measure,
                by: "campaign",
                line: campaign.key,
                step: "month" as const,
                first: campaign.first,
                last: campaign.last,
                currency: asked.currency,
              })),
            )
          }
        >
          {told}
        </CellButton>
      )}
    </Fact>
  );
  return (
    <div className="flex flex-col gap-6">
      <Facts title="What its name says">
        <Fact term="Act">
          <Parsed told={campaign.act} known={campaign.known_act} what="act" />
        </Fact>
        <Fact term="Track">
          <Parsed told={campaign.track} known={campaign.known_track} what="track" />
        </Fact>
        <Fact term="Targeting">{campaign.targeting ?? "–"}</Fact>
        <Fact term="Number">
          <span className="font-mono text-12 break-all">{campaign.key}</span>
        </Fact>
      </Facts>
      <Facts title="What it cost and did">
        {figure("Spend", campaign.spend, money(campaign.spend), "spend")}
        {figure("Impressions", campaign.impressions, count(campaign.impressions), "impressions")}
        {figure("Clicks", campaign.clicks, count(campaign.clicks), "clicks")}
        {figure("Link clicks", campaign.link_clicks, count(campaign.link_clicks), "link_clicks")}
        {figure(
          "Landing page views",
          campaign.landing_page_views,
          count(campaign.landing_page_views),
          "landing_page_views",
        )}
        {figure(
          "Clicks per 100 impressions",
          campaign.ctr,
          campaign.ctr === null ? "–" : formatNumber(campaign.ctr, locale, 2),
          "clicks",
          "impressions",
        )}
        {figure("Cost per click", campaign.cpc, money(campaign.cpc), "spend", "clicks")}
        {figure("Cost per 1,000 impressions", campaign.cpm, money(campaign.cpm), "spend", "impressions")}
        {figure("Sales it claims", campaign.attributed, money(campaign.attributed), "purchase_value")}
      </Facts>
      {campaign.provisional && (
        <p className="flex items-center gap-2 text-12 text-quiet">
          <Badge tone="look">provisional</Badge> The platform may still restate the newest days.
        </p>
      )}
      <Days campaign={campaign} />
    </div>
  );
}

/** Its spend and clicks over the days it ran. */
function Days({ campaign }: { readonly campaign: Campaign }) {
  const { key, first, last } = campaign;
  const months = {
    first: monthOf(first),
    last: monthOf(last),
    artist: null,
    store: null,
    currency: null,
  };
  const asked: Omit<CourseAsked, "measure"> = {
    dataset: "ad_daily",
    by: "campaign",
    line: key,
    step: stepOf(months),
    first,
    last,
  };
  const empty = <EmptyState title="No course">No day of this campaign was told.</EmptyState>;
  return (
    <>
      <CourseChart
        title="Spend"
        definition="What the campaign cost, as the ad platform states it. Days on which it did not run stay empty."
        asked={{ ...asked, measure: "spend" }}
        empty={empty}
        height={200}
      />
      <CourseChart
        title="Clicks"
        definition="All clicks on its ads, as the ad platform counted them."
        asked={{ ...asked, measure: "clicks" }}
        empty={empty}
        height={200}
      />
    </>
  );
}

function Parsed({
  told,
  known,
  what,
}: {
  readonly told: string | null;
  readonly known: string | null;
  readonly what: string;
}) {
  if (told === null) {
    return <>–</>;
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {told}
      {known === null ? (
        <Badge tone="look">no {what} of the catalogue</Badge>
      ) : (
        known.toUpperCase() !== told.toUpperCase() && <span className="text-quiet">means {known}</span>
      )}
    </span>
  );
}
