"""Columns that a connector makes of a row's own cells, asked for once for all rows that are alike in them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from bedrot.connect.connector import Derived
from bedrot.model.names import header_key
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier

_MOST = 50_000
"""Where rows differ in more ways than this, asking for each row costs no more."""

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


def write_derived(plain: Path, header: Sequence[str], derived: Derived, target: Path, engine: Engine) -> bool:
    """Write rows of text once more with the derived columns behind them; False where they differ in too many ways.

    ``header``: the names of the columns in ``plain``, in the order of those that they are derived from.
    """
    engine.read("plain", [plain], dict.fromkeys(header, "VARCHAR"), numbered=True)
    column_of = dict(zip(map(header_key, derived.header), header, strict=True))
    found = _derived(derived, column_of, engine)
    if found is None:
        return False
    looked_at, made = found
    inputs, outputs = (
        [f"{kind} {n}" for n in range(size)] for kind, size in (("in", len(looked_at)), ("out", len(derived.names)))
    )
    engine.table("derived", dict.fromkeys([*inputs, *outputs], "VARCHAR"), made)
    alike = " AND ".join(
        f"COALESCE(p.{identifier(column_of[key])}, '') = d.{identifier(name)}"
        for key, name in zip(looked_at, inputs, strict=True)
    )
    columns = [f"p.{identifier(column)}" for column in header]
    columns += [
        f"NULLIF(d.{identifier(o)}, '') AS {identifier(n)}" for o, n in zip(outputs, derived.names, strict=True)
    ]
    engine.write(
        f"SELECT {', '.join(columns)} FROM plain AS p LEFT JOIN derived AS d ON {alike or 'TRUE'} ORDER BY p._row",
        target,
    )
    return True


def _derived(
    derived: Derived, column_of: Mapping[str, str], engine: Engine
) -> tuple[Sequence[str], Sequence[Made]] | None:
    """The cells that are looked at, and for each way in which rows differ in them these and the values made of them.

    Which they are is found out by asking: a cell that is looked at and was not given is given from then on.
    """
    looked_at: list[str] = []
    while (ways := _ways([column_of[key] for key in looked_at], engine)) is not None:
        try:
            return looked_at, [
                (*way, *derived.derive(_Given([*column_of], dict(zip(looked_at, way, strict=True))))) for way in ways
            ]
        except _LooksAt as further:
            looked_at.append(further.key)
    return None


def _ways(columns: Sequence[str], engine: Engine) -> Sequence[tuple[str, ...]] | None:
    """In which ways rows differ in some columns; None where they are too many."""
    if not columns:
        return [()]
    texts = ", ".join(f"COALESCE({identifier(column)}, '')" for column in columns)
    found = list(islice(engine.rows(f"SELECT DISTINCT {texts} FROM plain LIMIT {_MOST + 1}"), _MOST + 1))
    return None if len(found) > _MOST else [tuple(map(str, each)) for each in found]
