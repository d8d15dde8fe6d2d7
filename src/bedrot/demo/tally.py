"""Adds up statement lines: which statement is the newest for a reporting date, and what they amount to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from bedrot.demo.answer_key import FileTruth, StatementTruth, Totals
from bedrot.demo.exports import Statement
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.statements import Line
from bedrot.demo.stores import STORES

Winners = Mapping[tuple[str, date], Statement]


def newest(statements: Iterable[Statement]) -> Winners:
    """The newest statement for each source and reporting date."""
    winners: dict[tuple[str, date], Statement] = {}
    for statement in sorted(statements, key=lambda each: each.taken):
        winners.update({(line.source, line.report_date): statement for line in statement.lines})
    return winners


def counting(statements: Sequence[Statement]) -> Iterator[Line]:
    """The lines that count: those of the newest statement for their reporting date."""
    winners = newest(statements)
    for statement in statements:
        yield from (line for line in statement.lines if winners[line.source, line.report_date] is statement)


def total(lines: Iterable[Line]) -> Totals:
    """Lines, units and net amount."""
    counted, units, net = 0, 0, Totals().net
    for line in lines:
        counted, units, net = counted + 1, units + line.units, net + line.net
    return Totals(counted, units, net)


def statement_truth(statements: Sequence[Statement]) -> StatementTruth:
    """What the statements together say."""
    lines = list(counting(statements))
    ids = {store.written_by(source): store.id for store in STORES for source in (DISTROKID, TOOLOST)}
    own = sum((line.net * line.track.share / 100 for line in lines), Decimal(0))
    return StatementTruth(
        total=total(lines),
        by_sale_month=_by(lines, lambda line: str(line.sale_month)),
        by_source=_by(lines, lambda line: line.source),
        by_store=_by(lines, lambda line: ids.get(line.store, line.store)),
        by_artist=_by(lines, lambda line: line.track.act),
        by_isrc=_by(lines, lambda line: line.track.isrc),
        negative=total(line for line in lines if line.net < 0),
        own_share=own.quantize(Decimal("1E-10")),
    )


def file_truth(statement: Statement, winners: Winners) -> FileTruth:
    """What becomes of a statement's rows."""
    superseded = sum(winners[line.source, line.report_date] is not statement for line in statement.lines)
    return FileTruth(
        name=statement.name,
        platform=statement.source,
        kind=statement.layout.kind,
        container=statement.container,
        rows=len(statement.lines) + len(statement.strays),
        quarantined=len(statement.strays),
        superseded=superseded,
    )


def _by(lines: Iterable[Line], key: Callable[[Line], str]) -> Mapping[str, Totals]:
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return {name: total(group) for name, group in sorted(groups.items())}
