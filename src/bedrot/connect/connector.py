"""What a platform is: three questions about a file, and a table of fields for each kind of rows in it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from bedrot.connect.candidate import Candidate
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery


@dataclass(frozen=True)
class Match:
    """A connector's claim on a file.

    ``kind``: what sort of file it is, unique within the platform (``bank``). ``reason``: by what it was
    recognised, for people. ``account``: whose figures it holds, where the file or its name says so.
    ``account_needed``: the file is worthless without an account. ``observed_at``: when the source produced it
    (UTC), where content or name say so; ``observed_from`` tells which of the two. ``personal``: the file tells of
    people beyond what its datasets declare. ``refused``: why it is the platform's but shall not be read (an answer
    about the account alone), for people.
    """

    kind: str
    reason: str
    account: str | None = None
    account_needed: bool = False
    observed_at: datetime | None = None
    observed_from: str = "content"
    personal: bool = False
    refused: str = ""


@dataclass(frozen=True)
class Row:
    """One row as read: the text of each column (None: not there at all), and where it stands.

    ``where``: ``line 17`` or ``totalStreams[3]``. ``problem``: why the row cannot be taken as it is (ragged,
    NUL bytes …); its texts are then as far as they could be read.
    """

    values: tuple[str | None, ...]
    where: str
    problem: str | None = None


@dataclass(frozen=True)
class Delimited:
    """How an engine can read a delimited file by itself: UTF-8, rows all ended alike by LF, CRLF or CR.

    ``header_line``: the physical line (1-based) of the header; rows begin on the next. ``quoted``: whether
    cells may stand in double quotes. ``lines``: how many lines follow the header. An engine that finds another
    number of rows has met blank lines, or cells with line breaks: only ``Table.rows`` knows their places then.

    ``sift`` writes the file anew for an engine that has met such rows or uneven ones, where they are few.
    ``ragged``: that they are there is known already. ``width``: how many columns the file has. ``kept``: the places of
    those that may go beyond landing, addresses in their cells masked; None where nothing in the file is of people.
    """

    path: Path
    delimiter: str
    quoted: bool
    header_line: int
    lines: int
    width: int
    sift: Callable[[Path], "Sifted | None"]
    ragged: bool = False
    kept: tuple[int, ...] | None = None


@dataclass(frozen=True)
class Sifted:
    """A delimited file in which every row is a line of its own, written beside the file that it was made of.

    Each line is the number of the line on which the row began, what is wrong with the row, and the file's columns.
    ``rows``: how many there are. ``uneven``: by position from 0, those that had to be read one by one.
    """

    rows: int
    uneven: Mapping[int, Row]


Cells = Mapping[str, str | None]
"""The cells of a row by header, in the form in which headers are compared."""

Derive = Callable[[Cells], Sequence[str | None]]
"""What makes values of a row's cells."""

Texts = Callable[[str], Iterable[str]]
"""The different texts of a column, given its header; trimmed, a missing cell as an empty text."""


@dataclass(frozen=True)
class Derived:
    """Columns that are made of each row's own cells and stand behind the others.

    ``header``: the columns that they are made of, as seen. ``derive``: given what stands in the table's columns, what makes
    their values of a row; they depend on nothing but the cells that it looks at, so that an engine may ask once for all
    rows that are alike in them.
    """

    header: tuple[str, ...]
    names: tuple[str, ...]
    derive: Callable[[Texts], Derive]


@dataclass(frozen=True)
class Table:
    """Rows of one dataset found in a file, every value as text.

    ``header``: unique column names as seen. ``constants``: facts that hold for all rows but stand elsewhere
    (in the file's name, in a wrapper), usable as sources of fields. ``rows``: reads the rows, each time anew.
    ``delimited``: set when an engine may read the file by itself; it falls back to ``rows`` when it cannot. ``derived``:
    which of the columns are not in that file. ``ended``: tells the first of its rows that is not in the table any more,
    nor are those behind it; it looks at nothing but the row's cells. ``told``: further constants, made of what stands in
    the table's columns.
    """

    dataset: str
    header: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]
    constants: Mapping[str, str] = field(default_factory=dict)
    delimited: Delimited | None = None
    derived: Derived | None = None
    ended: Callable[[Cells], bool] | None = None
    told: Callable[[Texts], Mapping[str, str]] | None = None


class Connector(ABC):
    """One platform. Subclasses declare datasets as class attributes and answer two questions."""

    platform: ClassVar[str]
    title: ClassVar[str]

    @classmethod
    def datasets(cls) -> Mapping[str, Dataset]:
        """The datasets declared on the class, by name."""
        declared = (getattr(cls, name) for name in dir(cls) if not name.startswith("_"))
        return {dataset.name: dataset for dataset in declared if isinstance(dataset, Dataset)}

    @abstractmethod
    def identify(self, file: Candidate) -> Match | None:
        """Whether the file is one of this platform's, judged by content. Never raises for a foreign file."""

    @abstractmethod
    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        """The tables in a file that :meth:`identify` claimed.

        Raises :class:`~bedrot.model.errors.FileSetAside` (its subclasses) when the file as a whole cannot be read.
        """
