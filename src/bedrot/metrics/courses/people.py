"""Cells of audiences in stores and accounts on social networks.

What adds up is that of the export that knows most of a month; of people it is the most that any export tells of them.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.askable import Measure
from bedrot.metrics.courses.cells import Cell, Series, Told, shown
from bedrot.metrics.courses.names import Asked, Names
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import audience_daily
from bedrot.warehouse.schema.rollups import audience_months, social_months
from bedrot.warehouse.schema.social import social_daily

Numbers = tuple[int, int, int]
"""Account, platform and act's name, as facts refer to them."""

_NUMBERS = ("account_id", "platform_id", "artist_name_id")


@dataclass(frozen=True)
class _Source:
    """Where a dataset's days and months are, and what its series are told apart by."""

    facts: Table
    day: ColumnElement[date]
    months: Table
    month: ColumnElement[date]
    axes: tuple[Axis, ...]
    series: Callable[[Names, Numbers], Series]


def _audience_of(names: Names, numbers: Numbers) -> Series:
    _, store, act = numbers
    return names.series(names.stores[store], names.acts[act])


def _profile_of(names: Names, numbers: Numbers) -> Series:
    account, network, act = numbers
    of, name = names.stores[network], names.account_names[account]
    return names.series(of, Member(f"{of.key}:{name}", f"{name} on {of.name}"), names.acts[act])


_AUDIENCE = _Source(
    audience_daily,
    audience_daily.c.snapshot_date,
    audience_months,
    audience_months.c.audience_month,
    (Axis.STORE, Axis.ARTIST),
    _audience_of,
)
_SOCIAL = _Source(
    social_daily,
    social_daily.c.metrics_date,
    social_months,
    social_months.c.social_month,
    (Axis.NETWORK, Axis.ACCOUNT, Axis.ARTIST),
    _profile_of,
)


def audience(asked: Asked) -> Told:
    """What stores counted of the audience of each act."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    best = [row for rows in asking.audience.best.values() for row in rows.values()]
    return _told(_AUDIENCE, question, measure, asking.connection, names, best)


def social(asked: Asked) -> Told:
    """What happened on each account of each network."""
    question, measure, asking, names = asked.question, asked.measure, asked.asking, asked.names
    best = [row for rows in asking.social.best.values() for row in rows.values()]
    return _told(_SOCIAL, question, measure, asking.connection, names, best)


def _told(
    of: _Source, question: Question, measure: Measure, connection: Connection, names: Names, best: Sequence[RowMapping]
) -> Told:
    """The cells of a question; ``best``: the rollup rows of the exports that count where figures add up."""
    if question.step is Step.MONTH:
        cells: Iterable[Cell] = _months(of, question, measure, connection, names, best)
    else:
        counting = {(Month.of(row[of.month.name]), *(row[name] for name in _NUMBERS)) for row in best}
        cells = _days(of, question, measure, connection, names, counting)
    chosen = [cell for cell in cells if question.account is None or _is_of(of, cell.series, question.account)]
    return Told(of.axes, chosen)


def _is_of(of: _Source, series: Series, account: str) -> bool:
    return Axis.ACCOUNT in of.axes and series.members[of.axes.index(Axis.ACCOUNT)].key == account


def _months(
    of: _Source, question: Question, measure: Measure, connection: Connection, names: Names, best: Sequence[RowMapping]
) -> list[Cell]:
    rows = best if not measure.is_level else _all_exports(of, question, connection, names)
    column = measure.of.measure
    newest: dict[tuple[date, Series], tuple[date, int, Cell]] = {}
    for row in rows:
        month, value, settled = row[of.month.name], row[column], row["last_settled_day"]
        if value is None or settled is None or not question.first <= month <= question.last:
            continue
        series = of.series(names, tuple(row[name] for name in _NUMBERS))
        days = Month.of(month).last
        whole = settled == days if measure.is_level else row["settled_days"] == days.day
        cell = (settled, value, Cell(month, series, value, value, whole=whole))
        newest[month, series] = max(newest.get((month, series), cell), cell, key=lambda each: each[:2])
    return [cell for _, _, cell in newest.values()]


def _all_exports(of: _Source, question: Question, connection: Connection, names: Names) -> Sequence[RowMapping]:
    table = of.months
    query = select(table).where(
        of.month.between(question.first, question.last),
        *names.numbered(question, store=table.c.platform_id, act=table.c.artist_name_id),
    )
    return connection.execute(query).mappings().all()


def _days(
    of: _Source,
    question: Question,
    measure: Measure,
    connection: Connection,
    names: Names,
    counting: AbstractSet[tuple[object, ...]],
) -> Iterable[Cell]:
    table, column = of.facts, of.facts.c[measure.of.measure]
    rows = connection.execute(
        select(of.day, *(table.c[name] for name in _NUMBERS), column, table.c.is_provisional).where(
            of.day.between(question.first, question.last),
            column.is_not(None),
            *names.numbered(question, store=table.c.platform_id, act=table.c.artist_name_id),
        )
    )
    series: dict[Numbers, Series] = {}
    found: dict[tuple[date, Series], Cell] = {}
    for day, *numbers, value, provisional in rows.all():
        who: Numbers = tuple(numbers)
        if who not in series:
            series[who] = of.series(names, who)
        if measure.is_level or (Month.of(day), *who) in counting:
            cell = shown(day, series[who], value, provisional=provisional)
            other = found.get((day, cell.series))
            found[day, cell.series] = cell if other is None else max(cell, other, key=_weight)
    return found.values()


def _weight(cell: Cell) -> tuple[bool, Decimal | int]:
    return cell.whole, cell.value
