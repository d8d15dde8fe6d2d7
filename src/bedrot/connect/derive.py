"""Columns of our own beside those of a file: what a source says indirectly, next to what it says.

Columns as seen are never altered, but for texts that stand for nothing. A field names the derived column first and the
source's own after it. What is said here by row and cell alone is understood by an engine too (:class:`Shape`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bedrot.connect.connector import Become, Cells, Derive, Derived, Numbered, Parts, Row, Shape, Table, Texts
from bedrot.model.names import header_key

__all__ = [
    "Cells",
    "Texts",
    "cells_of",
    "column",
    "ended_by",
    "melted",
    "settled",
    "texts_of",
    "with_columns",
    "with_derived",
    "with_derived_by",
    "with_named",
    "with_numbered",
    "with_only",
    "with_parts",
    "with_refused",
    "with_told",
]


def cells_of(table: Table) -> Iterator[Cells]:
    """The cells of each row of a table, by :func:`~bedrot.model.names.header_key` of the header."""
    keys = [header_key(column) for column in table.header]
    for row in table.rows():
        yield dict(zip(keys, row.values, strict=True))


def column(table: Table, header: str) -> list[str]:
    """The texts of one column, trimmed, a missing cell as an empty text."""
    place = [header_key(each) for each in table.header].index(header_key(header))
    return [(row.values[place] or "").strip() for row in table.rows()]


def with_told(table: Table, tell: Callable[[Texts], Mapping[str, str]]) -> Table:
    """The table with further constants that its own columns tell, such as the last day in one of them.

    ``tell`` is handed the different texts of each column it asks for: by an engine that has read the file anyway, or
    by :func:`settled`.
    """
    earlier = table.told or (lambda texts: {})
    return replace(table, told=lambda texts: {**earlier(texts), **tell(texts)})


def settled(table: Table) -> Table:
    """The table with everything told that its columns tell, its rows read for that."""
    if table.told is None:
        return table
    return replace(table, constants={**table.constants, **table.told(texts_of(table))}, told=None)


def texts_of(table: Table) -> Texts:
    """The texts of a table's columns, its rows read for that."""
    return lambda header: dict.fromkeys(column(table, header))


def with_derived(table: Table, names: Sequence[str], derive: Derive) -> Table:
    """The table with columns ``names`` added, whose values ``derive`` makes of each row's own cells and of nothing else.

    A name that the table has already stands in place of that column. An engine that reads the file by itself may still do
    so: it asks once for all rows that are alike in the cells that ``derive`` looks at. Columns made of different cells are
    better derived one by one: rows are alike in more ways in few cells than in many.
    """
    return _derived(table, tuple(names), lambda texts: derive)


def with_derived_by(table: Table, names: Sequence[str], derive: Callable[[Texts], Derive]) -> Table:
    """As :func:`with_derived`, where it takes a look at whole columns of the file to know how to read a cell."""
    return _derived(table, tuple(names), derive)


def _derived(table: Table, names: tuple[str, ...], derive: Callable[[Texts], Derive]) -> Table:
    rows = _DerivedRows(table, (Derived(names, derive),))
    if isinstance(table.rows, _DerivedRows) and table.rows.header == table.header:
        rows = _DerivedRows(table.rows.table, (*table.rows.derived, *rows.derived))
    header = rows.header
    shape = _shape(table)
    if shape is None or shape.parts is not None:
        return _remade(table, header, rows, None)
    added = Derived(names, _over_the_file(shape, derive))
    return _remade(table, header, rows, replace(shape, derived=(*shape.derived, added)))


@dataclass(frozen=True)
class _DerivedRows:
    """The rows of a table with derived columns, one behind the other, each of which may be made of those before it."""

    table: Table
    derived: tuple[Derived, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The table's columns and, behind them, those that it had not yet."""
        return tuple(dict.fromkeys([*self.table.header, *(name for each in self.derived for name in each.names)]))

    def __call__(self) -> Iterator[Row]:
        header, keys, texts = self.header, _keys(self.table.header), texts_of(self.table)
        empty = [None] * (len(header) - len(keys))
        made = [
            ([(header.index(name), header_key(name)) for name in each.names], each.derive(texts))
            for each in self.derived
        ]
        for row in self.table.rows():
            cells, values = dict(zip(keys, row.values, strict=True)), [*row.values, *empty]
            for columns, derive in made:
                for (place, key), value in zip(columns, derive(cells), strict=True):
                    values[place] = cells[key] = value
            yield Row(tuple(values), row.where, row.problem)


def ended_by(table: Table, ended: Callable[[Cells], bool]) -> Table:
    """The rows above the first one of which ``ended`` says that the table is over, by nothing but its own cells.

    An engine that reads the file by itself may still do so, as with :func:`with_derived`.
    """
    keys = _keys(table.header)

    def rows() -> Iterator[Row]:
        return takewhile(lambda row: not ended(dict(zip(keys, row.values, strict=True))), table.rows())

    is_plain = table.delimited is not None and table.shape is None
    shape = Shape(table.header, ended=ended) if is_plain else None
    return _remade(table, table.header, rows, shape)


def with_numbered(table: Table, names: Sequence[str], derive: Derive, told_by: Sequence[str]) -> Table:
    """As :func:`with_derived`, the last column numbered among rows that are alike in it and in the columns ``told_by``.

    :class:`~bedrot.connect.connector.Numbered` says how. Columns that the table has not tell nothing apart.
    """
    keys, telling = _keys(table.header), _keys(told_by)
    empty: tuple[str | None, ...] = (None,) * len(names)

    def rows() -> Iterator[Row]:
        seen: Counter[tuple[str | None, ...]] = Counter()
        for row in table.rows():
            if row.problem is not None:
                yield replace(row, values=(*row.values, *empty))
                continue
            cells = dict(zip(keys, row.values, strict=True))
            *others, last = derive(cells)
            alike = (last, *(" ".join((cells.get(key) or "").split()) for key in telling))
            seen[alike] += 1
            yield replace(row, values=(*row.values, *others, last and f"{last}#{seen[alike]}"))

    header, shape = (*table.header, *names), _shape(table)
    seen_in_file = set(_keys(shape.header)) if shape else set()
    if shape is None or shape.parts is not None or not seen_in_file.issuperset({*telling} & {*keys}):
        return _remade(table, header, rows, None)
    made = Derived(tuple(names), _over_the_file(shape, lambda texts: derive))
    numbered = Numbered(len(shape.derived), tuple(key for key in telling if key in seen_in_file))
    shape = replace(shape, derived=(*shape.derived, made), numbered=numbered)
    return _remade(table, header, rows, shape)


def with_columns(table: Table, names: Sequence[str], values: Callable[[], Iterable[Sequence[str | None]]]) -> Table:
    """The table with columns ``names`` added; ``values`` has the values of as many rows, each time anew."""

    def rows() -> Iterator[Row]:
        for row, added in zip(table.rows(), values(), strict=True):
            yield replace(row, values=(*row.values, *added))

    return _remade(table, (*table.header, *names), rows, None)


def with_refused(table: Table, problem: str, when: Callable[[Cells], bool]) -> Table:
    """The table with rows marked that cannot be taken as they are, such as a file's own totals, by their own cells."""
    keys = _keys(table.header)

    def rows() -> Iterator[Row]:
        for row in table.rows():
            is_refused = when(dict(zip(keys, row.values, strict=True)))
            yield replace(row, problem=row.problem or problem) if is_refused else row

    shape = _shape(table)
    if shape is None or shape.parts is not None:
        return _remade(table, table.header, rows, None)
    why = _over_the_file(shape, lambda texts: lambda cells: (problem if when(cells) else None,))
    return _remade(table, table.header, rows, replace(shape, refused=(*shape.refused, Derived(("problem",), why))))


def with_parts(table: Table, names: Sequence[str], *become: Become, lone: bool = False) -> Table:
    """The table with each row in parts: none, one or several, with columns ``names`` added, made of its own cells alone.

    Each of ``become`` says some of the parts. ``lone``: a row of which nothing becomes stays, these columns empty.
    """
    keys = _keys(table.header)
    empty = [(None,) * (len(names) + 1)] if lone else []

    def rows() -> Iterator[Row]:
        for row in table.rows():
            cells = dict(zip(keys, row.values, strict=True))
            for *added, problem in [part for each in become for part in each(cells)] or empty:
                yield Row((*row.values, *added), row.where, row.problem or problem)

    header, shape = (*table.header, *names), _shape(table)
    if shape is None or shape.parts is not None:
        return _remade(table, header, rows, None)
    parts = Parts(tuple(names), tuple(_part_over_the_file(shape, each) for each in become), lone)
    return _remade(table, header, rows, replace(shape, parts=parts))


def melted(table: Table, measures: Mapping[str, str]) -> Table:
    """The table with each row once for each of its ``measures``, header to name, whose cell is not empty.

    The name stands in a column ``metric``, the cell once more in ``value``. A row that has none of them stays, once.
    """
    there = set(_keys(table.header))
    named = {header_key(column): name for column, name in measures.items()}

    def measured(key: str, name: str) -> Become:
        return lambda cells: [(name, cells[key], None)] if (cells[key] or "").strip() else []

    become = (measured(key, name) for key, name in named.items() if key in there)
    return with_parts(table, ("metric", "value"), *become, lone=True)


def with_only(table: Table, names: Sequence[str]) -> Table:
    """The table with no other columns than these, in this order."""
    return with_named(table, {name: name for name in names})


def with_named(table: Table, columns: Mapping[str, str]) -> Table:
    """The table with no other columns than these, in this order: a new name for each of some of its own."""
    names, order = tuple(columns), [table.header.index(name) for name in columns.values()]

    def rows() -> Iterator[Row]:
        for row in table.rows():
            yield replace(row, values=tuple(row.values[place] for place in order))

    shape = _shape(table)
    if shape is not None:
        shape = replace(shape, places=tuple(order))
    return _remade(table, names, rows, shape)


def _remade(table: Table, header: tuple[str, ...], rows: Callable[[], Iterable[Row]], shape: Shape | None) -> Table:
    """The table with rows made anew; ``shape``: how an engine makes them of the file's, None where it cannot."""
    delimited = None if shape is None else table.delimited
    return replace(table, header=header, rows=rows, delimited=delimited, shape=shape, gathered=None)


def _keys(header: Sequence[str]) -> list[str]:
    return [header_key(column) for column in header]


def _shape(table: Table) -> Shape | None:
    """What has been made of a file's rows so far; None where an engine cannot read them, or nothing more may be made of them."""
    if table.delimited is None:
        return None
    shape = table.shape or Shape(table.header)
    return shape if shape.places is None and shape.numbered is None else None


def _over_the_file(shape: Shape, derive: Callable[[Texts], Derive]) -> Callable[[Texts], Derive]:
    """What looks at columns that are themselves derived, as one that needs no other cells than the file's."""

    def by(texts: Texts) -> Derive:
        made, earlier = derive(texts), _earlier(shape, texts)
        return (lambda cells: made(_Made(cells, earlier))) if earlier else made

    return by if shape.derived else derive


def _part_over_the_file(shape: Shape, become: Become) -> Become:
    if not shape.derived:
        return become

    def nothing(header: str) -> Iterable[str]:
        raise KeyError(header)

    earlier = _earlier(shape, nothing)
    return lambda cells: become(_Made(cells, earlier))


def _earlier(shape: Shape, texts: Texts) -> Sequence[tuple[Sequence[str], Derive]]:
    return [(_keys(each.names), each.derive(texts)) for each in shape.derived]


@dataclass(frozen=True)
class _Made(Mapping[str, str | None]):
    """The cells of a row with those that are derived of them, each made when it is looked at."""

    cells: Cells
    earlier: Sequence[tuple[Sequence[str], Derive]]

    def __getitem__(self, key: str) -> str | None:
        for keys, derive in reversed(self.earlier):
            if key in keys:
                return derive(self.cells)[keys.index(key)]
        return self.cells[key]

    def __contains__(self, key: object) -> bool:
        return key in self.cells or any(key in keys for keys, _ in self.earlier)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.cells, *(key for keys, _ in self.earlier for key in keys)]))

    def __len__(self) -> int:
        return sum(1 for _ in self)
