"""What a platform is: a few questions about a file, and a table of fields for each kind of rows in it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from bedrot.connect.candidate import Candidate
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside


@dataclass(frozen=True)
class Match:
    """A connector's claim on a file.

    ``kind``: what sort of file it is, unique within the platform (``bank``). ``reason``: by what it was
    recognised, for people. ``account``: whose figures it holds, where the file or its name says so.
    ``account_needed``: the file is worthless without an account. ``observed_at``: when the source produced it
    (UTC), where content or name say so; ``observed_from`` tells which of the two. ``personal``: the file tells of
    people beyond what its datasets declare. ``refused``: why it is the platform's but shall not be read (an answer
    about the account alone), for people. ``untold``: what only its name can tell and does not, as :meth:`Connector.read`
    would say it; the file is set aside for it, so that the same bytes can be imported again under another name.
    """

    kind: str
    reason: str
    account: str | None = None
    account_needed: bool = False
    observed_at: datetime | None = None
    observed_from: str = "content"
    personal: bool = False
    refused: str = ""
    untold: FileSetAside | None = None


@dataclass(frozen=True)
class Advice:
    """Why a file that is the platform's is not read as it is, and what a person can do about it; two sentences."""

    what: str
    todo: str


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

    ``sift`` writes the file anew for an engine that has met such rows, or a few uneven ones.
    ``ragged``: that they are there is known already. ``width``: how many columns the file has. ``masked``: it tells of
    people, so that addresses in its cells are masked, and nothing is taken of rows that may hide any.
    """

    path: Path
    delimiter: str
    quoted: bool
    header_line: int
    lines: int
    width: int
    sift: Callable[[Path], "Sifted | None"]
    ragged: bool = False
    masked: bool = False


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
    """Columns that are made of each row's own cells: in place of those of the same names, or behind the others.

    ``derive``: given what stands in the table's columns, what makes their values of a row; they depend on nothing but
    the cells that it looks at, so that an engine may ask once for all rows that are alike in them.
    """

    names: tuple[str, ...]
    derive: Callable[[Texts], Derive]


Become = Callable[[Cells], Sequence[Sequence[str | None]]]
"""What becomes of a row: for each row made of it the values of further columns and, last, why it cannot be taken."""


@dataclass(frozen=True)
class Parts:
    """Rows of which none, one or several are made of each row that was read, with further columns ``names``.

    ``become``: each says some of them; like :class:`Derived`, of nothing but the cells that it looks at. ``lone``: a row of
    which nothing becomes stays, the further columns empty.
    """

    names: tuple[str, ...]
    become: tuple[Become, ...]
    lone: bool = False


@dataclass(frozen=True)
class Numbered:
    """How rows are told apart that are alike otherwise: the last column of a :class:`Derived` is numbered.

    ``-12.50#2`` is the second row of the table that has this value and these texts in the columns ``told_by``, where blanks
    in a row count as one. A row that cannot be taken is not counted, and nothing is made of it. ``derived``: which of the shape's.
    """

    derived: int
    told_by: tuple[str, ...]


@dataclass(frozen=True)
class Shape:
    """What is made of the rows of a delimited file, for an engine that reads these by itself.

    ``header``: the file's columns as seen. ``derived``: columns made of its cells. ``refused``: each makes one value, why a
    row cannot be taken. ``ended``: tells the first of the rows that is not in the table any more, nor are those behind it.
    ``numbered``, ``parts``: see there. ``places``: which of the columns (the file's, derived ones, those of parts) are the table's; None
    where all are.
    """

    header: tuple[str, ...]
    derived: tuple[Derived, ...] = ()
    refused: tuple[Derived, ...] = ()
    ended: Callable[[Cells], bool] | None = None
    numbered: Numbered | None = None
    parts: Parts | None = None
    places: tuple[int, ...] | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns there are to choose from."""
        made = (name for each in self.derived for name in each.names)
        return (*dict.fromkeys([*self.header, *made]), *(self.parts.names if self.parts else ()))


@dataclass(frozen=True)
class Balanced:
    """Columns that tell what an account held after each row: of which account, what the row moved, and the balance.

    Where an engine finds that all balances follow from the rows beside them, ``rows`` has nothing to add to the file's.
    """

    account: str
    amount: str
    balance: str


@dataclass(frozen=True)
class Gathered:
    """Rows that are made of several rows of another table, in the engine's SQL: sums, an order out of its articles.

    ``table``: whose rows they are made of. ``columns``: what the statement calls some of its columns. ``statement``: a query
    over the relation ``seen``, which has these as texts without blanks around them, NULL where there is nothing, and ``_row``
    (from 0), ``_where`` and ``_problem``. It gives the columns of the table that is gathered, ``_where`` and ``_problem``, in order.
    ``damaged``: set where the rows tell of people, whose addresses are masked: what is told of a row that was damaged, of whose
    cells nothing goes on. What the statement itself says of a row then holds none of them.
    """

    table: "Table"
    columns: Mapping[str, str]
    statement: str
    damaged: str | None = None


@dataclass(frozen=True)
class Table:
    """Rows of one dataset found in a file, every value as text.

    ``header``: unique column names as seen. ``constants``: facts that hold for all rows but stand elsewhere
    (in the file's name, in a wrapper), usable as sources of fields. ``rows``: reads the rows, each time anew.
    ``delimited``: set when an engine may read the file by itself; it falls back to ``rows`` when it cannot. ``shape``:
    what is made of its rows then, where they are not the table's as they are. ``told``: further constants, made of what
    stands in the table's columns. ``balanced``: set where ``rows`` adds a row for each balance that does not follow.
    ``gathered``: set where its rows are made of several of another table's.
    """

    dataset: str
    header: tuple[str, ...]
    rows: Callable[[], Iterable[Row]]
    constants: Mapping[str, str] = field(default_factory=dict)
    delimited: Delimited | None = None
    shape: Shape | None = None
    told: Callable[[Texts], Mapping[str, str]] | None = None
    balanced: Balanced | None = None
    gathered: Gathered | None = None


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

    def advice(self, file: Candidate) -> Advice | None:
        """What to tell of a table that nobody claims but that looks like this platform's, such as one in another language.

        None for any other. Never raises.
        """
        return None

    @abstractmethod
    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        """The tables in a file that :meth:`identify` claimed.

        Raises :class:`~bedrot.model.errors.FileSetAside` (its subclasses) when the file as a whole cannot be read.
        """
