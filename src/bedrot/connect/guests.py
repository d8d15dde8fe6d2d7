"""Connectors are guests: what they raise is caught, what they hand back is checked, and they are named for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import (
    Advice,
    Become,
    Cells,
    Connector,
    Derive,
    Derived,
    Match,
    Row,
    Shape,
    Table,
    Texts,
)
from bedrot.connect.derive import settled
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BedrotError, Place, UnreadableFile


def claim_of(connector: Connector, file: Candidate) -> Match | str | None:
    """The connector's claim on a file, None when it makes none, a sentence when it failed.

    Raises FileSetAside when the file as such is not to be opened (too large, too deep).
    """
    try:
        claim: object = connector.identify(file)
    except (BedrotError, MemoryError):
        raise
    except Exception as failure:  # noqa: BLE001 -- a guest may raise anything; the others are still asked
        return f"The connector {_name(connector)} failed: {_in_words(failure)}."
    if claim is None or isinstance(claim, Match):
        return claim
    return f"The connector {_name(connector)} answered with {type(claim).__name__} where a Match is expected."


def advice_of(connector: Connector, file: Candidate) -> Advice | str | None:
    """What the connector advises about a file that nobody claims, None where it has nothing to say, a sentence when it failed."""
    try:
        advice: object = connector.advice(file)
    except (BedrotError, MemoryError):
        raise
    except Exception as failure:  # noqa: BLE001 -- see claim_of
        return f"The connector {_name(connector)} failed: {_in_words(failure)}."
    if advice is None or isinstance(advice, Advice):
        return advice
    return f"The connector {_name(connector)} answered with {type(advice).__name__} where an Advice is expected."


def tables_of(connector: Connector, file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """As :func:`unsettled_tables_of`, with all constants there, for which rows may have to be read."""
    return map(settled, unsettled_tables_of(connector, file, delivery))


def unsettled_tables_of(connector: Connector, file: Candidate, delivery: Delivery) -> Iterator[Table]:
    """The tables of a file that the connector has claimed, each checked.

    Raises FileSetAside when the file cannot be read; UnreadableFile also when the connector itself fails, so
    that one faulty connector costs its own files and no others.
    """
    seen: set[str] = set()
    gathered_from: dict[int, tuple[Table, Table]] = {}
    with _named(connector, file.name):
        for table in connector.read(file, delivery):
            _check(connector, table, seen)
            found = _guarded_table(connector, table, file.name)
            if (rows := table.gathered) is not None:
                # tables gathered from one stay so
                own = gathered_from.setdefault(
                    id(rows.table), (rows.table, _guarded_table(connector, rows.table, file.name))
                )
                found = replace(found, gathered=replace(rows, table=own[1]))
            yield found


def _guarded_table(connector: Connector, table: Table, file: str) -> Table:
    """A table of a connector's making, each part of which is guarded."""
    shape = table.shape and _guarded_shape(connector, table.shape, file)
    told = table.told and _guarded_told(connector, table.told, file)
    return replace(table, rows=_Guarded(connector, table, file), shape=shape, told=told)


@contextmanager
def _named(connector: Connector, file: str) -> Iterator[None]:
    """What the connector raises is turned into a sentence that names it."""
    try:
        yield
    except (BedrotError, OSError, MemoryError):
        raise
    except Exception as failure:  # see claim_of
        raise failed(connector, file, failure) from failure


class _Guarded:
    """The rows of a table, with what the connector raises turned into a sentence."""

    def __init__(self, connector: Connector, table: Table, file: str) -> None:
        self._connector = connector
        self._table = table
        self._file = file

    def __call__(self) -> Iterable[Row]:
        width = len(self._table.header)
        with _named(self._connector, self._file):
            for row in self._table.rows():
                _check_row(row, width)
                yield row


def _guarded_shape(connector: Connector, shape: Shape, file: str) -> Shape:
    """What a connector makes of rows, as :class:`_Guarded` has these."""
    parts = shape.parts
    if parts is not None:
        width = len(parts.names) + 1
        parts = replace(parts, become=tuple(_guarded_part(connector, each, width, file) for each in parts.become))
    return replace(
        shape,
        derived=tuple(_guarded(connector, each, file) for each in shape.derived),
        refused=tuple(_guarded(connector, each, file) for each in shape.refused),
        ended=shape.ended and _guarded_end(connector, shape.ended, file),
        parts=parts,
    )


def _guarded_part(connector: Connector, become: Become, width: int, file: str) -> Become:
    """What becomes of a row, as :class:`_Guarded` has its rows."""

    def tell(cells: Cells) -> Sequence[Sequence[str | None]]:
        with _named(connector, file):
            return [_as_many(values, width) for values in become(cells)]

    return tell


def _guarded(connector: Connector, derived: Derived, file: str) -> Derived:
    """Columns of a connector's making, as :class:`_Guarded` has its rows."""

    def by(texts: Texts) -> Derive:
        with _named(connector, file):
            made = derived.derive(texts)

        def derive(cells: Cells) -> Sequence[str | None]:
            with _named(connector, file):
                return _as_many(made(cells), len(derived.names))

        return derive

    return replace(derived, derive=by)


def _guarded_end(connector: Connector, ended: Callable[[Cells], bool], file: str) -> Callable[[Cells], bool]:
    """What tells a table's end, as :class:`_Guarded` has its rows."""

    def tell(cells: Cells) -> bool:
        with _named(connector, file):
            return bool(ended(cells))

    return tell


def _guarded_told(
    connector: Connector, told: Callable[[Texts], Mapping[str, str]], file: str
) -> Callable[[Texts], Mapping[str, str]]:
    """What a table's columns tell, as :class:`_Guarded` has its rows."""

    def tell(texts: Texts) -> Mapping[str, str]:
        with _named(connector, file):
            return dict(told(texts))

    return tell


def _as_many(values: Sequence[str | None], columns: int) -> Sequence[str | None]:
    if len(values) != columns:
        raise TypeError(f"it made {len(values)} values for {columns} columns")
    return values


def _check(connector: Connector, table: object, seen: set[str]) -> None:
    if not isinstance(table, Table):
        raise TypeError(f"it handed over {type(table).__name__} where a Table is expected")
    if table.dataset not in connector.datasets():
        raise TypeError(f"it handed over rows of {table.dataset!r}, which it does not declare")
    if table.dataset in seen:
        raise TypeError(f"it handed over two tables of {table.dataset!r}; one per dataset is expected")
    if len(set(table.header)) != len(table.header):
        raise TypeError(f"the header of {table.dataset!r} names a column twice")
    seen.add(table.dataset)


def _check_row(row: Row, width: int) -> None:
    if len(row.values) != width:
        raise TypeError(f"{row.where} has {len(row.values)} values for {width} columns")


def failed(connector: Connector, file: str, failure: Exception) -> UnreadableFile:
    """What a person is told of a connector's failure at a file."""
    return UnreadableFile(
        f"The connector {_name(connector)} failed: {_in_words(failure)}.",
        place=Place(file),
        todo="The file is kept. Please report this to whoever wrote the connector.",
    )


def _name(connector: Connector) -> str:
    return f"{connector.platform} ({type(connector).__module__})"


def _in_words(failure: Exception) -> str:
    return f"{type(failure).__name__}: {failure}".rstrip(": .")
