"""What fans bought on Bandcamp: one article a sale, paid in the currency of the buyer's country."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from bedrot.demo.modelled import Label
from bedrot.demo.roster import Track
from bedrot.demo.timeline import moment

_CENT = Decimal("0.01")
_PRICES = {"track": Decimal("1.00"), "album": Decimal("8.00"), "package": Decimal("26.00")}
_REVENUE_SHARE = {"track": Decimal("0.15"), "album": Decimal("0.15"), "package": Decimal("0.10")}
_PAYMENT_SHARE, _PAYMENT_FEE = Decimal("0.029"), Decimal("0.09")
_COUNTRIES = (("US", "USD"), ("US", "USD"), ("US", "USD"), ("GB", "USD"), ("CA", "USD"), ("DE", "EUR"), ("NL", "EUR"))


@dataclass(frozen=True)
class Sale:
    """A sale. ``item``: ``track``, ``album`` or ``package`` (a record by mail); ``track``: it, or the first one of it."""

    number: int
    at: datetime
    item: str
    track: Track
    price: Decimal
    country: str
    currency: str

    @property
    def fee(self) -> Decimal:
        """What the payment costs."""
        return (self.price * _PAYMENT_SHARE + _PAYMENT_FEE).quantize(_CENT, ROUND_HALF_UP)

    @property
    def share(self) -> Decimal:
        """Bandcamp's part."""
        return (self.price * _REVENUE_SHARE[self.item]).quantize(_CENT, ROUND_HALF_UP)

    @property
    def net(self) -> Decimal:
        """What the label keeps."""
        return self.price - self.fee - self.share


def fan_sales(label: Label) -> tuple[Sale, ...]:
    """Every sale, oldest first; most on the first Friday of a month."""
    random = label.random("fan sales")
    sales: list[Sale] = []
    first = label.timeline.second_year
    for offset in range((label.timeline.today - first).days):
        day = first + timedelta(days=offset)
        out = [track for track in label.tracks if track.released <= day]
        is_first_friday = day.weekday() == 4 and day.day <= 7
        for _ in range(len(out) and int((6 if is_first_friday else 0.3) + offset * 0.001 + random.random() * 0.9)):
            item = random.choice(("track", "track", "album", "album", "package"))
            country, currency = random.choice(_COUNTRIES)
            extra = random.choice((0, 0, 0, 1, 2)) if item != "package" else 0
            at = moment(day, random.randint(0, 23), random.randint(0, 59))
            sales.append(Sale(0, at, item, random.choice(out), _PRICES[item] + extra, country, currency))
    ordered = sorted(sales, key=lambda sale: sale.at)
    return tuple(replace(sale, number=2_087_000_000 + number) for number, sale in enumerate(ordered))
