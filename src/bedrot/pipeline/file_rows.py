"""The rows of a delimited file as an engine can read them, and what to read of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bedrot.connect.connector import Row
from bedrot.transform.engine import Engine, UnevenFile, Wanted


@dataclass(frozen=True)
class FileRows:
    """Rows that stand one on each line of a file, below ``skip`` lines.

    ``cells``: names for the file's columns. ``columns``: what a table's columns are in these, as expressions, and behind
    them those of ``placed``, which are ours. ``rows``: how many there have to be. ``uneven``: by position, those that were read one by one.
    """

    path: Path
    delimiter: str
    quoted: bool
    skip: int
    cells: Sequence[str]
    columns: Mapping[str, str]
    rows: int
    placed: tuple[str, ...] = ()
    uneven: Mapping[int, Row] = field(default_factory=dict)

    def copy(self, wanted: Wanted, engine: Engine, target: Path) -> int:
        """Copy what is wanted to ``target``; how many rows.

        :class:`UnevenFile`, and nothing there, when the rows are not those that are expected.
        """
        rows = engine.copy_delimited(
            self.path,
            target,
            header=self.cells,
            delimiter=self.delimiter,
            quoted=self.quoted,
            skip=self.skip,
            rows=self.rows,
            wanted=wanted,
        )
        if rows != (self.rows if wanted.first is None else min(wanted.first, self.rows)):
            target.unlink()
            raise UnevenFile(f"{rows} rows where {self.rows} were expected")
        return rows
