"""Columns that a connector makes of a row's own cells, asked for once for all rows that are alike in them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bedrot.connect.connector import Cells, Derive, Table, Texts
from bedrot.model.names import header_key
from bedrot.pipeline.file_rows import FileRows
from bedrot.transform.engine import Engine, Wanted
from bedrot.transform.sql import identifier

_MOST = 50_000
"""Where rows differ in more ways than this, asking for each row costs no more."""

_FIRST = 100
"""Rows that mostly show which cells are looked at."""

Made = tuple[str | None, ...]


class _LooksAt(BaseException):
    """A cell is looked at that was not given; no failure, so that nothing on the way takes it for one."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class _Given(Mapping[str, str | None]):
    """The cells of a row, of which only some are known yet."""

    def __init__(self, keys: Sequence[str], known: Mapping[str, str]) -> None:
        self._keys = keys
        self._known = known

    def __getitem__(self, key: str) -> str | None:
        if key in self._known:
            return self._known[key]
        if key in self._keys:
            raise _LooksAt(key)
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


@dataclass
class _Shown:
    """The rows of a file: all columns of the first as the relation ``head``, and of all rows those that were asked for.

    The latter are ``plain``, a file beside ``below``: most columns are never looked at, and writing them is what costs.
    """

    rows: FileRows
    engine: Engine
    below: Path
    there: list[str] = field(default_factory=list)

    def begin(self, columns: Sequence[str]) -> None:
        """Open the first rows."""
        head = self.below.with_name(f"head-{self.below.name}")
        self.rows.copy(Wanted(self.rows.columns, first=_FIRST), self.engine, head)
        self.engine.read("head", [head], dict.fromkeys(columns, "VARCHAR"), numbered=True)

    def show(self, columns: Iterable[str]) -> None:
        """Have these columns among those of ``plain``; UnevenFile when the rows are not those that are expected."""
        missing = [column for column in dict.fromkeys(columns) if column not in self.there]
        if missing:
            self.there += missing
            file = self.below.with_name(f"plain-{len(self.there)}-{self.below.name}")
            self.rows.copy(Wanted({column: self.rows.columns[column] for column in self.there}), self.engine, file)
            self.engine.read("plain", [file], dict.fromkeys(self.there, "VARCHAR"), numbered=True)


@dataclass(frozen=True)
class _Asked:
    """Rows of which a connector is asked something.

    ``column_of``: their columns by the form in which headers are compared. ``condition``: which rows.
    """

    shown: _Shown
    column_of: Mapping[str, str]
    condition: str

    def answers(self, ask: Callable[[Cells], Made]) -> tuple[Sequence[str], Sequence[Made]] | None:
        """The cells that are looked at, and for each way in which rows differ in them these and the answer.

        Which they are is found out by asking, of the first rows to begin with: a cell that is looked at and was not
        given is given from then on. None where the ways are too many.
        """
        looked_at = self._looked_at(ask)
        while (ways := self._ways([self.column_of[key] for key in looked_at])) is not None:
            try:
                return looked_at, [
                    (*way, *ask(_Given([*self.column_of], dict(zip(looked_at, way, strict=True))))) for way in ways
                ]
            except _LooksAt as further:
                looked_at.append(further.key)
        return None

    def _looked_at(self, ask: Callable[[Cells], Made]) -> list[str]:
        """The cells that are looked at in the first rows."""
        looked_at: list[str] = []
        texts = ", ".join(f"COALESCE({identifier(column)}, '')" for column in self.column_of.values())
        for row in self.shown.engine.rows(f"SELECT {texts} FROM head WHERE {self.condition}"):
            cells = dict(zip(self.column_of, map(str, row), strict=True))
            while (further := self._not_given(ask, cells, looked_at)) is not None:
                looked_at.append(further)
        return looked_at

    def _not_given(self, ask: Callable[[Cells], Made], cells: Mapping[str, str], given: Sequence[str]) -> str | None:
        """A cell of a row that is looked at beside those given; None where these are enough."""
        try:
            ask(_Given([*cells], {key: cells[key] for key in given}))
        except _LooksAt as further:
            return further.key
        return None

    def alike(self, looked_at: Sequence[str]) -> str:
        """Which way, in a relation ``ways`` with columns ``in 0`` and so on, a row of ``plain`` goes."""
        columns = (f"COALESCE(plain.{identifier(self.column_of[key])}, '')" for key in looked_at)
        return " AND ".join(f"{text} = ways.{identifier(f'in {n}')}" for n, text in enumerate(columns)) or "TRUE"

    def _ways(self, columns: Sequence[str]) -> Sequence[tuple[str, ...]] | None:
        if not columns:
            return [()]
        self.shown.show(columns)
        texts = ", ".join(f"COALESCE({identifier(column)}, '')" for column in columns)
        statement = f"SELECT DISTINCT {texts} FROM plain WHERE {self.condition} LIMIT {_MOST + 1}"
        found = list(islice(self.shown.engine.rows(statement), _MOST + 1))
        return None if len(found) > _MOST else [tuple(map(str, each)) for each in found]


def texts_in(relation: str, header: Sequence[str], engine: Engine, condition: str = "TRUE") -> Texts:
    """The texts of a relation's columns, as connectors ask for them."""
    by_key = {header_key(name): identifier(name) for name in reversed(header)}

    def texts(wanted: str) -> Iterator[str]:
        found = engine.rows(f"SELECT DISTINCT {by_key[header_key(wanted)]} FROM {relation} WHERE {condition}")
        return (str(text or "").strip() for (text,) in found)

    return texts


def copy_derived(rows: FileRows, table: Table, engine: Engine, target: Path) -> int | None:
    """Copy the rows of a table before its end, the derived columns behind the file's own.

    How many rows there are; None, and nothing there, where they differ in too many ways. Rows that were read one by
    one are asked about one by one. UnevenFile when the rows are not those that are expected.
    """
    added = table.derived.names if table.derived else ()
    header = table.header[: len(table.header) - len(added)]
    keys = list(map(header_key, table.derived.header)) if table.derived else list(map(header_key, header))
    column_of = dict(zip(keys, header, strict=True))
    cells_at = {place: dict(zip(keys, row.values, strict=True)) for place, row in rows.uneven.items()}
    shown = _Shown(rows, engine, target)
    shown.begin(header)
    end = _end(table, shown, column_of, cells_at)
    if end is None:
        return None
    first = None if end == rows.rows else end
    if table.derived is None:
        return rows.copy(Wanted(rows.columns, first), engine, target)
    inside = {place: cells for place, cells in cells_at.items() if place < end}
    derive = table.derived.derive(_texts(shown, header, f"_row < {end}"))
    asked = _Asked(shown, column_of, _others(end, inside))
    looked_at = _make(added, derive, asked, inside, target.with_name(f"made-{target.name}"))
    if looked_at is None:
        return None
    of_file = {name: rows.columns[name] for name in header}
    of_ours = {name: rows.columns[name] for name in rows.placed}
    made = _beside(added, [rows.columns[column_of[key]] for key in looked_at])
    return rows.copy(Wanted({**of_file, **made, **of_ours}, first, "made"), engine, target)


def _texts(shown: _Shown, header: Sequence[str], condition: str) -> Texts:
    """As :func:`texts_in`, of columns that are shown when they are asked for."""
    by_key = {header_key(name): name for name in reversed(header)}

    def texts(wanted: str) -> Iterable[str]:
        shown.show([by_key[header_key(wanted)]])
        return texts_in("plain", header, shown.engine, condition)(wanted)

    return texts


def _others(end: int, uneven: Collection[int]) -> str:
    """The rows before the end that can be asked about together."""
    return f"_row < {end}" + (f" AND _row NOT IN ({', '.join(map(str, uneven))})" if uneven else "")


def _end(table: Table, shown: _Shown, column_of: Mapping[str, str], uneven: Mapping[int, Cells]) -> int | None:
    """How many rows stand before the one that ends the table; None where rows differ in too many ways to tell."""
    ended, engine = table.ended, shown.engine
    if ended is None:
        return shown.rows.rows
    first = next((place for place, cells in uneven.items() if ended(cells)), shown.rows.rows)
    asked = _Asked(shown, column_of, _others(first, uneven))
    found = asked.answers(lambda cells: ("end",) if ended(cells) else ())
    if found is None:
        return None
    looked_at, answers = found
    ends = [answer[:-1] for answer in answers if len(answer) > len(looked_at)]
    if not ends:
        return first
    if not looked_at:
        return 0
    engine.table("ways", {f"in {n}": "VARCHAR" for n in range(len(looked_at))}, ends)
    statement = f"SELECT MIN(_row) FROM plain JOIN ways ON {asked.alike(looked_at)} WHERE {asked.condition}"
    found_at = next(engine.rows(statement))[0]
    return first if found_at is None else int(str(found_at))


def _make(
    names: Sequence[str], derive: Derive, asked: _Asked, uneven: Mapping[int, Cells], target: Path
) -> Sequence[str] | None:
    """Write the derived columns row for row as the relation ``made``, behind the cells that they are made of.

    Which cells these are; None where rows differ in too many ways.
    """
    engine = asked.shown.engine
    found = asked.answers(lambda cells: tuple(derive(cells)))
    if found is None:
        return None
    looked_at, answers = found
    if not looked_at:
        asked.shown.show([*asked.column_of.values()][:1])
    inputs, outputs = [f"in {n}" for n in range(len(looked_at))], [f"out {n}" for n in range(len(names))]
    engine.table("ways", dict.fromkeys([*inputs, *outputs], "VARCHAR"), answers)
    alone = [(place, *derive(cells)) for place, cells in uneven.items()]
    engine.table("alone", {"_row": "BIGINT", **dict.fromkeys(outputs, "VARCHAR")}, alone)
    cells = [
        f"plain.{identifier(asked.column_of[key])} AS {identifier(name)}"
        for key, name in zip(looked_at, inputs, strict=True)
    ]
    made = [
        f"NULLIF(CASE WHEN alone._row IS NULL THEN ways.{identifier(out)} ELSE alone.{identifier(out)} END, '') "
        f"AS {identifier(out)}"
        for out in outputs
    ]
    engine.write(
        f"SELECT {', '.join([*cells, *made])} FROM plain LEFT JOIN ways ON {asked.alike(looked_at)} "
        f"LEFT JOIN alone ON alone._row = plain._row ORDER BY plain._row",
        target,
    )
    engine.read("made", [target], dict.fromkeys([*inputs, *outputs], "VARCHAR"))
    return looked_at


def _beside(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    """The columns of ``made`` for a file beside which it stands, each row of which is made sure to be the right one."""
    apart = " OR ".join(f"{cell} IS DISTINCT FROM made.{identifier(f'in {n}')}" for n, cell in enumerate(cells))
    return {
        name: f"CASE WHEN {apart or 'FALSE'} THEN ERROR('rows apart') ELSE made.{identifier(f'out {n}')} END"
        for n, name in enumerate(names)
    }
