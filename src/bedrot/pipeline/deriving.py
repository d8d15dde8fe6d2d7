"""Columns that a connector makes of a row's own cells, asked for once for all rows that are alike in them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bedrot.connect.connector import Cells, Derive, Row, Table, Texts
from bedrot.model.names import header_key
from bedrot.transform.engine import Engine
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


@dataclass(frozen=True)
class _Asked:
    """Rows of the relation ``plain`` of which a connector is asked something.

    ``column_of``: their columns by the form in which headers are compared. ``condition``: which rows.
    """

    engine: Engine
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
        for row in self.engine.rows(f"SELECT {texts} FROM plain WHERE {self.condition} LIMIT {_FIRST}"):
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
        texts = ", ".join(f"COALESCE({identifier(column)}, '')" for column in columns)
        statement = f"SELECT DISTINCT {texts} FROM plain WHERE {self.condition} LIMIT {_MOST + 1}"
        found = list(islice(self.engine.rows(statement), _MOST + 1))
        return None if len(found) > _MOST else [tuple(map(str, each)) for each in found]


def texts_in(relation: str, header: Sequence[str], engine: Engine, condition: str = "TRUE") -> Texts:
    """The texts of a relation's columns, as connectors ask for them."""
    by_key = {header_key(name): identifier(name) for name in reversed(header)}

    def texts(wanted: str) -> Iterator[str]:
        found = engine.rows(f"SELECT DISTINCT {by_key[header_key(wanted)]} FROM {relation} WHERE {condition}")
        return (str(text or "").strip() for (text,) in found)

    return texts


def write_derived(
    plain: Path, table: Table, uneven: Mapping[int, Row], target: Path, engine: Engine, *, placed: Sequence[str]
) -> int | None:
    """Write the rows of a table once more: without those behind its end, with the derived columns behind the others.

    ``plain``: the rows of its file. ``uneven``: by position, those that were read one by one, and are asked about one
    by one. ``placed``: columns of ours in ``plain``. How many rows there are; None where they differ in too many ways.
    """
    added = table.derived.names if table.derived else ()
    header = table.header[: len(table.header) - len(added)]
    engine.read("plain", [plain], dict.fromkeys([*header, *placed], "VARCHAR"), numbered=True)
    keys = list(map(header_key, table.derived.header)) if table.derived else list(map(header_key, header))
    column_of = dict(zip(keys, header, strict=True))
    cells_at = {place: dict(zip(keys, row.values, strict=True)) for place, row in uneven.items()}
    end = _end(table, column_of, cells_at, engine)
    if end is None:
        return None
    if table.derived is None:
        columns = ", ".join(map(identifier, [*header, *placed]))
        return engine.write(f"SELECT {columns} FROM plain WHERE _row < {end} ORDER BY _row", target)
    inside = {place: cells for place, cells in cells_at.items() if place < end}
    made = target.with_name(f"made-{target.name}")
    derive = table.derived.derive(texts_in("plain", header, engine, f"_row < {end}"))
    if not _write_made(added, derive, _Asked(engine, column_of, _others(end, inside)), inside, made):
        return None
    engine.read("made", [made], dict.fromkeys(added, "VARCHAR"), numbered=True)
    columns_of = (
        [("plain", name) for name in header],
        [("made", name) for name in added],
        [("plain", name) for name in placed],
    )
    engine.write_beside("plain", "made", [each for group in columns_of for each in group], target, rows=end)
    made.unlink()
    return end


def _others(end: int, uneven: Collection[int]) -> str:
    """The rows before the end that can be asked about together."""
    return f"_row < {end}" + (f" AND _row NOT IN ({', '.join(map(str, uneven))})" if uneven else "")


def _end(table: Table, column_of: Mapping[str, str], uneven: Mapping[int, Cells], engine: Engine) -> int | None:
    """How many rows stand before the one that ends the table; None where rows differ in too many ways to tell."""
    rows = int(str(next(engine.rows("SELECT COUNT(*) FROM plain"))[0]))
    ended = table.ended
    if ended is None:
        return rows
    first = next((place for place, cells in uneven.items() if ended(cells)), rows)
    asked = _Asked(engine, column_of, _others(first, uneven))
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


def _write_made(names: Sequence[str], derive: Derive, asked: _Asked, uneven: Mapping[int, Cells], target: Path) -> bool:
    """Write the derived columns alone, row for row; False where rows differ in too many ways."""
    engine = asked.engine
    found = asked.answers(lambda cells: tuple(derive(cells)))
    if found is None:
        return False
    looked_at, answers = found
    inputs, outputs = [f"in {n}" for n in range(len(looked_at))], [f"out {n}" for n in range(len(names))]
    engine.table("ways", dict.fromkeys([*inputs, *outputs], "VARCHAR"), answers)
    alone = [(place, *derive(cells)) for place, cells in uneven.items()]
    engine.table("alone", {"_row": "BIGINT", **dict.fromkeys(outputs, "VARCHAR")}, alone)
    columns = ", ".join(
        f"NULLIF(CASE WHEN alone._row IS NULL THEN ways.{identifier(out)} ELSE alone.{identifier(out)} END, '') "
        f"AS {identifier(name)}"
        for out, name in zip(outputs, names, strict=True)
    )
    engine.write(
        f"SELECT {columns} FROM plain LEFT JOIN ways ON {asked.alike(looked_at)} "
        f"LEFT JOIN alone ON alone._row = plain._row ORDER BY plain._row",
        target,
    )
    return True
