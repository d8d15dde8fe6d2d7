"""Plants the faults: in the lines that were paid, in the statements that hold them, and beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from bedrot.demo.downloads import Download
from bedrot.demo.exports import BANK_V2, BANK_V3, Cells, Statement
from bedrot.demo.faults import Faults, Late, Misspelt
from bedrot.demo.modelled import Label
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.statements import Line, Payment, lines_of, report_date
from bedrot.demo.stores import APPLE_MUSIC, SPOTIFY
from bedrot.demo.timeline import moment, stamp
from bedrot.model.money import UNIT
from bedrot.model.periods import Month

TAKEN_DOWN_LATE_IN = (SPOTIFY, APPLE_MUSIC)
"""The stores that went on counting the moved track for its first distributor."""

_RETURNS = 3
_EARLIER_RATE = Decimal("0.9")


@dataclass(frozen=True)
class Stray:
    """A malformed row: a copy of the row at ``position`` with ``text`` in ``field``, or cut short after it."""

    position: int
    field: str
    text: str
    cut: bool = False

    def cells(self, header: Sequence[str], good: Cells) -> Cells:
        """The row as it stands in the file."""
        at = header.index(self.field)
        row = [*good[:at], self.text, *good[at + 1 :]]
        return row[: at + 1] if self.cut else row


STRAYS: Mapping[int, tuple[Sequence[str], tuple[Stray, ...]]] = {
    1: (
        BANK_V2,
        (
            Stray(141, "Quantity", "12O"),
            Stray(1511, "Earnings (USD)", "0,00412000"),
            Stray(1512, "Title", "HELLO, ST", cut=True),
        ),
    ),
    2: (
        BANK_V3,
        (
            Stray(812, "Reporting Date", "26.05.26"),
            Stray(2405, "Sale Month", "2026-13"),
        ),
    ),
}
"""Malformed rows by the bank export that has them, counted from 0, with its header."""


def spoilt_lines(label: Label, faults: Faults) -> list[Line]:
    """The label's lines with late, doubled, returned and misspelt ones among them."""
    lines = list(label.lines)
    if faults.late is not None:
        lines = [_late(line, faults.late) for line in lines]
    if faults.returns is not None:
        lines.extend(_returns(lines, faults.returns))
    lines.extend(_paid_twice(label, faults.double))
    for misspelt in (faults.artist, faults.store):
        if misspelt is not None:
            lines = [_misspelt(line, misspelt) for line in lines]
    return sorted(lines, key=lambda line: (line.report_date, line.sale_month))


def spoilt_statements(statements: Sequence[Statement], faults: Faults) -> list[Statement]:
    """The statements with a wrong reporting date in the first, malformed rows in others, and one of them missing."""
    banks = [statement for statement in statements if statement.source == DISTROKID]
    sales = [statement for statement in statements if statement.source == TOOLOST]
    if faults.restated is not None:
        banks[0] = replace(banks[0], lines=[_as_first_stated(line, faults.restated) for line in banks[0].lines])
    if faults.strays:
        banks = [_with_strays(bank, number) for number, bank in enumerate(banks)]
    return banks + [statement for statement in sales if Month.of(statement.taken.date()) != faults.missing]


def broken_downloads(label: Label, downloads: Iterable[Download]) -> list[Download]:
    """An error page that the browser saved as a statement, and an answer of which only half arrived."""
    answer = next(each for each in reversed(list(downloads)) if each.kind == "apple_json")
    refused = moment(label.timeline.today - timedelta(days=40), 20, 3, 18)
    halved = moment(label.timeline.today - timedelta(days=1), 23, 40, 9)
    return [
        Download(f"dk_bank_details_{stamp(refused)}.tsv", _ERROR_PAGE, refused, "unknown", "unknown"),
        Download(
            f"toolost_apple_{stamp(halved)}.json",
            answer.content[: len(answer.content) // 2],
            halved,
            "unknown",
            "unknown",
        ),
    ]


def _late(line: Line, late: Late) -> Line:
    if line.source == DISTROKID and line.store == late.store.name and line.sale_month == late.sale_month:
        return line._replace(report_date=late.report_date)
    return line


def _returns(lines: Iterable[Line], reported: date) -> list[Line]:
    sold = [line for line in lines if line.store == "iTunes Songs" and line.report_date == reported]
    return [line._replace(units=-1, net=(-line.net / line.units).quantize(UNIT)) for line in sold[:_RETURNS]]


def _paid_twice(label: Label, days: Sequence[date]) -> list[Line]:
    lines: list[Line] = []
    for store in TAKEN_DOWN_LATE_IN if days else ():
        month = Month.of(days[0])
        plays = label.ledger.between(label.moved.isrc, store, days[0], days[-1])
        payment = Payment(DISTROKID, report_date(DISTROKID, store, month), month, store, label.moved, plays)
        lines.extend(lines_of(payment, label.ledger, label.rates))
    return lines


def _misspelt(line: Line, misspelt: Misspelt) -> Line:
    if line.source != DISTROKID or Month.of(line.report_date) != misspelt.month:
        return line
    if misspelt.title is None:
        return line._replace(store=misspelt.written) if line.store == misspelt.meant else line
    return line._replace(artist=misspelt.written) if line.track.title == misspelt.title else line


def _as_first_stated(line: Line, restated: date) -> Line:
    return line._replace(net=(line.net * _EARLIER_RATE).quantize(UNIT)) if line.report_date == restated else line


def _with_strays(bank: Statement, number: int) -> Statement:
    if number not in STRAYS:
        return bank
    header, strays = STRAYS[number]
    good = bank.rows()
    return replace(bank, strays=[(stray.position, stray.cells(header, good[stray.position])) for stray in strays])


_ERROR_PAGE = b"""<!DOCTYPE html>
<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
"""
