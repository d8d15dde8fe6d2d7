"""Which known layout a file comes nearest to, for the hint a person gets when no connector claims it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.model.names import header_key, nearest

_LONG_ENOUGH = 3


@dataclass(frozen=True)
class Near:
    """A known layout, the row of the file most like its header, and how they differ.

    ``name``: as ``platform.dataset``. ``missing``: headers the layout needs and the row lacks; ``unwanted``:
    headers that the layout must not have. ``free``: cells of the row that the layout does not know.
    """

    name: str
    line: int
    size: int
    missing: tuple[str, ...]
    unwanted: tuple[str, ...]
    free: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many headers of the signature are there."""
        return self.size - len(self.missing)

    @property
    def likeness(self) -> float:
        """How much layout and row have in common: 1 when each knows all headers of the other."""
        return self.found / (self.size + len(self.free))

    @property
    def is_one_column_short(self) -> bool:
        """Whether the file is this layout but for one column."""
        return len(self.missing) == 1 and self.size >= _LONG_ENOUGH and not self.unwanted

    def instead_of(self, column: str) -> str | None:
        """The header of the file that was probably meant as ``column``."""
        return nearest(column, self.free)


def nearest_layout(file: Candidate, connectors: Sequence[Connector]) -> Near | None:
    """The layout most alike one of the first rows; None when not even half of any one's headers stand there."""
    worth_naming = (near for near in _all(file, connectors) if near.found * 2 >= near.size)
    return max(worth_naming, key=lambda near: (near.likeness, near.found), default=None)


def _all(file: Candidate, connectors: Sequence[Connector]) -> Iterator[Near]:
    rows = [row for each in file.sheets or (file,) for top in each.tops.values() for row in top]
    for connector in connectors:
        for dataset in connector.datasets().values():
            known = {header_key(source) for a_field in dataset.fields for source in (*a_field.sources, *a_field.others)}
            for line, cells in rows if dataset.signature else ():
                there = {header_key(cell) for cell in cells}
                yield Near(
                    name=f"{connector.platform}.{dataset.name}",
                    line=line,
                    size=len(dataset.signature),
                    missing=tuple(name for name in dataset.signature if header_key(name) not in there),
                    unwanted=tuple(name for name in dataset.without if header_key(name) in there),
                    free=tuple(cell for cell in cells if cell.strip() and header_key(cell) not in known),
                )
