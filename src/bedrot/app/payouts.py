"""Statements against the bank, from the warehouse: which payout pays which statements, and what has not come."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from bedrot.metrics.tables.statements import BankBook, Sent
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

    ``difference``: what arrived less what was stated; None without either.
    """

    state: PayoutState
    source: str
    account: str
    currency: str
    day: date | None
    amount: Decimal | None
    statements: Sequence[date]
    stated: Decimal | None
    difference: Decimal | None


Key = tuple[str, str, str, date]
"""Source, account, currency and day of a statement."""


def payouts(sent: Sequence[Sent], bank: BankBook) -> tuple[list[Match], Mapping[Key, PayoutState]]:
    """Every payout and every statement of a distributor that the bank's files name, newest first; and by statement.

    The same matching that the findings of the lake make; statements that it says nothing of are unknown.
    """
    arrived: dict[tuple[str, str], list[Payout]] = defaultdict(list)
    for each in bank.received:
        arrived[bare(each.payee), each.currency].append(Payout(each.day, each.amount))
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


def _matches(own: Sequence[Sent], came: Sequence[Payout], reach: tuple[date, date]) -> list[Match]:
    first, last = reach
    stated = [Statement(each.day, each.total) for each in own if each.day is not None and each.day >= first]
    result = matched(stated, came)
    who = (own[0].source_name, own[0].account, own[0].currency)
    found = [
        _match(state, who, payout, run)
        for state, pairs in ((PayoutState.PAID, result.paid), (PayoutState.DIFFERS, result.odd))
        for payout, run in pairs
    ]
    due = last - timedelta(days=PAID_WITHIN_DAYS)
    found += [
        Match(
            PayoutState.MISSING if each.day <= due else PayoutState.WAITING,
            *who,
            None,
            None,
            [each.day],
            each.net,
            None,
        )
        for each in result.unpaid
        if each.net >= _CENT
    ]
    return found


def _match(state: PayoutState, who: tuple[str, str, str], payout: Payout, run: Sequence[Statement]) -> Match:
    stated = sum((each.net for each in run), Decimal(0)) if run else None
    difference = None if stated is None else payout.amount - stated
    return Match(state, *who, payout.day, payout.amount, [each.day for each in run], stated, difference)


def _newest_first(match: Match) -> tuple[int, str, str]:
    day = match.day or max(match.statements)
    return -day.toordinal(), match.source, match.account
