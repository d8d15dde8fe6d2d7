"""In which currency amounts are shown, and what a person must know of the rates they were converted with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, select

from bedrot.metrics.calendar import Span
from bedrot.warehouse.schema.reference import month_rates


@dataclass(frozen=True)
class Money:
    """How one request sees amounts.

    ``currency``: theirs. ``converted``: amounts of all currencies in the label's own, as far as there is a rate; else
    only those that were told in ``currency``, as they were.
    """

    currency: str | None
    converted: bool


def money(connection: Connection, dataset: str, asked: str | None, reporting: str | None, told: Sequence[str]) -> Money:
    """The currency asked for; without one the label's own, if any amount of the dataset is in it or has a rate to it.

    Else that of those told (the most frequent stands first): a label without rates sees its amounts as they were.
    """
    if asked:
        return Money(asked, converted=False)
    if reporting and (reporting in told or not told or _has_rates(connection, dataset)):
        return Money(reporting, converted=True)
    return Money(next(iter(told), None), converted=False)


def currency_notes(
    connection: Connection, dataset: str, span: Span, seen: Money, without_rate: Mapping[str, int]
) -> tuple[str, ...]:
    """Which currencies are not in an amount, and with which rates the others came into it.

    ``without_rate``: how many rows of each currency in the span have no rate to the label's own.
    """
    others = {currency: rows for currency, rows in sorted(without_rate.items()) if currency != seen.currency}
    if not others:
        return ()
    if not seen.converted:
        return (f"Amounts in {', '.join(others)} are not in it.",)
    rates = _rates(connection, dataset, span)
    said = []
    for currency, rows in others.items():
        if currency in rates:
            day = f"the statement's own rate where it states one, else that of the day ({_range(rates[currency])})"
            said.append(f"{currency} is converted to {seen.currency} at {day}.")
        elif not rows:
            said.append(f"{currency} is converted to {seen.currency} at the rates that the statements state.")
        if rows:
            what = "1 row in {} has no rate to {} and is" if rows == 1 else "{:,} rows in {} have no rate to {} and are"
            numbers = (currency, seen.currency) if rows == 1 else (rows, currency, seen.currency)
            said.append(f"{what.format(*numbers)} not in it; import rates of exchange.")
    return tuple(said)


def _has_rates(connection: Connection, dataset: str) -> bool:
    some = select(month_rates.c.rate).where(
        month_rates.c.dataset == dataset, month_rates.c.rate.is_not(None), month_rates.c.rate != ""
    )
    return connection.scalar(some.limit(1)) is not None


def _rates(connection: Connection, dataset: str, span: Span) -> dict[str, list[Decimal]]:
    rows = connection.execute(
        select(month_rates.c.currency, month_rates.c.rate).where(
            month_rates.c.dataset == dataset,
            month_rates.c.month.between(span.first.first, span.last.first),
            month_rates.c.rate.is_not(None),
        )
    )
    found: dict[str, list[Decimal]] = {}
    for currency, rate in rows:
        if rate:
            found.setdefault(currency, []).append(Decimal(rate))
    return found


def _range(rates: Sequence[Decimal]) -> str:
    low, high = min(rates), max(rates)
    return f"{low:.6g}" if low == high else f"{low:.6g} to {high:.6g}"
