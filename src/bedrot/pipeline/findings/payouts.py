"""Statements against the bank: what a distributor reported, and what it paid."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import accumulate

from bedrot.model.names import fold
from bedrot.pipeline.findings.finding import Figure, Finding, Kind, Severity, Where, day_of, in_words
from bedrot.pipeline.findings.look import ROYALTIES, Look

BANK = "bank_transactions"

PAID_WITHIN_DAYS = 62
"""Between the last statement of a payout and its arrival; what is paid out on demand takes longer and is told so."""

EARLY_DAYS = 3
"""A payout may arrive before the day that its statement bears: statements are dated ahead, banks book back."""

_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Statement:
    """What a distributor reported on a day, added up exactly."""

    day: date
    net: Decimal


@dataclass(frozen=True)
class Payout:
    """What arrived on a bank account."""

    day: date
    amount: Decimal


@dataclass
class Matching:
    """Payouts with the statements they pay (``paid``), those nearest to some (``odd``), and what is left of either."""

    paid: list[tuple[Payout, Sequence[Statement]]] = field(default_factory=list)
    odd: list[tuple[Payout, Sequence[Statement]]] = field(default_factory=list)
    unpaid: list[Statement] = field(default_factory=list)


def matched(statements: Sequence[Statement], payouts: Sequence[Payout]) -> Matching:
    """Say which statements each payout pays: one, or several that follow each other, to the cent.

    Banks know no fractions of a cent: a total counts as paid when it is rounded down or to the nearest cent. What no
    run of statements equals is put beside the run that comes nearest. Pure.
    """
    found = Matching()
    left = sorted(statements, key=lambda each: each.day)
    waiting = []
    for payout in sorted(payouts, key=lambda each: each.day):
        run = _equal_to(payout, left)
        if run:
            found.paid.append((payout, _taken(run, left)))
        else:
            waiting.append(payout)
    found.odd = [(payout, _taken(_nearest_to(payout, left), left)) for payout in waiting]
    found.unpaid = left
    return found


def _taken(run: slice, left: list[Statement]) -> Sequence[Statement]:
    taken = left[run]
    del left[run]
    return taken


_NONE = slice(0, 0)


def _equal_to(payout: Payout, statements: Sequence[Statement]) -> slice | None:
    """The run of statements that a payout pays to the cent, the latest and then the shortest one."""
    latest = None
    for end, total, before in _ends(payout, statements):
        low = bisect_left(before, (total - payout.amount - _CENT, 0))
        high = bisect_left(before, (total - payout.amount + _CENT, end))
        firsts = [first for sum_before, first in before[low:high] if _is_paid(total - sum_before, payout.amount)]
        latest = slice(max(firsts), end) if firsts else latest
    return latest


def _nearest_to(payout: Payout, statements: Sequence[Statement]) -> slice:
    """The run of statements that comes nearest to a payout, the latest and then the shortest of several."""
    nearest, least = _NONE, None
    for end, total, before in _ends(payout, statements):
        at = bisect_left(before, (total - payout.amount, end))
        above = bisect_left(before, (before[at][0], end)) if at < len(before) else at
        for sum_before, first in before[max(at - 1, 0) : at] + before[max(above - 1, at) : above]:
            key = (abs(total - sum_before - payout.amount), -end, -first)
            if least is None or key < least:
                nearest, least = slice(first, end), key
    return nearest


def _ends(payout: Payout, statements: Sequence[Statement]) -> Iterator[tuple[int, Decimal, list[tuple[Decimal, int]]]]:
    """Where a run that the payout may pay can end, earliest first.

    Each with what all statements up to there add up to, and with the places where the run can begin: what the statements
    before each of them add up to, in the order of these sums. A run's total is the difference of two of these sums, so no run needs to be added up by itself.
    """
    sums = list(accumulate((each.net for each in statements), initial=Decimal(0)))
    begin = bisect_left(statements, payout.day - timedelta(days=PAID_WITHIN_DAYS), key=lambda each: each.day)
    end = bisect_right(statements, payout.day + timedelta(days=EARLY_DAYS), key=lambda each: each.day)
    before = sorted(zip(sums[:begin], range(begin), strict=True))
    for last in range(begin, end):
        insort(before, (sums[last], last))
        yield last + 1, sums[last + 1], before


def _total(run: Sequence[Statement]) -> Decimal:
    return sum((each.net for each in run), Decimal(0))


def _is_paid(total: Decimal, amount: Decimal) -> bool:
    return amount in (total.quantize(_CENT, ROUND_DOWN), total.quantize(_CENT, ROUND_HALF_UP))


def payouts(look: Look) -> Iterator[Finding]:
    """Payouts that equal statements, differ from them, or have not come; of those that the bank's files can show."""
    if not look.feeding(BANK):
        return
    look.open(ROYALTIES)
    look.open(BANK)
    arrived = _arrived(look)
    for (source, account, currency), statements in _statements(look).items():
        came = arrived.get((bare(source), currency)) or arrived.get((bare(look.title(source)), currency))
        if came is not None:
            yield from _told(look, (source, account, currency), statements, came)


@dataclass(frozen=True)
class _Arrived:
    """Payouts of one distributor, and until when the bank's files reach."""

    payouts: Sequence[Payout]
    first: date
    last: date


def _told(
    look: Look, whose: tuple[str, str, str], statements: Sequence[Statement], came: _Arrived
) -> Iterator[Finding]:
    source, account, currency = whose
    place = Where((source,), ROYALTIES, account)
    who = f"{look.title(source)} ({account})"
    result = matched([each for each in statements if each.day >= came.first], came.payouts)
    if result.paid:
        paid = sum((payout.amount for payout, _ in result.paid), Decimal(0))
        stated = sum((_total(run) for _, run in result.paid), Decimal(0))
        what = f"{len(result.paid)} payouts of {who} equal its statements to the cent: {paid:.2f} {currency} arrived."
        figures = _figures(currency, paid=paid, stated=stated)
        yield Finding(Kind.PAID, Severity.NOTE, what, place, {"payouts": len(result.paid), **figures})
    for payout, run in result.odd:
        yield _odd(who, place, currency, payout, run)
    due = came.last - timedelta(days=PAID_WITHIN_DAYS)
    late = [each for each in result.unpaid if each.day <= due and each.net >= _CENT]
    if late:
        days = tuple(each.day for each in late)
        what = f"{who} reported {_total(late).normalize():f} {currency} on {in_words(days)}, and no payout of it is in the bank's files."
        todo = (
            "Look whether it still waits to be withdrawn; if it was paid to another account, import that account too."
        )
        where = Where((source,), ROYALTIES, account, days=days)
        yield Finding(Kind.UNPAID, Severity.LOOK, what, where, _figures(currency, stated=_total(late)), todo)


def _odd(who: str, place: Where, currency: str, payout: Payout, run: Sequence[Statement]) -> Finding:
    where = Where(place.platforms, place.dataset, place.account, days=(payout.day, *(each.day for each in run)))
    if not run:
        what = f"{who} paid {payout.amount:.2f} {currency} on {payout.day}, and no statement of the time before says what for."
        figures = _figures(currency, paid=payout.amount)
        todo = "Download the statements of the two months before it, and import them."
        return Finding(Kind.PAYOUT_DIFFERS, Severity.LOOK, what, where, figures, todo)
    stated = _total(run)
    difference = payout.amount - stated
    days = in_words([each.day for each in run])
    return Finding(
        Kind.PAYOUT_DIFFERS,
        Severity.LOOK,
        f"{who} paid {payout.amount:.2f} {currency} on {payout.day}; the nearest statements ({days}) add up to "
        f"{stated.normalize():f}, which differs by {difference.normalize():f}.",
        where,
        _figures(currency, paid=payout.amount, stated=stated, difference=difference),
        "A fee for the transfer, an advance or a statement that is missing may explain it.",
    )


def _figures(currency: str, **amounts: Decimal) -> Mapping[str, Figure]:
    return {f"{name} {currency}": amount for name, amount in amounts.items()}


def _statements(look: Look) -> Mapping[tuple[str, str, str], list[Statement]]:
    """What each distributor reported, by account and currency; sums that were estimated are nobody's claim."""
    found: dict[tuple[str, str, str], list[Statement]] = {}
    rows = look.engine.rows(
        "SELECT source, account, currency, report_date, SUM(net) FROM royalties WHERE report_date IS NOT NULL "
        "GROUP BY source, account, currency, report_date "
        "HAVING SUM(net) IS NOT NULL AND SUM(CASE WHEN estimated AND net IS NOT NULL THEN 1 ELSE 0 END) = 0 "
        "ORDER BY source, account, currency, report_date"
    )
    for source, account, currency, day, net in rows:
        whose = (str(source), str(account), str(currency))
        found.setdefault(whose, []).append(Statement(day_of(day), Decimal(str(net))))
    return found


def _arrived(look: Look) -> Mapping[tuple[str, str], _Arrived]:
    """Income by who paid it and currency, with the days that the bank's files of that currency reach over."""
    reach = {
        str(currency): (day_of(first), day_of(last))
        for currency, first, last in look.engine.rows(
            "SELECT currency, MIN(day), MAX(day) FROM bank_transactions GROUP BY currency ORDER BY currency"
        )
    }
    found: dict[tuple[str, str], list[Payout]] = {}
    rows = look.engine.rows(
        "SELECT payee, currency, day, amount FROM bank_transactions WHERE payee IS NOT NULL AND amount > 0 "
        "AND NOT transfer ORDER BY payee, currency, day, amount"
    )
    for payee, currency, day, amount in rows:
        found.setdefault((bare(str(payee)), str(currency)), []).append(Payout(day_of(day), Decimal(str(amount))))
    return {whose: _Arrived(came, *reach[whose[1]]) for whose, came in found.items()}


def bare(name: str) -> str:
    """A name without the blanks and hyphens by which ``Too Lost`` and ``TooLost`` differ."""
    return "".join(character for character in fold(name) if character.isalnum())
