"""What a euro cost in other currencies, each working day of the demo label's second year."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal

from bedrot.demo.modelled import Label

_FIRST_RATES = (
    ("USD", Decimal("1.0842"), 4),
    ("JPY", Decimal("163.20"), 2),
    ("GBP", Decimal("0.8410"), 4),
    ("SEK", Decimal("11.5230"), 4),
    ("CHF", Decimal("0.9405"), 4),
)
_DAYS_BEFORE = 10

Quotes = Mapping[date, Mapping[str, Decimal]]
"""By working day what one euro costs, by currency."""


def quotes(label: Label) -> Quotes:
    """The rates of every working day, from some days before the first sale in euros to yesterday."""
    random = label.random("exchange")
    rates = {currency: rate for currency, rate, _ in _FIRST_RATES}
    found: dict[date, Mapping[str, Decimal]] = {}
    first = label.timeline.second_year - timedelta(days=_DAYS_BEFORE)
    for offset in range((label.timeline.today - first).days):
        day = first + timedelta(days=offset)
        if day.weekday() < 5:
            for currency, _, places in _FIRST_RATES:
                step = Decimal(random.randint(-45, 46)) / 10_000
                rates[currency] = (rates[currency] * (1 + step)).quantize(Decimal(1).scaleb(-places))
            found[day] = dict(rates)
    return found


def in_dollars(amount: Decimal, currency: str, day: date, rates: Quotes) -> Decimal:
    """An amount in US dollars at the rate of a day, or of the last working day before it."""
    if currency == "USD":
        return amount
    if currency != "EUR":
        raise ValueError(f"nothing of the demo label is paid in {currency}")
    quoted = next(each for each in (day - timedelta(days=back) for back in range(_DAYS_BEFORE)) if each in rates)
    return amount * rates[quoted]["USD"]
