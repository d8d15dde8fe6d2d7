"""The seam between statements and what runs them: DuckDB here, Spark where a label outgrows one machine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Wanted:
    """What to copy of a delimited file.

    ``columns``: names and expressions instead of the columns as they are. ``first``: how many rows instead of all.
    ``beside``: a relation each row of which stands beside the file's row in the same place, for ``columns`` to take from.
    ``condition``: what has to be true of these, or fails. ``parts``: a column of ``beside`` with a list; each row is there
    once for each member, which ``columns`` call ``part``.
    """

    columns: Mapping[str, str] | None = None
    first: int | None = None
    beside: str | None = None
    condition: str | None = None
    parts: str | None = None


EVERYTHING = Wanted()
"""All rows of a delimited file, as they are."""


NOTHING_KNOWN: Mapping[str, Sequence[str]] = {}
"""No column of which it is known what stands in it."""


class Engine(Protocol):
    """Runs statements of the one SQL dialect (DuckDB's) over files.

    Relations made by :meth:`read`, :meth:`table` and :meth:`keep` live until the name is given anew or the engine is closed.
    """

    def read(
        self,
        name: str,
        files: Sequence[Path],
        columns: Mapping[str, str],
        *,
        numbered: bool = False,
        partition: str | None = None,
    ) -> None:
        """Make data files one relation ``name`` with exactly ``columns`` (name to SQL type).

        A column that the files lack is NULL. ``numbered`` adds ``_row``, the row's position in its file from 0.
        ``partition`` adds the text that the files' folders give that column (``delivery=…/``). No files make an
        empty relation.
        """

    def table(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        """Make a small relation ``name`` of rows held in memory, e.g. names with their meaning."""

    def keep(self, name: str, statement: str) -> int:
        """Make the rows of a query, in its order, a relation ``name`` that is asked several times; how many there were."""

    def define(self, name: str, statement: str) -> None:
        """Make a query a relation ``name``, which is asked anew each time."""

    def one(self, statement: str) -> Mapping[str, object]:
        """The only row of a query, by the names of its columns."""

    def rows(self, statement: str) -> Iterator[tuple[object, ...]]:
        """The rows of a query, streamed."""

    def write(self, statement: str, target: Path, *, like: str | None = None) -> int:
        """Write the rows of a query to one file, in the query's order; how many there were.

        The name's ending chooses the format: ``.parquet``, ``.ndjson`` or ``.csv``. ``like``: a relation whose rows
        the query hands on in their order; where there is one, the file may be laid out as its files are.
        :class:`StatementFailed`, and nothing there, when the query cannot be run over these rows.
        """

    def write_sorted(
        self, statement: str, order: str, target: Path, *, texts: Mapping[str, Sequence[str]] = NOTHING_KNOWN
    ) -> int:
        """Write the rows of a query to one file in an order of its own, within less memory than others; how many.

        ``texts``: of columns of text, all that may stand in them; they can then be sorted and written by their number.
        """

    def write_all(self, statements: Sequence[tuple[str, Path]]) -> list[int]:
        """Write several queries, each with an order of its own, to a file each; how many rows each had."""

    def copy_delimited(
        self,
        source: Path,
        target: Path,
        *,
        header: Sequence[str],
        delimiter: str,
        quoted: bool,
        skip: int,
        rows: int | None = None,
        wanted: Wanted = EVERYTHING,
    ) -> int:
        """Copy a delimited UTF-8 file to ``target``, every cell as text, an empty one as NULL; how many rows.

        ``skip``: physical lines before the first row. ``rows``: how many are expected, where that is
        known; the copy may be laid out accordingly. ``wanted``: what of it. :class:`UnevenFile` when any
        row does not fit the header or the expressions.
        """

    def copy_rows(self, rows: Iterable[Sequence[str | None]], target: Path, *, header: Sequence[str]) -> int:
        """Write rows of text to ``target``, an empty text as NULL; how many rows."""

    def close(self) -> None:
        """Give back memory and temporary files."""


class UnevenFile(Exception):
    """The engine cannot read a delimited file by itself; it has to be read row by row."""


class StatementFailed(Exception):
    """A query is none, or its rows have values that it cannot work with."""
