"""Statements against the bank, from the warehouse: which payout pays which statements, and what has not come."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from bedrot.metrics.tables.keys import row_key
from bedrot.metrics.tables.statements import BankBook, Received, Sent
from bedrot.model.periods import Month
from bedrot.pipeline.findings.payouts import PAID_WITHIN_DAYS, Payout, Statement, bare, matched

_CENT = Decimal("0.01")


class PayoutState(Enum):
    """How a statement, or a payout, stands against the other.

    Waiting: no payout yet, and time for it. Missing: no payout within 62 days. Unknown: the bank's files cannot tell.
    """

    PAID = "paid"
    DIFFERS = "differs"
    WAITING = "waiting"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Match:
    """A payout with the statements it pays or comes nearest to; or statements that none pays, without a payout.

    ``difference``: what arrived less what was stated; None without either. ``first`` to ``last``: the months of use that
    the statements tell of. ``row``: what to ask for the bank's movement with.
    """

    row: str | None
    state: PayoutState
    source_key: str
    source: str
    account: str
    currency: str
    day: date | None
    amount: Decimal | None
    statements: Sequence[date]
    stated: Decimal | None
    difference: Decimal | None
    first: Month | None
    last: Month | None


Key = tuple[str, str, str, date]
"""Source, account, currency and day of a statement."""


def payouts(sent: Sequence[Sent], bank: BankBook) -> tuple[list[Match], Mapping[Key, PayoutState]]:
    """Every payout and every statement of a distributor that the bank's files name, newest first; and by statement.

    The same matching that the findings of the lake make; statements that it says nothing of are unknown.
    """
    arrived: dict[tuple[str, str], dict[Payout, list[Received]]] = defaultdict(lambda: defaultdict(list))
    for each in bank.received:
        arrived[bare(each.payee), each.currency][Payout(each.day, each.amount)].append(each)
    matches: list[Match] = []
    states: dict[Key, PayoutState] = {}
    for whose, own in _by_account(sent).items():
        source, account, currency = whose
        came = arrived.get((bare(source), currency)) or arrived.get((bare(own[0].source_name), currency))
        if came is not None and currency in bank.reach:
            found = _matches(own, came, bank.reach[currency])
            matches += found
            states |= {(source, account, currency, day): match.state for match in found for day in match.statements}
    return sorted(matches, key=_newest_first), states


def _by_account(sent: Sequence[Sent]) -> Mapping[tuple[str, str, str], list[Sent]]:
    found: dict[tuple[str, str, str], list[Sent]] = defaultdict(list)
    for each in sent:
        if each.day is not None and not each.estimated:
            found[each.source, each.account, each.currency].append(each)
    return found


def _matches(own: Sequence[Sent], came: Mapping[Payout, Sequence[Received]], reach: tuple[date, date]) -> list[Match]:
    first, last = reach
    by_day = {each.day: each for each in own if each.day is not None and each.day >= first}
    result = matched(
        [Statement(day, each.total) for day, each in by_day.items()],
        [payout for payout, received in came.items() for _ in received],
    )
    found = [
        _match(state, by_day, own[0], payout, run, came[payout][0])
        for state, pairs in ((PayoutState.PAID, result.paid), (PayoutState.DIFFERS, result.odd))
        for payout, run in pairs
    ]
    due = last - timedelta(days=PAID_WITHIN_DAYS)
    found += [
        _match(PayoutState.MISSING if each.day <= due else PayoutState.WAITING, by_day, own[0], None, [each], None)
        for each in result.unpaid
        if each.net >= _CENT
    ]
    return found


def _match(
    state: PayoutState,
    by_day: Mapping[date, Sent],
    who: Sent,
    payout: Payout | None,
    run: Sequence[Statement],
    received: Received | None,
) -> Match:
    stated = sum((each.net for each in run), Decimal(0)) if run else None
    days = [each.day for each in run]
    return Match(
        None if received is None else row_key(received.payee, received.currency, received.day, received.amount),
        state,
        who.source,
        who.source_name,
        who.account,
        who.currency,
        None if payout is None else payout.day,
        None if payout is None else payout.amount,
        days,
        stated,
        None if stated is None or payout is None else payout.amount - stated,
        min((by_day[day].first for day in days), default=None),
        max((by_day[day].last for day in days), default=None),
    )


def _newest_first(match: Match) -> tuple[int, str, str]:
    day = match.day or max(match.statements)
    return -day.toordinal(), match.source, match.account
