"""Cells of audiences in stores and accounts on social networks.

What adds up is that of the export that knows most of a month; of people it is the most that any export tells of them.
"""

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table, select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.cells import Cell, Number, Series, Told, shown
from bedrot.metrics.courses.facts import Listed, Part, Wanted
from bedrot.metrics.courses.names import Asked, Names
from bedrot.metrics.courses.question import Member, Question, Step
from bedrot.model.periods import Month
from bedrot.warehouse.schema.facts import audience_daily
from bedrot.warehouse.schema.rollups import audience_months, social_months
from bedrot.warehouse.schema.social import social_daily

Numbers = tuple[int, int, int]
"""Account, platform and act's name, as facts refer to them."""

Found = tuple[Cell, Numbers]
"""A cell, and whose export counts for it."""

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
    return _told(_AUDIENCE, asked)


def social(asked: Asked) -> Told:
    """What happened on each account of each network."""
    return _told(_SOCIAL, asked)


def audience_behind(asked: Asked, wanted: Wanted) -> Listed:
    """Days of audiences; of people those of the newest settled day."""
    return _behind(_AUDIENCE, asked, wanted)


def social_behind(asked: Asked, wanted: Wanted) -> Listed:
    """Days of accounts on networks; of people those of the newest settled day."""
    return _behind(_SOCIAL, asked, wanted)


def _told(of: _Source, asked: Asked) -> Told:
    found = _found(of, asked)
    return Told(of.axes, [cell for cell, _ in found if _is_asked(of, cell, asked.question)])


def _found(of: _Source, asked: Asked) -> Collection[Found]:
    """Each cell with the numbers of the export that counts for it: where figures add up, the one that knows most of a month."""
    best = _best(of, asked.asking)
    if asked.question.step is Step.MONTH:
        return _months(of, asked, best)
    return _days(of, asked, {(Month.of(row[of.month.name]), *_numbers(row)) for row in best})


def _best(of: _Source, asking: Asking) -> Sequence[RowMapping]:
    source = asking.audience if of is _AUDIENCE else asking.social
    return [row for rows in source.best.values() for row in rows.values()]


def _is_asked(of: _Source, cell: Cell, question: Question) -> bool:
    if question.account is None:
        return True
    return Axis.ACCOUNT in of.axes and cell.series.members[of.axes.index(Axis.ACCOUNT)].key == question.account


def _months(of: _Source, asked: Asked, best: Sequence[RowMapping]) -> Collection[Found]:
    question, measure = asked.question, asked.measure
    rows = best if not measure.is_level else _all_exports(of, asked)
    column = measure.of.measure
    newest: dict[tuple[date, Series], tuple[date, int, Found]] = {}
    for row in rows:
        month, value, settled = row[of.month.name], row[column], row["last_settled_day"]
        if value is None or settled is None or not question.first <= month <= question.last:
            continue
        series = of.series(asked.names, _numbers(row))
        days = Month.of(month).last
        whole = settled == days if measure.is_level else row["settled_days"] == days.day
        found = (settled, value, (Cell(month, series, value, value, whole=whole), _numbers(row)))
        newest[month, series] = max(newest.get((month, series), found), found, key=lambda each: each[:2])
    return [found for _, _, found in newest.values()]


def _all_exports(of: _Source, asked: Asked) -> Sequence[RowMapping]:
    table = of.months
    query = select(table).where(
        of.month.between(asked.question.first, asked.question.last),
        *asked.names.numbered(asked.question, store=table.c.platform_id, act=table.c.artist_name_id),
    )
    return asked.asking.connection.execute(query).mappings().all()


def _days(of: _Source, asked: Asked, counting: AbstractSet[tuple[object, ...]]) -> Collection[Found]:
    series: dict[Numbers, Series] = {}
    found: dict[tuple[date, Series], Found] = {}
    for day, *numbers, value, provisional in _facts(of, asked):
        who: Numbers = tuple(numbers)
        if who not in series:
            series[who] = of.series(asked.names, who)
        if asked.measure.is_level or (Month.of(day), *who) in counting:
            cell = shown(day, series[who], value, provisional=provisional)
            other = found.get((day, cell.series))
            found[day, cell.series] = max(other or (cell, who), (cell, who), key=_weight)
    return found.values()


def _facts(of: _Source, asked: Asked) -> Sequence[Any]:
    """Day, numbers, figure and whether it is provisional, of each fact in a question."""
    table, column, question = of.facts, of.facts.c[asked.measure.of.measure], asked.question
    rows = asked.asking.connection.execute(
        select(of.day, *(table.c[name] for name in _NUMBERS), column, table.c.is_provisional).where(
            of.day.between(question.first, question.last),
            column.is_not(None),
            *asked.names.numbered(question, store=table.c.platform_id, act=table.c.artist_name_id),
        )
    )
    return rows.all()


def _weight(found: Found) -> tuple[bool, Number]:
    cell, _ = found
    return cell.whole, cell.value


def _behind(of: _Source, asked: Asked, wanted: Wanted) -> Listed:
    """The facts of those cells that belong to the members wanted."""
    step = asked.question.step
    chosen = {
        (cell.day, numbers): cell.series
        for cell, numbers in _found(of, asked)
        if _is_asked(of, cell, asked.question)
        and all(wanted.has(axis, member) for axis, member in zip(of.axes, cell.series.members, strict=True))
    }
    days = [
        (cell_day, Part((day, *numbers), value))
        for day, *numbers, value, provisional in _facts(of, asked)
        if (cell_day := (step.first(day) if step is Step.MONTH else day, tuple(numbers))) in chosen
        and not (provisional and wanted.settled)
    ]
    if not asked.measure.is_level:
        return Listed([part for _, part in days])
    newest: dict[Series, Part] = {}
    for key, part in sorted(days, key=lambda each: each[1].key[0]):
        newest[chosen[key]] = part
    return Listed(list(newest.values()))


def _numbers(row: RowMapping) -> Numbers:
    account, platform, act = (row[name] for name in _NUMBERS)
    return account, platform, act
