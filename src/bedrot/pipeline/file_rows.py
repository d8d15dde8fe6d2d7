"""The rows of a delimited file as an engine can read them, and what to read of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bedrot.connect.connector import Delimited, Row
from bedrot.connect.personal import ADDRESS, MASK, UNREADABLE
from bedrot.transform.engine import Engine, UnevenFile, Wanted
from bedrot.transform.sql import identifier, literal


@dataclass(frozen=True)
class FileRows:
    """Rows that stand one on each line of a file, below ``skip`` lines.

    ``plan``: how the file is written. ``rows``: how many there have to be. ``sifted``: each begins with its line and its
    problem. ``uneven``: by position, those that were read one by one.
    """

    path: Path
    plan: Delimited
    skip: int
    rows: int
    sifted: bool = False
    uneven: Mapping[int, Row] = field(default_factory=dict)

    @property
    def cells(self) -> Sequence[str]:
        """Names for the cells of a row that no header can have a part in."""
        return [f"cell{place}" for place in range(self.plan.width)]

    def shown(self, cell: str) -> str:
        """A cell as it goes on: of a file about people without addresses, and nothing of a row that may hide them."""
        return self.safe(masked(cell)) if self.plan.masked else cell

    def safe(self, text: str) -> str:
        """A text that is made of a row's cells, as it goes on."""
        return f"CASE WHEN problem IS NULL THEN {text} END" if self.plan.masked and self.sifted else text

    @property
    def line(self) -> str:
        """Where a row stands; ``_row`` counts them where they do not say it themselves."""
        if self.sifted:
            return f"'line ' || CAST({identifier('line')} AS BIGINT)"
        return f"'line ' || (_row + {self.plan.header_line + 1})"

    @property
    def problems(self) -> Sequence[str]:
        """What may be wrong with a row as it was read."""
        if not self.sifted:
            return []
        return [f"CASE WHEN problem IS NOT NULL THEN {literal(UNREADABLE)} END" if self.plan.masked else "problem"]

    def copy(self, wanted: Wanted, engine: Engine, target: Path, expected: int | None = None) -> int:
        """Copy what is wanted to ``target``; how many rows.

        ``expected``: how many there have to be, where that does not follow from the file's rows. :class:`UnevenFile`, and
        nothing there, when the rows are not those that are expected.
        """
        rows = engine.copy_delimited(
            self.path,
            target,
            header=["line", "problem", *self.cells] if self.sifted else self.cells,
            delimiter=self.plan.delimiter,
            quoted=self.plan.quoted,
            skip=self.skip,
            rows=self.rows,
            wanted=wanted,
        )
        if expected is None:
            expected = self.rows if wanted.first is None else min(wanted.first, self.rows)
        if rows != expected:
            target.unlink()
            raise UnevenFile(f"{rows} rows where {expected} were expected")
        return rows


def masked(cell: str) -> str:
    """A text, an expression over a row, without addresses; few cells hold the sign that every address has."""
    masked = f"REGEXP_REPLACE({cell}, {literal(ADDRESS)}, {literal(MASK)}, 'g')"
    return f"CASE WHEN {cell} LIKE '%@%' THEN {masked} ELSE {cell} END"
