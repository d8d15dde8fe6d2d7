"""The label's figures, worked out from the truth behind the files alone: each metric's answer for each whole month."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Protocol, TypeVar

from bedrot.demo import tiktok_studio, youtube_studio
from bedrot.demo.answer_key import FanSalesTruth
from bedrot.demo.apple_songs import AppleSong, songs_of, span
from bedrot.demo.cash import Movement
from bedrot.demo.exchange import Quotes, in_dollars
from bedrot.demo.fan_counts import fans_of
from bedrot.demo.fan_sales import Sale
from bedrot.demo.followings import INSTAGRAM, TIKTOK, YOUTUBE, Profile, ProfileDay, by_day, days_of
from bedrot.demo.mailings import Newsletter
from bedrot.demo.modelled import Label
from bedrot.demo.plans import RATES
from bedrot.demo.roster import ACTS
from bedrot.demo.statements import Line
from bedrot.model.periods import Month

Answers = Mapping[str, Mapping[str, Decimal]]
"""By metric and month (``YYYY-MM``)."""

Row = TypeVar("Row")
Numbers = dict[str, Decimal]

_PLACES = Decimal("1E-12")
_TRANSFER = "transfer"
_UNSETTLED = timedelta(days=2)
"""So many days at the end of a download of a social account are not counted to the end."""


@dataclass(frozen=True)
class Known:
    """What the answers are made of.

    ``lines`` and ``streams``: the statement lines that count, and the distributors' streams by store and month.
    ``gap``: days that the downloads of an account on TikTok lack.
    """

    label: Label
    lines: Sequence[Line]
    streams: Mapping[str, Mapping[str, int]]
    sales: Sequence[Sale]
    letters: Newsletter
    moved: Sequence[Movement]
    rates: Quotes
    gap: Sequence[date]


def answers(known: Known) -> Answers:
    """Every answer; ratios to twelve decimals. Months that are not over are left out."""
    found = {
        **_earnings(known),
        **_advertising(known),
        **_links(known),
        **_mail(known),
        **_cash(known),
        **_attention(known),
        **_newest(known),
    }
    open_month = str(known.label.timeline.month)
    return {
        metric: {month: value for month, value in sorted(months.items()) if month != open_month}
        for metric, months in found.items()
    }


def fan_sales_truth(known: Known) -> FanSalesTruth:
    """What the sales on Bandcamp amount to."""
    by_currency: Numbers = {}
    by_artist: Numbers = {}
    own = Decimal(0)
    for sale in known.sales:
        dollars = in_dollars(sale.net, sale.currency, sale.at.date(), known.rates)
        by_currency[sale.currency] = by_currency.get(sale.currency, Decimal(0)) + sale.net
        by_artist[sale.track.act] = by_artist.get(sale.track.act, Decimal(0)) + dollars
        own += dollars * _share(sale)
    return FanSalesTruth(len(known.sales), by_currency, by_artist, sum(by_artist.values(), Decimal(0)), own)


def followers(label: Label) -> Mapping[str, int]:
    """Followers of all accounts on a network on the newest day it has told; those on Spotify stand in its exports."""
    today = label.timeline.today
    told = {"Deezer": sum(fans_of(act, label, today) for act in ACTS)}
    told["Instagram"] = sum(_followers(profile, label, 1) for profile in INSTAGRAM)
    told["YouTube"] = sum(youtube_studio.shown_subscribers(_followers(profile, label, 1)) for profile in YOUTUBE)
    # TikTok goes on counting for three days after the one before the download
    told["TikTok"] = sum(_followers(profile, label, 3) for profile in TIKTOK)
    return told


def _followers(profile: Profile, label: Label, back: int) -> int:
    return by_day(days_of(profile, label))[label.timeline.today - timedelta(days=back)].followers


def _earnings(known: Known) -> Mapping[str, Numbers]:
    """Statements and fan sales together, those in euros at the rate of their day; and what was to be expected."""
    gross = _by_month(known.lines, lambda line: str(line.sale_month), lambda line: line.net)
    net = _by_month(known.lines, lambda line: str(line.sale_month), lambda line: line.net * line.track.share / 100)
    for sale in known.sales:
        month, dollars = _month(sale.at.date()), in_dollars(sale.net, sale.currency, sale.at.date(), known.rates)
        gross[month] = gross.get(month, Decimal(0)) + dollars
        net[month] = net.get(month, Decimal(0)) + dollars * _share(sale)
    expected: Numbers = {}
    for store, months in known.streams.items():
        for month, streams in months.items():
            expected[month] = expected.get(month, Decimal(0)) + streams * RATES[store]
    return {"gross_revenue": gross, "net_revenue": net, "expected_revenue": _counted(known, expected)}


def _share(sale: Sale) -> Decimal:
    """What of a sale stays with the label: splits are those of recordings, and neither an album nor an LP is one."""
    return sale.track.share / 100 if sale.item == "track" else Decimal(1)


def _advertising(known: Known) -> Mapping[str, Numbers]:
    ads = known.label.promotion.ads
    spend = _by_month(ads, _day, lambda ad: ad.spend)
    value = _by_month(ads, _day, lambda ad: ad.value)
    shown = _by_month(ads, _day, lambda ad: ad.impressions)
    clicks = _by_month(ads, _day, lambda ad: ad.clicks)
    streams = _streams(known)
    return {
        "ad_spend": spend,
        "attributed_revenue": value,
        "impressions": shown,
        "roas": _divided(value, spend),
        "marketing_roi": _divided({month: value[month] - spend[month] for month in spend}, spend, 100),
        "cpc": _divided(spend, clicks),
        "cpm": _divided(spend, shown, 1000),
        "ctr": _divided(clicks, shown, 100),
        "cost_per_stream": _divided(spend, streams),
    }


def _links(known: Known) -> Mapping[str, Numbers]:
    links = known.label.promotion.links
    views = _by_month(links, _day, lambda each: each.views)
    clicks = _by_month(links, _day, lambda each: each.clicks)
    return {
        "link_views": views,
        "link_clicks": clicks,
        "link_click_rate": _divided(clicks, views, 100),
        "click_to_stream": _divided(_streams(known), clicks, 100),
    }


def _mail(known: Known) -> Mapping[str, Numbers]:
    letters = known.letters.mailings
    delivered = _by_month(letters, _day, lambda each: each.delivered)
    opened = _by_month(letters, _day, lambda each: each.unique_opens)
    clicked = _by_month(letters, _day, lambda each: each.unique_clicks)
    return {
        "email_open_rate": _divided(opened, delivered, 100),
        "email_click_rate": _divided(clicked, delivered, 100),
    }


def _cash(known: Known) -> Mapping[str, Numbers]:
    moved = [each for each in known.moved if each.category != _TRANSFER]
    came = _by_month([each for each in moved if each.amount > 0], _day, lambda each: each.amount)
    went = _by_month([each for each in moved if each.amount < 0], _day, lambda each: -each.amount)
    left = {month: income - went.get(month, Decimal(0)) for month, income in came.items()}
    orders = known.label.promotion.orders
    sold = _by_month(orders, _day, lambda order: order.total)
    return {"income": came, "expenses": went, "profit_margin": _divided(left, came, 100), "shop_revenue": sold}


def _attention(known: Known) -> Mapping[str, Numbers]:
    """Views of TikTok and YouTube and what came of them; Instagram's answers tell reach, and no views."""
    days = [day for days in _told(known).values() for day in days.values()]
    views = _by_month(days, _day, lambda day: day.views)
    acted = _by_month(days, _day, lambda day: day.likes + day.comments + day.shares)
    return {"social_views": views, "engagement_rate": _divided(acted, views, 100)}


def _told(known: Known) -> Mapping[Profile, Mapping[date, ProfileDay]]:
    """The days of each account that its downloads tell and have counted to the end, each once."""
    a_day = timedelta(days=1)
    spans = [
        *((account, first, day - a_day) for account, first, day in tiktok_studio.spans(known.label, known.gap)),
        *youtube_studio.spans(known.label),
    ]
    found: dict[Profile, dict[date, ProfileDay]] = {}
    for account, first, last in spans:
        days = {each.day: each for each in days_of(account, known.label) if first <= each.day <= last - _UNSETTLED}
        found.setdefault(account, {}).update(days)
    return found


def _newest(known: Known) -> Mapping[str, Numbers]:
    """What Apple says of songs over the newest of its ranges that has most in it."""
    first, last = span(known.label, 364)
    songs: list[AppleSong] = [song for act in ACTS for song in songs_of(act, known.label, first, last)]
    return {
        "shazams_of_songs": {"newest": Decimal(sum(song.shazams for song in songs))},
        "radio_plays": {"newest": Decimal(sum(song.spins for song in songs))},
    }


def _streams(known: Known) -> Numbers:
    found: Numbers = {}
    for months in known.streams.values():
        for month, streams in months.items():
            found[month] = found.get(month, Decimal(0)) + streams
    return _counted(known, found)


def _counted(known: Known, months: Numbers) -> Numbers:
    """Without months that Too Lost never counted to the end: its page of a year ends with the year's last day."""
    ends = {_month(day) for day in known.label.timeline.year_ends}
    return {month: value for month, value in months.items() if month not in ends}


class _Dated(Protocol):
    @property
    def day(self) -> date: ...


def _day(row: _Dated) -> str:
    """The month of a row's day."""
    return _month(row.day)


def _by_month(rows: Iterable[Row], month: Callable[[Row], str], value: Callable[[Row], Decimal | int]) -> Numbers:
    sums: Numbers = {}
    for row in rows:
        sums[month(row)] = sums.get(month(row), Decimal(0)) + value(row)
    return sums


def _divided(tops: Numbers, bottoms: Numbers, times: int = 1) -> Numbers:
    both = (month for month in tops if bottoms.get(month))
    return {month: (tops[month] * times / bottoms[month]).quantize(_PLACES) for month in both}


def _month(day: date) -> str:
    return str(Month.of(day))
