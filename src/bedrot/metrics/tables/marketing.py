"""Campaigns, links, mailings, and the way from an advertisement to a stream."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span, newest
from bedrot.metrics.courses.askable import ASKABLE
from bedrot.metrics.courses.lines import lines_of, lining_of
from bedrot.metrics.courses.names import Names
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.metrics.courses.reading import told_of
from bedrot.metrics.expressions import Sum
from bedrot.metrics.metric import divided
from bedrot.metrics.monthly import over
from bedrot.metrics.sources.ads import campaign_name
from bedrot.metrics.sources.flags import any_of
from bedrot.metrics.sources.rollup import Rollup
from bedrot.metrics.sources.source import Number
from bedrot.model.conformed import CONFORMED
from bedrot.model.families import Family
from bedrot.warehouse.schema.marketing import campaigns, email_campaigns
from bedrot.warehouse.schema.masters import artists, tracks
from bedrot.warehouse.schema.rollups import ad_months

_AD_COUNTS = ("impressions", "clicks", "link_clicks", "landing_page_views", "results", "purchases")


@dataclass(frozen=True)
class Campaign:
    """What a campaign cost and did over some months. Ratios are of these sums and None where a part is missing.

    ``act``, ``track``, ``targeting``: what its name says; ``known_act`` and ``known_track``: whom of the label it
    means. ``attributed``: purchases that the platform says came of it, which is its claim.
    """

    key: str
    name: str
    account: Member
    act: str | None
    track: str | None
    targeting: str | None
    known_act: str | None
    known_track: str | None
    first: date
    last: date
    provisional: bool
    spend: Number | None
    attributed: Number | None
    counts: Mapping[str, Number | None]

    @property
    def cpc(self) -> Decimal | None:
        """What a click cost."""
        return divided(self.spend, self.counts["clicks"])

    @property
    def cpm(self) -> Decimal | None:
        """What a thousand impressions cost."""
        return divided(self.spend, self.counts["impressions"], 1000)

    @property
    def ctr(self) -> Decimal | None:
        """Clicks in percent of impressions."""
        return divided(self.counts["clicks"], self.counts["impressions"], 100)

    @property
    def roas(self) -> Decimal | None:
        """Attributed revenue divided by spend."""
        return divided(self.attributed, self.spend)


def campaign_list(asking: Asking, span: Span) -> tuple[list[Campaign], str | None, tuple[str, ...]]:
    """Campaigns that did anything in a span, the dearest first; the currency, and what to know of it."""
    source = asking.source("ad_daily")
    if not isinstance(source, Rollup) or source.refuses:
        return [], None, (source.refuses,) if source.refuses else ()
    sums = {name: _by_campaign(source, name, span) for name in ("spend", "purchase_value", *_AD_COUNTS)}
    names = Names(asking.connection)
    key = func.coalesce(func.nullif(campaigns.c.external_campaign_id, ""), campaign_name())
    month = ad_months.c.ad_month
    rows = asking.connection.execute(
        select(
            campaigns.c.campaign_id,
            key,
            campaign_name(),
            campaigns.c.account_id,
            campaigns.c.parsed_artist,
            campaigns.c.parsed_track,
            campaigns.c.parsed_targeting,
            func.max(artists.c.display_name),
            func.max(tracks.c.title),
            func.min(ad_months.c.first_day),
            func.max(ad_months.c.last_day),
            any_of(ad_months.c.is_provisional),
        )
        .select_from(
            ad_months.join(campaigns, campaigns.c.campaign_id == ad_months.c.campaign_id)
            .outerjoin(artists, artists.c.artist_id == campaigns.c.artist_id)
            .outerjoin(tracks, tracks.c.track_id == campaigns.c.primary_track_id)
        )
        .where(month.between(span.first.first, span.last.first), *source.chosen())
        .group_by(campaigns.c.campaign_id, key)
    )
    found = [
        Campaign(
            own,
            name,
            names.accounts[account],
            act,
            track,
            targeting,
            known_act,
            known_track,
            first,
            last,
            bool(provisional),
            sums["spend"].get(number),
            sums["purchase_value"].get(number),
            {count: sums[count].get(number) for count in _AD_COUNTS},
        )
        for (
            number,
            own,
            name,
            account,
            act,
            track,
            targeting,
            known_act,
            known_track,
            first,
            last,
            provisional,
        ) in rows
    ]
    notes = source.notes(Sum("ad_daily", "spend"), span)
    return sorted(found, key=lambda each: (-(each.spend or 0), each.key)), source.currency, notes


def _by_campaign(source: Rollup, measure: str, span: Span) -> dict[int, Number]:
    sums: dict[int, Number] = {}
    for _, (number,), value in source.grouped(Sum("ad_daily", measure), span, [ad_months.c.campaign_id]):
        sums[number] = sums.get(number, 0) + value
    return sums


@dataclass(frozen=True)
class Link:
    """A page, or one link on it (``link`` is then its address). A page's figures contain those of its links.

    ``account``: of a page, what its account is asked for with.
    """

    page: str
    account: str | None
    link: str | None
    name: str
    views: Number | None
    clicks: Number | None

    @property
    def click_rate(self) -> Decimal | None:
        """Clicks in percent of views."""
        return divided(self.clicks, self.views, 100)


def link_list(asking: Asking, span: Span) -> list[Link]:
    """Pages, each followed by its links, most clicks first."""
    pages = {measure: _of_links(asking, span, measure, Axis.ACCOUNT) for measure in ("views", "clicks")}
    links = {measure: _of_links(asking, span, measure, Axis.LINK) for measure in ("views", "clicks")}
    found = [
        Link(member.name, member.key, None, member.name, pages["views"].get(member), pages["clicks"].get(member))
        for member in {*pages["views"], *pages["clicks"]}
    ]
    found += [
        Link("", None, member.key, member.name, links["views"].get(member), links["clicks"].get(member))
        for member in {*links["views"], *links["clicks"]}
    ]
    return sorted(found, key=lambda each: (each.link is not None, -(each.clicks or 0), each.name))


def _of_links(asking: Asking, span: Span, measure: str, by: Axis) -> dict[Member, Number]:
    question = Question(
        "link_daily", measure, Step.MONTH, span.first.first, span.last.last, by, store=asking.filters.store
    )
    asked = ASKABLE["link_daily"].measures[measure]
    told = told_of(question, asked, asking)
    lines = lines_of(question, asked, told, lining_of(question, asked, told))
    return {line.member: line.total for line in lines if line.total is not None}


@dataclass(frozen=True)
class Mailing:
    """A mailing and what became of it so far; rates in percent of those delivered."""

    key: str
    name: str
    subject: str | None
    to: str | None
    sent_on: date
    provisional: bool
    counts: Mapping[str, int | None]

    @property
    def open_rate(self) -> Decimal | None:
        """Mails opened at least once, in percent of those delivered."""
        return divided(self.counts["unique_opens"], self.counts["delivered"], 100)

    @property
    def click_rate(self) -> Decimal | None:
        """Mails with a click, in percent of those delivered."""
        return divided(self.counts["unique_clicks"], self.counts["delivered"], 100)


def mailing_list(connection: Connection, span: Span, first: int, size: int) -> tuple[list[Mailing], int]:
    """Mailings sent in a span, newest first, from the ``first`` on; and how many there are."""
    table = email_campaigns
    within = table.c.sent_date.between(span.first.first, span.last.last)
    count = connection.scalar(select(func.count()).select_from(table).where(within)) or 0
    rows = connection.execute(
        select(table)
        .where(within)
        .order_by(table.c.sent_date.desc(), table.c.external_campaign_id, table.c.account_id)
        .offset(first)
        .limit(size)
    ).mappings()
    measures = CONFORMED["email_campaigns"].measures
    found = [
        Mailing(
            row["external_campaign_id"],
            row["title"] or row["subject"] or row["external_campaign_id"],
            row["subject"],
            row["list_name"],
            row["sent_date"],
            row["is_provisional"],
            {name: row[name] for name in measures},
        )
        for row in rows
    ]
    return found, count


@dataclass(frozen=True)
class Stage:
    """One count on the way, and who counted it. ``reason``: why it is unknown."""

    name: str
    family: Family
    dataset: str
    measure: str
    value: Number | None
    provisional: bool
    reason: str | None


@dataclass(frozen=True)
class Quotient:
    """One stage for each 100 of another. ``across``: two families counted them, so it is no conversion."""

    name: str
    value: Decimal | None
    families: Sequence[Family]

    @property
    def across(self) -> bool:
        """Whether two families counted its parts."""
        return len(set(self.families)) > 1


_STAGES = (
    ("Ad impressions", "ad_daily", "impressions"),
    ("Ad clicks", "ad_daily", "clicks"),
    ("Link page views", "link_daily", "views"),
    ("Link page clicks", "link_daily", "clicks"),
    ("Distributor streams", "daily_streams", "streams"),
)


def funnel(asking: Asking, span: Span | None) -> tuple[Span | None, list[Stage], list[Quotient]]:
    """The counts of one span side by side; without a span, of the newest month complete in all that are known."""
    sums = [(name, Sum(dataset, measure)) for name, dataset, measure in _STAGES]
    calendars = [asking.source(of.dataset).calendar(of) for _, of in sums]
    known = [calendar for calendar in calendars if calendar]
    month = newest(*known) if known else None
    chosen = span or (None if month is None else Span(month, month))
    if chosen is None:
        return None, [], []
    stages = []
    for (name, of), calendar in zip(sums, calendars, strict=True):
        source = asking.source(of.dataset)
        value = None if source.refuses else over(source.by_month(of, chosen), chosen)
        reason = source.refuses or (
            None if value is not None else f"No source has told {name.lower()} for this period."
        )
        provisional = value is not None and asking.is_provisional(chosen, calendar)
        stages.append(Stage(name, CONFORMED[of.dataset].family, of.dataset, of.measure, value, provisional, reason))
    return chosen, stages, [_quotient(stages, later) for later in range(1, len(stages))]


def _quotient(stages: Sequence[Stage], later: int) -> Quotient:
    of, per = stages[later], stages[later - 1]
    name = f"{of.name} ({of.family.value}) per 100 {per.name[0].lower()}{per.name[1:]} ({per.family.value})"
    return Quotient(name, divided(of.value, per.value, 100), (of.family, per.family))
