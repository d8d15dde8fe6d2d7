"""What the demo label does to be heard, and what comes of it: advertising, the clicks it brings, the orders behind them.

Advertising leads to the label's link page and its shop. Of those who click on the page some go on to play the track, which
is how advertising lifts the plays of the ledger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from bedrot.demo.roster import Track
from bedrot.demo.timeline import Timeline

_CENT = Decimal("0.01")
_RELEASE_DAYS, _RELEASE_BUDGET = 28, Decimal(12)
_STEADY_BUDGET = Decimal(5)
_IMPRESSIONS_A_DOLLAR = 154.0
_CLICKS, _TO_LINKS, _TO_PAGE, _ON_PAGE, _PLAYS_A_CLICK = 0.021, 0.78, 0.85, 0.62, 1.4
_BUYERS = 0.028
_SHIPPING = Decimal("4.90")


@dataclass(frozen=True)
class Campaign:
    """An advertising campaign for one track. ``last``: None while it runs. ``budget``: dollars a day."""

    number: str
    track: Track
    targeting: str
    first: date
    last: date | None
    budget: Decimal

    @property
    def name(self) -> str:
        """As people name campaigns: act, track, targeting."""
        return f"{self.track.act} - {self.track.title} - {self.targeting}"


class Article(NamedTuple):
    """Merchandise: its name, its number, its price and what making it costs, in dollars."""

    name: str
    sku: str
    price: Decimal
    cost: Decimal


ARTICLES = (
    Article("Logo T-Shirt / M", "TS-M", Decimal("25.00"), Decimal("11.40")),
    Article("SLEEPWALK CITY LP / Clear", "LP-01", Decimal("28.00"), Decimal("12.10")),
    Article("Sticker pack", "ST-01", Decimal("5.00"), Decimal("1.20")),
    Article("Tour poster, signed", "PO-01", Decimal("12.00"), Decimal("3.85")),
    Article("Hoodie / L", "HD-L", Decimal("48.00"), Decimal("24.30")),
)


@dataclass(frozen=True)
class Order:
    """An order of the shop, by its number. ``campaign``: the advertisement it is credited to, if any."""

    number: int
    day: date
    articles: tuple[tuple[Article, int], ...]
    country: str
    campaign: str | None

    @property
    def total(self) -> Decimal:
        """What the buyer pays, shipping included."""
        return sum((article.price * count for article, count in self.articles), _SHIPPING)

    @property
    def shipping(self) -> Decimal:
        """What of it is shipping."""
        return _SHIPPING

    @property
    def cost(self) -> Decimal:
        """What the maker charges for it."""
        return sum((article.cost * count for article, count in self.articles), Decimal("3.10"))


class AdDay(NamedTuple):
    """One campaign's day. ``purchases`` and ``value``: the orders that the network credits to it."""

    campaign: Campaign
    day: date
    spend: Decimal
    impressions: int
    reach: int
    clicks: int
    link_clicks: int
    purchases: int
    value: Decimal


@dataclass(frozen=True)
class LinkDay:
    """The link page on one day."""

    day: date
    views: int
    unique_views: int
    clicks: int
    unique_clicks: int


@dataclass(frozen=True)
class Promotion:
    """Everything at once; days end with the one before the last."""

    campaigns: tuple[Campaign, ...]
    ads: tuple[AdDay, ...]
    orders: tuple[Order, ...]
    links: tuple[LinkDay, ...]
    lift: Mapping[str, Mapping[date, float]]
    """Plays won by advertising, by ISRC and day, over all stores."""


def promote(tracks: Sequence[Track], timeline: Timeline, random: Random) -> Promotion:
    """The label's campaigns and what came of them."""
    campaigns = _campaigns(tracks, timeline)
    shown = [day for campaign in campaigns for day in _shown(campaign, timeline, random)]
    orders = _orders(shown, timeline, random)
    ads = tuple(_credited(day, orders) for day in shown)
    lift: dict[str, dict[date, float]] = {}
    for day in ads:
        won = day.link_clicks * _TO_PAGE * _ON_PAGE * _PLAYS_A_CLICK
        days = lift.setdefault(day.campaign.track.isrc, {})
        days[day.day] = days.get(day.day, 0.0) + won
    return Promotion(campaigns, ads, orders, tuple(_links(ads, timeline, random)), lift)


def _campaigns(tracks: Sequence[Track], timeline: Timeline) -> tuple[Campaign, ...]:
    """One for each release, and two that run all the time."""
    since = timeline.second_year
    leading = {track.release: track for track in reversed(tracks)}
    new = [track for track in tracks if track.released >= since and leading[track.release] is track]
    steady = [tracks[0], tracks[1]]
    always = [(track, "LOOKALIKE", since, None, _STEADY_BUDGET) for track in steady]
    released = [
        (track, "BROAD", track.released, track.released + timedelta(days=_RELEASE_DAYS - 1), _RELEASE_BUDGET)
        for track in new
    ]
    return tuple(
        Campaign(f"12030000000{number:07d}", *each) for number, each in enumerate([*always, *released], start=198701)
    )


def _shown(campaign: Campaign, timeline: Timeline, random: Random) -> list[AdDay]:
    until = min(campaign.last or timeline.today, timeline.today - timedelta(days=1))
    days = []
    for offset in range((until - campaign.first).days + 1):
        spend = (campaign.budget * random.randint(930, 1040) / 1000).quantize(_CENT)
        impressions = int(float(spend) * _IMPRESSIONS_A_DOLLAR * random.uniform(0.85, 1.15))
        clicks = int(impressions * _CLICKS * random.uniform(0.8, 1.2))
        links = int(clicks * _TO_LINKS)
        bought = int(links * _BUYERS * random.uniform(0.7, 1.3) + random.random())
        day = campaign.first + timedelta(days=offset)
        reach = int(impressions / random.uniform(1.05, 1.2))
        days.append(AdDay(campaign, day, spend, impressions, reach, clicks, links, bought, Decimal(0)))
    return days


def _orders(shown: Sequence[AdDay], timeline: Timeline, random: Random) -> tuple[Order, ...]:
    wanted: list[tuple[date, str | None]] = [(ad.day, ad.campaign.number) for ad in shown for _ in range(ad.purchases)]
    begun = timeline.second_year
    days = (timeline.today - begun).days
    wanted += [(begun + timedelta(days=day), None) for day in range(days) if random.random() < 0.15 + 0.2 * day / days]
    orders = []
    for number, (day, campaign) in enumerate(sorted(wanted, key=lambda each: each[0]), start=1001):
        chosen = random.sample(ARTICLES, random.choice((1, 1, 1, 2)))
        articles = tuple((article, random.choice((1, 1, 1, 1, 2))) for article in chosen)
        orders.append(Order(number, day, articles, random.choice(("US", "US", "US", "GB", "DE", "CA")), campaign))
    return tuple(orders)


def _credited(day: AdDay, orders: Sequence[Order]) -> AdDay:
    totals = (each.total for each in orders if (each.campaign, each.day) == (day.campaign.number, day.day))
    return day._replace(value=sum(totals, Decimal(0)))


def _links(ads: Sequence[AdDay], timeline: Timeline, random: Random) -> list[LinkDay]:
    """Each day since the page was opened: those whom advertising sends, and those who come by themselves."""
    sent: dict[date, int] = {}
    for ad in ads:
        sent[ad.day] = sent.get(ad.day, 0) + ad.link_clicks
    days = []
    for offset in range((timeline.today - timeline.link_page_opened).days):
        day = timeline.link_page_opened + timedelta(days=offset)
        views = int(sent.get(day, 0) * _TO_PAGE + (14 + offset * 0.03) * random.uniform(0.7, 1.3))
        clicks = int(views * _ON_PAGE * random.uniform(0.92, 1.08))
        days.append(LinkDay(day, views, int(views * 0.93), clicks, int(clicks * 0.9)))
    return days
