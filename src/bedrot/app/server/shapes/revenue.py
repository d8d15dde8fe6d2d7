"""What is owed, what was paid, and what came in at the bank."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from bedrot.app.payouts import PayoutState
from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.label import Choice
from bedrot.metrics.tables.revenue import PaymentState

MonthShown = Annotated[str, BeforeValidator(str)]
"""A month, YYYY-MM."""


class RevenueMonthShape(Shape):
    """One month of use, amounts before splits. ``paid``: for streaming; ``other``: all else that was paid for it.

    ``expected``: its streams at the label's rates; ``share``: paid in percent of expected. ``payment_day``: when
    everybody should have reported; ``assumed``: that day is a guess, nobody's habit is known yet.
    """

    month: MonthShown
    expected: Exact | None
    paid: Exact | int | None
    other: Exact | int | None
    difference: Exact | None
    share: Exact | None
    state: PaymentState
    payment_day: date
    assumed: bool
    provisional: bool


class RevenueMonthsShape(Shape):
    """Months with data, oldest first."""

    currency: str | None
    rows: list[RevenueMonthShape]
    notes: list[str]


class StatementShape(Shape):
    """A statement: what it adds up to, for which months of use, and how its payout stands at the bank.

    ``estimated``: the account states no net amounts, so the total is reckoned.
    """

    source: str
    source_name: str
    account: str
    day: date | None
    currency: str
    total: Exact
    lines: int
    first: MonthShown
    last: MonthShown
    estimated: bool
    payout: PayoutState


class StatementsShape(Shape):
    """A page of statements, newest first."""

    rows: list[StatementShape]
    total: int
    page: int
    size: int


class StatementPartShape(Shape):
    """What a statement says of one month of use and store, in its own currency."""

    month: MonthShown
    store: Choice
    total: Exact
    units: int | None
    lines: int


class StatementPartsShape(Shape):
    """A statement by month of use and store, newest month and largest amount first."""

    rows: list[StatementPartShape]


class StoreRateShape(Shape):
    """What a store paid for one play, before splits; ``expected``: the label's own rate and where it is from."""

    store: Choice
    plays: int | None
    paid: Exact | int | None
    rate: Exact | None
    expected: Exact | None
    expected_source: str | None


class StoreRatesShape(Shape):
    """The stores of a period, most paid first."""

    first: MonthShown | None
    last: MonthShown | None
    currency: str | None
    rows: list[StoreRateShape]
    notes: list[str]


class DelayShape(Shape):
    """So many lines came so many months after the month of use; ``share`` in percent of all. ``row``: to ask for them with."""

    row: str
    months: int
    lines: int
    share: Exact | None


class DelaysShape(Shape):
    """How long payment takes, of an account or (null) of all; ``mean`` in months, weighted by lines."""

    account: str | None
    mean: Exact
    mode: int
    rows: list[DelayShape]


class PaymentDelays(Shape):
    """All accounts together first, then each."""

    accounts: list[DelaysShape]


class SplitShape(Shape):
    """What a recording earned before and after splits. ``share``: the label's part, 0 to 1.

    ``share_known`` is false where nobody has said it: all of it then counts as the label's.
    """

    key: str
    title: str
    acts: list[str]
    isrc: str | None
    gross: Exact | int
    share: Exact
    share_known: bool
    net: Exact | int


class SplitsShape(Shape):
    """A page of recordings with earnings, most first. ``unshared``: earnings of those whose share is unknown."""

    currency: str | None
    first: MonthShown
    last: MonthShown
    gross: Exact | int
    net: Exact | int
    unshared: Exact | int
    rows: list[SplitShape]
    total: int
    page: int
    size: int


class PayoutShape(Shape):
    """A payout with the statements it pays or comes nearest to; or a statement that none pays (``day`` is null then).

    ``source`` is its name, ``source_key`` what to ask with. ``first`` to ``last``: the months of use that the statements
    tell of. ``row``: to ask for the bank's movement with.
    """

    row: str | None
    state: PayoutState
    source_key: str
    source: str
    account: str
    currency: str
    day: date | None
    amount: Exact | None
    statements: list[date]
    stated: Exact | None
    difference: Exact | None
    first: MonthShown | None
    last: MonthShown | None


class PayoutsShape(Shape):
    """A page of payouts and of statements without one, newest first. ``bank_until``: by currency, how far the bank's files reach."""

    rows: list[PayoutShape]
    total: int
    page: int
    size: int
    bank_until: dict[str, date]


class LaunchDayShape(Shape):
    """Streams so many days after the release."""

    day: int
    streams: int
    provisional: bool


class LaunchShape(Shape):
    """A release from its first day on; ``first_7`` and ``first_28`` only where all these days are settled."""

    key: str
    name: str
    act: str
    title: str
    isrc: str | None
    day: date
    days: list[LaunchDayShape]
    first_7: int | None
    first_28: int | None


class LaunchesShape(Shape):
    """Releases of the last three years, newest first, as the stores count single tracks."""

    family: str
    days: int
    rows: list[LaunchShape]
