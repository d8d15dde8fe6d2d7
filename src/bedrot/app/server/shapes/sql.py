"""A person's own statements: what can be asked, answers with typed cells, and what is kept."""

from typing import Annotated, Literal

from pydantic import Field

from bedrot.app.server.shapes.base import Exact, Shape

Statement = Annotated[str, Field(min_length=1, max_length=100_000, examples=["SELECT * FROM store_summary"])]
QueryName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$", examples=["revenue_by_store"])]


class Question(Shape):
    """One reading statement, and how many rows of its answer are wanted."""

    statement: Statement
    limit: Annotated[int, Field(ge=1, le=10_000)] = 1_000


class ExportQuestion(Shape):
    """One reading statement whose whole answer goes into a file."""

    statement: Statement
    limit: Annotated[int, Field(ge=1, le=100_000)] = 100_000


class ColumnShape(Shape):
    """A column of an answer. ``decimal``: its cells are exact decimals, as text."""

    name: str
    kind: Literal["integer", "decimal", "real", "day", "text", "empty"]


class AnswerShape(Shape):
    """What a statement answered. ``cut``: there are more rows than ``limit``.

    ``warnings``: figures that may be counted twice, or are not what they look like. ``unchecked``: what was not looked
    at. ``seconds``: how long the database took.
    """

    columns: list[ColumnShape]
    rows: list[list[Exact | int | float | str | None]]
    limit: int
    cut: bool
    seconds: float
    warnings: list[str]
    unchecked: list[str]


class SqlColumn(Shape):
    """A column that can be asked for. ``note``: how its values are to be read."""

    name: str
    type: str
    note: str | None


class SqlTable(Shape):
    """A view or table. ``comment``: what a row of it is."""

    name: str
    is_view: bool
    comment: str | None
    columns: list[SqlColumn]


class SqlTables(Shape):
    """Everything that can be asked, the views first: they show names and decimals. ``dialect``: of the database."""

    dialect: str
    tables: list[SqlTable]


class SavedShape(Shape):
    """A kept statement; a file of SQL in the label's folder. ``title``: its first line, where that is a comment."""

    name: str
    title: str | None
    statement: str
    sha256: str


class SavedList(Shape):
    """All kept statements."""

    queries: list[SavedShape]


class NewQuery(Shape):
    """A statement to keep."""

    statement: Statement
