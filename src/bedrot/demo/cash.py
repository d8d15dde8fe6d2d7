"""The label's bank account: what distributors, shops and PayPal paid, and what it cost to make and sell all this."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from bedrot.demo.fan_sales import Sale
from bedrot.demo.modelled import Label
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.statements import Line
from bedrot.model.periods import Month

ACCOUNT = "4417"
CATEGORIES = (
    ("tidehouse studios", "other", "", "Tidehouse Studios"),
    ("lantern mastering", "other", "", "Lantern Mastering"),
    ("paypal transfer", "fees", "merchandise", "PayPal"),
    ("performance savings", "transfer", "transfer", ""),
)
"""What the label's own table says of its bank's words: words, expense, income, payee."""

_CENT = Decimal("0.01")
_OPENING, _RENT, _MAIL, _MASTERING = Decimal("9000.00"), Decimal("220.00"), Decimal("20.00"), Decimal("45.00")
_CARD_SHARE, _CARD_FEE = Decimal("0.029"), Decimal("0.30")
_DISTROKID_DAY, _TOOLOST_DAY, _SHOP_DAY, _PAYPAL_DAY, _MAKER_DAY, _MAIL_DAY = 3, 10, 4, 6, 2, 12


@dataclass(frozen=True)
class Movement:
    """Money that came in (positive) or went out. ``category``: as the tables tell it by the words of ``text``."""

    day: date
    text: str
    amount: Decimal
    category: str


@dataclass(frozen=True)
class Payout:
    """What a distributor pays for the statements it reported in a month. ``stated``: their sum, exact."""

    source: str
    day: date
    stated: Decimal
    reported: tuple[date, ...]

    @property
    def amount(self) -> Decimal:
        """What arrives; fractions of a cent do not."""
        return self.stated.quantize(_CENT, ROUND_DOWN)


def payouts(lines: Iterable[Line], today: date) -> tuple[Payout, ...]:
    """Each distributor's payouts, one for all it reported in a month, until the day before the last."""
    reported: dict[tuple[str, Month], list[Line]] = {}
    for line in lines:
        reported.setdefault((line.source, Month.of(line.report_date)), []).append(line)
    found = []
    for (source, month), paid in reported.items():
        day = month.plus(1).first.replace(day=_DISTROKID_DAY if source == DISTROKID else _TOOLOST_DAY)
        if day < today:
            stated = sum((line.net for line in paid), Decimal(0))
            found.append(Payout(source, day, stated, tuple(sorted({line.report_date for line in paid}))))
    return tuple(sorted(found, key=lambda each: (each.day, each.source)))


def movements(
    label: Label, arrived: Iterable[Payout], sales: Sequence[Sale], missing: Payout | None
) -> tuple[Movement, ...]:
    """Everything on the account, oldest first, without the payout that never came."""
    timeline = label.timeline
    found = [Movement(timeline.first, "Deposit from 360 Performance Savings XXXXXXX9001", _OPENING, "transfer")]
    names = {DISTROKID: "DISTROKID.COM", TOOLOST: "TOO LOST LLC"}
    for payout in arrived:
        if payout != missing:
            text = f"Deposit from {names[payout.source]} PAYOUT"
            found.append(Movement(payout.day, text, payout.amount, "streaming_revenue"))
    for month in timeline.months:
        found += _monthly(label, sales, month)
    for release, day in {track.release: track.released for track in label.tracks}.items():
        when = max(day - timedelta(days=21), timeline.first)
        songs = sum(track.release == release for track in label.tracks)
        found.append(Movement(when, "Withdrawal from LANTERN MASTERING", -_MASTERING * songs, "other"))
    moved = [each for each in found if each.amount and timeline.first <= each.day < timeline.today]
    return tuple(sorted(moved, key=lambda each: (each.day, each.text)))


def _monthly(label: Label, sales: Sequence[Sale], month: Month) -> Iterator[Movement]:
    """What comes and goes every month: for that month itself, and for the one before it."""
    before = month.plus(-1)
    orders = [order for order in label.promotion.orders if Month.of(order.day) == before]
    spent = sum((ad.spend for ad in label.promotion.ads if Month.of(ad.day) == month), Decimal(0))
    card = sum((_without_fee(order.total) for order in orders), Decimal(0))
    made = sum((order.cost for order in orders), Decimal(0))
    fans = sum(
        (sale.net for sale in sales if Month.of(sale.at.date()) == before and sale.currency == "USD"), Decimal(0)
    )
    yield Movement(month.first, "Withdrawal from TIDEHOUSE STUDIOS RENT", -_RENT, "other")
    yield Movement(_on(month, _MAKER_DAY), "Withdrawal from PRINTFUL INC", -made, "merchandise")
    yield Movement(_on(month, _SHOP_DAY), "Deposit from SHOPIFY TRANSFER", card, "merchandise")
    yield Movement(_on(month, _PAYPAL_DAY), "Deposit from PAYPAL TRANSFER", fans, "merchandise")
    yield Movement(_on(month, _MAIL_DAY), "Withdrawal from MAILCHIMP", -_MAIL, "software")
    yield Movement(
        month.last, f"Withdrawal from FACEBK ADS {month.year % 100}K{month.month:02d}", -spent, "advertising"
    )


def _on(month: Month, day: int) -> date:
    return month.first.replace(day=day)


def _without_fee(total: Decimal) -> Decimal:
    return (total - total * _CARD_SHARE - _CARD_FEE).quantize(_CENT)


def balances(moved: Iterable[Movement]) -> tuple[Decimal, ...]:
    """What is on the account after each movement."""
    after, found = Decimal(0), []
    for each in moved:
        after += each.amount
        found.append(after)
    return tuple(found)
