"""The label's own tables, names that nobody knows yet, and files that nobody knows."""

from typing import Annotated, Literal

from pydantic import Field

from bedrot.app.server.shapes.base import Exact, Shape

Cells = dict[Annotated[str, Field(max_length=60)], Annotated[str, Field(max_length=1_000)]]
Sha = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class TableRowShape(Shape):
    """One line of a table. ``line``: its number in the file, null for a new one. ``cells``: by column."""

    line: Annotated[int, Field(ge=1, le=10_000_000)] | None = None
    cells: Cells


class TableShape(Shape):
    """One of the label's tables. ``sha256``: of the file as it was read, to be sent back with a change; null without one.

    ``run``: the run that makes anew what the change touches, where there was one.
    """

    name: str
    columns: list[str]
    comment: str
    rows: list[TableRowShape]
    sha256: str | None
    run: str | None = None


class TableChange(Shape):
    """All rows of a table, in the order that they shall have. ``sha256``: of the file that they were read from."""

    rows: Annotated[list[TableRowShape], Field(max_length=20_000)]
    sha256: Sha | None


class UnknownShape(Shape):
    """A name in statements that nobody knows; it stands for itself until somebody says what it means.

    ``table``: where that is said. ``nearest``: the known name most like it. ``figures``: what stands under it.
    """

    field: str
    name: str
    platforms: list[str]
    nearest: str | None
    table: Literal["aliases", "stores", "categories"]
    what: str | None
    figures: dict[str, Exact | int]


class UnknownNames(Shape):
    """All unknown names, and what they can mean: acts, stores and categories that are known."""

    names: list[UnknownShape]
    acts: list[str]
    stores: list[str]
    categories: list[str]
    cut: int


class Meaning(Shape):
    """What an unknown name means. ``means``: a known act, store or category; the name itself, where it is one of its own.

    ``sha256``: of the table as it was read, where it was; a table that was changed since is not written.
    """

    table: Literal["aliases", "stores", "categories"]
    name: Annotated[str, Field(min_length=1, max_length=500)]
    means: Annotated[str, Field(min_length=1, max_length=500)]
    sha256: Sha | None = None


class Settled(Shape):
    """What was written, and the run that makes anew what it touches."""

    table: str
    cells: dict[str, str]
    sha256: str | None
    run: str


class MappingQuestion(Shape):
    """Something only a person can say of a file. ``options``: to choose from; none: any text."""

    id: str
    text: str
    proposed: str
    options: list[str]


class MappingAsked(Shape):
    """A file that was set aside: its delivery, or the import that brought it; and what was answered so far.

    ``answers``: by the ids of questions. ``columns``: by field, the header it is read from, empty for none.
    """

    delivery: Annotated[str, Field(pattern="^[0-9a-f]{4,16}$")] | None = None
    imported: Annotated[str, Field(pattern=r"^\d{6,12}$")] | None = None
    answers: Cells = Field(default_factory=dict)
    columns: Cells = Field(default_factory=dict)


class MappedColumn(Shape):
    """A field and the header it is read from; ``order`` and ``decimal`` where the cells do not say them themselves."""

    field: str
    header: str
    details: dict[str, str]


class RefusedCells(Shape):
    """Cells of a field that were not understood: an example, and in how many rows."""

    field: str
    text: str
    rows: int


class ProposalShape(Shape):
    """What a file seems to be, and what its first rows would become.

    ``fields``: those that can be read from a column. ``free``: columns that are not used. ``tried`` and ``stored``: of the rows tried. ``preview``: the first ten rows.
    """

    delivery: str
    file: str
    header_line: int
    feeds: str
    platform: str
    title: str
    columns: list[MappedColumn]
    fields: list[str]
    constants: dict[str, str]
    free: list[str]
    questions: list[MappingQuestion]
    tried: int
    stored: int
    refused: list[RefusedCells]
    preview: list[dict[str, str | None]]


class MappingKept(Shape):
    """The mapping that was kept in the label's folder, and the run that imports the file with it."""

    platform: str
    file: str
    run: str
