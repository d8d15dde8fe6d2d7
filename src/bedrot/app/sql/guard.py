"""A guard against double counts: what a statement adds up that does not add up, as far as that can be told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError
from sqlglot.optimizer.scope import Scope, traverse_scope

from bedrot.metrics.additivity import Axis
from bedrot.metrics.relations import Meaning, Measure, Relation

_ADDING = (exp.Sum, exp.Avg)
_WORDS: Mapping[Axis, str] = {
    Axis.TIME: "time",
    Axis.ACCOUNT: "accounts",
    Axis.STORE: "stores",
    Axis.NETWORK: "networks",
    Axis.ARTIST: "acts",
    Axis.TRACK: "tracks",
    Axis.COUNTRY: "countries",
    Axis.CAMPAIGN: "campaigns",
    Axis.LINK: "links",
    Axis.MAILING: "mailings",
    Axis.ITEM: "items",
    Axis.CATEGORY: "categories",
}
NOT_CHECKED = (
    "what a subquery computes and its surroundings add up once more",
    "sums that other programs make of the answer",
    "conditions other than column = value, and dates that are not written as a plain column",
)
"""What the guard does not see."""


@dataclass
class Guarded:
    """What was found. ``unchecked``: why some of the statement could not be looked at."""

    warnings: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)

    def warn(self, text: str) -> None:
        """Say something once."""
        if text not in self.warnings:
            self.warnings.append(text)


def guard(statement: str, relations: Mapping[str, Relation], dialect: str = "sqlite") -> Guarded:
    """Look a statement over; never raises. ``relations``: the warehouse's tables and views."""
    found = Guarded(unchecked=[f"Not checked: {'; '.join(NOT_CHECKED)}."])
    try:
        parsed = [each for each in sqlglot.parse(statement, dialect=dialect) if each is not None]
        scopes = [scope for each in parsed for scope in traverse_scope(each)]
    except (SqlglotError, RecursionError, ValueError):
        found.unchecked = ["The guard cannot read this statement, so nothing of it was checked for double counts."]
        return found
    selects = {id(scope.expression): _Select(scope, relations) for scope in scopes if _is_select(scope)}
    for select in selects.values():
        _look(select, found)
    for each in parsed:
        for addition in each.find_all(exp.Add):
            _several(_measures(addition, selects), "adds", found)
        for union in each.find_all(exp.SetOperation):
            _several(_measures(union, selects), "puts under each other", found)
    return found


def _is_select(scope: Scope) -> bool:
    return isinstance(scope.expression, exp.Select)


class _Select:
    """One SELECT with the relations it reads."""

    def __init__(self, scope: Scope, relations: Mapping[str, Relation]) -> None:
        self.expression: exp.Expr = scope.expression
        self.sources = {
            alias: relations[source.name.lower()]
            for alias, source in scope.sources.items()
            if isinstance(source, exp.Table) and source.name.lower() in relations
        }
        self._inner = {id(column) for child in scope.subquery_scopes for column in child.columns}

    def meaning(self, column: exp.Column) -> Meaning | None:
        """What a column holds, where it is one of a relation's own."""
        named = self.sources.get(column.table)
        of = [named] if named else [] if column.table else list(self.sources.values())
        return next((each.columns[column.name.lower()] for each in of if column.name.lower() in each.columns), None)

    def relation(self, column: exp.Column) -> Relation | None:
        """The relation that a column is of."""
        of = [self.sources[column.table]] if column.table in self.sources else list(self.sources.values())
        return next((each for each in of if column.name.lower() in each.columns), None)

    def columns(self, within: exp.Expr) -> Iterator[tuple[exp.Column, Meaning]]:
        """The columns of an expression whose meaning is known."""
        for column in within.find_all(exp.Column):
            meaning = None if id(column) in self._inner else self.meaning(column)
            if meaning is not None:
                yield column, meaning

    @property
    def grouped(self) -> Sequence[exp.Expr]:
        """What it groups by; places and names of its columns are replaced by what they stand for."""
        group = self.expression.args.get("group")
        chosen = self.expression.expressions
        named = {each.alias: each.unalias() for each in chosen if each.alias}
        found = []
        for each in group.expressions if group else ():
            if isinstance(each, exp.Literal) and each.is_int and 0 < int(each.this) <= len(chosen):
                found.append(chosen[int(each.this) - 1].unalias())
            elif isinstance(each, exp.Column) and not each.table and self.meaning(each) is None and each.name in named:
                found.append(named[each.name])
            else:
                found.append(each)
        return found

    def held(self) -> list[Meaning]:
        """Columns that are the same in all rows that are added: grouped by as they are, or set equal to a value."""
        told = [self.meaning(each) for each in self.grouped if isinstance(each, exp.Column)]
        where = self.expression.args.get("where")
        for each in _conjuncts(where.this) if where else ():
            if isinstance(each, exp.EQ):
                sides = (each.left, each.right)
                column = next((side for side in sides if isinstance(side, exp.Column)), None)
                if column is not None and any(isinstance(side, exp.Literal) for side in sides):
                    told.append(self.meaning(column))
        return [each for each in told if each is not None]


def _conjuncts(condition: exp.Expr) -> Iterator[exp.Expr]:
    if isinstance(condition, exp.And):
        yield from _conjuncts(condition.left)
        yield from _conjuncts(condition.right)
    else:
        yield condition.unnest()


def _look(select: _Select, found: Guarded) -> None:
    held = select.held()
    sums = [
        each for each in select.expression.find_all(*_ADDING) if each.find_ancestor(exp.Select) is select.expression
    ]
    for each in sums:
        for column, meaning in select.columns(each):
            if meaning.measure is not None and isinstance(each, exp.Sum) and each.find_ancestor(exp.Window) is None:
                _sum(select, column, meaning, held, found)
    counted = [each for each in select.sources.values() if each.datasets]
    if len(counted) > 1 and sums:
        names = " and ".join(sorted({each.name for each in counted}))
        found.warn(
            f"{names} are joined: a row of one stands beside several of the other, so that its figures are added more "
            "than once. Add up each by itself first, then join the sums."
        )
    _texts(select, found)


def _sum(select: _Select, column: exp.Column, meaning: Meaning, held: Sequence[Meaning], found: Guarded) -> None:
    measure, relation = meaning.measure, select.relation(column)
    if measure is None or relation is None:
        return
    over = relation.axes - {each.axis for each in held} - measure.adds_up
    if over:
        words = ", ".join(_WORDS[axis] for axis in sorted(over, key=lambda axis: axis.value))
        found.warn(
            f"{column.name} of {relation.name} does not add up over {words}: the same would be counted again. "
            "Group by these, or take one of them."
        )
    of_currency = any(each.currency for each in relation.columns.values())
    if measure.is_money and of_currency and not any(each.currency for each in held):
        found.warn(f"Amounts of {relation.name} may be of several currencies. Group by currency, or choose one.")
    if meaning.in_units:
        found.warn(f"{column.name} of {relation.name} is stored in units of 1e-8; the views show decimals.")


def _measures(within: exp.Expr, selects: Mapping[int, _Select]) -> set[Measure]:
    """The measures that columns anywhere in an expression hold, subqueries included."""
    found: set[Measure] = set()
    for column in within.find_all(exp.Column):
        select = selects.get(id(column.find_ancestor(exp.Select)))
        meaning = select.meaning(column) if select else None
        if meaning is not None and meaning.measure is not None and column.find_ancestor(exp.Where) is None:
            found.add(meaning.measure)
    return found


def _several(measures: set[Measure], does: str, found: Guarded) -> None:
    datasets = sorted({each.dataset for each in measures})
    if len(datasets) > 1:
        families = ", ".join(sorted({f"{each.dataset} (counted by {each.family})" for each in measures}))
        found.warn(f"The statement {does} figures of {families}: the same plays or people may be in both.")


def _texts(select: _Select, found: Guarded) -> None:
    """Amounts of views are text: they compare and sort as text."""
    order = select.expression.args.get("order")
    places: list[exp.Expr] = [
        *(each for each in select.expression.find_all(exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between)),
        *(each for each in (order.expressions if order else ())),
    ]
    for place in places:
        if place.find_ancestor(exp.Select) is not select.expression:
            continue
        for column, meaning in select.columns(place):
            if meaning.as_text and column.find_ancestor(exp.Cast, exp.Func) is None:
                found.warn(
                    f"{column.name} is exact text in this view, and compares and sorts as text. "
                    f"Write CAST({column.name} AS REAL) there."
                )
