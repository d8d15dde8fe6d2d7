"""Campaigns, links, mailings and the way from an advertisement to a stream."""

from datetime import date

from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.label import Choice
from bedrot.app.server.shapes.revenue import MonthShown
from bedrot.model.families import Family


class CampaignShape(Shape):
    """A campaign. ``cpc``, ``cpm`` in the currency, ``ctr`` in percent, ``roas`` in times; null where a part is missing.

    ``act``, ``track``, ``targeting``: what its name says; ``known_act``, ``known_track``: whom of the label it means.
    ``attributed``: purchases that the platform says came of it.
    """

    key: str
    name: str
    account: Choice
    act: str | None
    track: str | None
    targeting: str | None
    known_act: str | None
    known_track: str | None
    first: date
    last: date
    provisional: bool
    spend: Exact | int | None
    attributed: Exact | int | None
    impressions: int | None
    clicks: int | None
    link_clicks: int | None
    landing_page_views: int | None
    results: int | None
    purchases: int | None
    cpc: Exact | None
    cpm: Exact | None
    ctr: Exact | None
    roas: Exact | None


class CampaignsShape(Shape):
    """A page of campaigns, the dearest first."""

    currency: str | None
    first: MonthShown
    last: MonthShown
    notes: list[str]
    rows: list[CampaignShape]
    total: int
    page: int
    size: int


class LinkShape(Shape):
    """A page (``link`` is null), or one link; a page's figures contain those of its links. ``click_rate`` in percent.

    ``account``: of a page, the key that its account is asked for with.
    """

    page: str
    account: str | None
    link: str | None
    name: str
    views: int | None
    clicks: int | None
    click_rate: Exact | None


class LinksShape(Shape):
    """A page of link pages and links."""

    first: MonthShown
    last: MonthShown
    rows: list[LinkShape]
    total: int
    page: int
    size: int


class MailingShape(Shape):
    """A mailing and what became of it so far; rates in percent of those delivered."""

    key: str
    name: str
    subject: str | None
    to: str | None
    sent_on: date
    provisional: bool
    counts: dict[str, int | None]
    open_rate: Exact | None
    click_rate: Exact | None


class MailingsShape(Shape):
    """A page of mailings, newest first."""

    first: MonthShown
    last: MonthShown
    rows: list[MailingShape]
    total: int
    page: int
    size: int


class StageShape(Shape):
    """One count on the way, and who counted it (``family``); ``reason``: why it is unknown."""

    name: str
    family: Family
    dataset: str
    measure: str
    value: int | None
    provisional: bool
    reason: str | None


class QuotientShape(Shape):
    """So many of one for each 100 of another; ``across``: two families counted them, so it is no conversion."""

    name: str
    value: Exact | None
    families: list[Family]
    across: bool


class FunnelShape(Shape):
    """The counts of one period side by side; they count different things and are never added."""

    first: MonthShown | None
    last: MonthShown | None
    stages: list[StageShape]
    quotients: list[QuotientShape]
