"""What a connector makes of a row's own cells, asked for once for all rows that are alike in them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bedrot.connect.connector import Become, Cells, Parts, Shape, Table, Texts
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.model.names import header_key
from bedrot.pipeline.file_rows import FileRows
from bedrot.pipeline.numbering import in_one_line, numbered_statement
from bedrot.transform.engine import Engine, Wanted
from bedrot.transform.sql import identifier, literal

_MOST = 50_000
"""Where rows differ in more ways than this, asking for each row costs no more."""

_FIRST = 100
"""Rows that mostly show which cells are looked at."""

Made = Sequence[object]
"""What is made of a row: texts, or the rows that become of it."""


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


@dataclass
class _Shown:
    """The rows of a file: all cells of the first as the relation ``head``, and of all rows those that were asked for.

    The latter are ``plain``, a file beside ``below``: most cells are never looked at, and writing them is what costs.
    """

    rows: FileRows
    engine: Engine
    below: Path
    there: list[str] = field(default_factory=list)

    def begin(self) -> None:
        """Open the first rows."""
        head = self.below.with_name(f"head-{self.below.name}")
        self.rows.copy(Wanted({cell: cell for cell in self.rows.cells}, first=_FIRST), self.engine, head)
        self.engine.read("head", [head], dict.fromkeys(self.rows.cells, "VARCHAR"), numbered=True)

    def show(self, cells: Iterable[str]) -> None:
        """Have these cells among those of ``plain``; UnevenFile when the rows are not those that are expected."""
        missing = [cell for cell in dict.fromkeys(cells) if cell not in self.there]
        if missing:
            self.there += missing
            file = self.below.with_name(f"plain-{len(self.there)}-{self.below.name}")
            self.rows.copy(Wanted({cell: cell for cell in self.there}), self.engine, file)
            self.engine.read("plain", [file], dict.fromkeys(self.there, "VARCHAR"), numbered=True)


@dataclass(frozen=True)
class _Asked:
    """Rows of which a connector is asked something.

    ``cell_of``: their cells by the form in which headers are compared. ``condition``: which rows.
    """

    shown: _Shown
    cell_of: Mapping[str, str]
    condition: str

    def looked_at(self, ask: Callable[[Cells], Made]) -> list[str]:
        """The cells that are looked at in the first rows."""
        looked_at: list[str] = []
        texts = ", ".join(f"COALESCE({cell}, '')" for cell in self.cell_of.values())
        for row in self.shown.engine.rows(f"SELECT {texts} FROM head WHERE {self.condition}"):
            cells = dict(zip(self.cell_of, map(str, row), strict=True))
            while (further := self._not_given(ask, cells, looked_at)) is not None:
                looked_at.append(further)
        return looked_at

    def answers(self, ask: Callable[[Cells], Made], looked_at: list[str]) -> Sequence[Made] | None:
        """For each way in which rows differ in the cells that are looked at these and the answer.

        A cell that is looked at and was not among those given is given from then on. None where the ways are too many.
        """
        while (ways := self._ways([self.cell_of[key] for key in looked_at])) is not None:
            try:
                return [(*way, *ask(_Given([*self.cell_of], dict(zip(looked_at, way, strict=True))))) for way in ways]
            except _LooksAt as further:
                looked_at.append(further.key)
        return None

    def _not_given(self, ask: Callable[[Cells], Made], cells: Mapping[str, str], given: Sequence[str]) -> str | None:
        """A cell of a row that is looked at beside those given; None where these are enough."""
        try:
            ask(_Given([*cells], {key: cells[key] for key in given}))
        except _LooksAt as further:
            return further.key
        return None

    def alike(self, looked_at: Sequence[str], ways: str) -> str:
        """Which way, in a relation with columns ``in 0`` and so on, a row of ``plain`` goes."""
        texts = (f"COALESCE(plain.{self.cell_of[key]}, '')" for key in looked_at)
        return " AND ".join(f"{text} = {ways}.{identifier(f'in {n}')}" for n, text in enumerate(texts)) or "TRUE"

    def _ways(self, cells: Sequence[str]) -> Sequence[tuple[str, ...]] | None:
        if not cells:
            return [()]
        self.shown.show(cells)
        texts = ", ".join(f"COALESCE({cell}, '')" for cell in cells)
        statement = f"SELECT DISTINCT {texts} FROM plain WHERE {self.condition} LIMIT {_MOST + 1}"
        found = list(islice(self.shown.engine.rows(statement), _MOST + 1))
        return None if len(found) > _MOST else [tuple(map(str, each)) for each in found]


def texts_in(relation: str, column_of: Mapping[str, str], engine: Engine, condition: str = "TRUE") -> Texts:
    """The texts of a relation's columns, as connectors ask for them.

    ``column_of``: these columns by the form in which headers are compared.
    """

    def texts(wanted: str) -> Iterator[str]:
        column = identifier(column_of[header_key(wanted)])
        found = engine.rows(f"SELECT DISTINCT {column} FROM {relation} WHERE {condition}")
        return (str(text or "").strip() for (text,) in found)

    return texts


@dataclass(frozen=True)
class Written:
    """How many rows were written.

    ``placed``: each says where it stands. ``uneven``: by place, how many became of each that was read by itself.
    """

    rows: int
    placed: bool
    uneven: Mapping[int, int]


@dataclass(frozen=True)
class _Question:
    """What a connector is asked of each row. ``made``: the columns of the answer with their types."""

    made: Mapping[str, str]
    ask: Callable[[Cells], Made]


def copy_shaped(rows: FileRows, table: Table, shape: Shape, engine: Engine, target: Path) -> Written | None:
    """Copy the rows of a table with what is made of them; None, and nothing there, where they differ in too many ways.

    Rows that were read one by one are asked about one by one. UnevenFile when the rows are not those that are expected.
    """
    cell_of = dict(zip(map(header_key, shape.header), rows.cells, strict=True))
    cells_at = {place: dict(zip(cell_of, row.values, strict=True)) for place, row in rows.uneven.items()}
    shown = _Shown(rows, engine, target)
    shown.begin()
    end = _end(shape, shown, cell_of, cells_at)
    if end is None:
        return None
    inside = {place: cells for place, cells in cells_at.items() if place < end}
    asked = _Asked(shown, cell_of, _others(end, inside))
    questions = _questions(shape, _texts(shown, cell_of, f"_row < {end}"))
    made = target.with_name(f"made-{target.name}")
    cells = _make(questions, shape, asked, inside, made) if questions else []
    if cells is None:
        return None
    placed = rows.sifted or bool(shape.refused or shape.parts)
    wanted = Wanted(
        _columns(rows, table, shape, placed=placed),
        first=None if end == rows.rows else end,
        beside="made" if questions else None,
        condition=_together(cells),
        parts="parts" if shape.parts else None,
    )
    expected = None
    if shape.parts:
        counted = engine.one(f"SELECT COALESCE(SUM(LEN(parts)), 0) AS found FROM made WHERE _row < {end}")
        expected = int(str(counted["found"]))
    return Written(rows.copy(wanted, engine, target, expected), placed, _times(shape.parts, inside))


def _texts(shown: _Shown, cell_of: Mapping[str, str], condition: str) -> Texts:
    """As :func:`texts_in`, of cells that are shown when they are asked for."""

    def texts(wanted: str) -> Iterable[str]:
        shown.show([cell_of[header_key(wanted)]])
        return texts_in("plain", cell_of, shown.engine, condition)(wanted)

    return texts


def _others(end: int, uneven: Collection[int]) -> str:
    """The rows before the end that can be asked about together."""
    return f"_row < {end}" + (f" AND _row NOT IN ({', '.join(map(str, uneven))})" if uneven else "")


def _end(shape: Shape, shown: _Shown, cell_of: Mapping[str, str], uneven: Mapping[int, Cells]) -> int | None:
    """How many rows stand before the one that ends the table; None where rows differ in too many ways to tell."""
    ended, engine = shape.ended, shown.engine
    if ended is None:
        return shown.rows.rows
    first = next((place for place, cells in uneven.items() if ended(cells)), shown.rows.rows)
    asked = _Asked(shown, cell_of, _others(first, uneven))

    def ask(cells: Cells) -> Made:
        return ("end",) if ended(cells) else ()

    looked_at = asked.looked_at(ask)
    answers = asked.answers(ask, looked_at)
    if answers is None:
        return None
    ends = [answer[:-1] for answer in answers if len(answer) > len(looked_at)]
    if not ends:
        return first
    if not looked_at:
        return 0
    engine.table("ways", {f"in {n}": "VARCHAR" for n in range(len(looked_at))}, ends)
    statement = f"SELECT MIN(_row) FROM plain JOIN ways ON {asked.alike(looked_at, 'ways')} WHERE {asked.condition}"
    found_at = next(engine.rows(statement))[0]
    return first if found_at is None else int(str(found_at))


def _questions(shape: Shape, texts: Texts) -> Sequence[_Question]:
    """What is asked of each row, each question for itself."""
    questions = [
        _Question({_made(at, n): "VARCHAR" for n in range(len(each.names))}, each.derive(texts))
        for at, each in enumerate(shape.derived)
    ]
    questions += [_Question({_why(at): "VARCHAR"}, each.derive(texts)) for at, each in enumerate(shape.refused)]
    if shape.parts:
        width = len(shape.parts.names)
        questions += [
            _Question({_part(at): _list_of(width)}, _listed(each)) for at, each in enumerate(shape.parts.become)
        ]
    return questions


def _listed(become: Become) -> Callable[[Cells], Made]:
    """The rows that become of one as a list in a column, its texts by their place."""
    return lambda cells: ([{str(n): text or None for n, text in enumerate(values)} for values in become(cells)],)


def _make(
    questions: Sequence[_Question], shape: Shape, asked: _Asked, uneven: Mapping[int, Cells], target: Path
) -> Sequence[str] | None:
    """Write what is made of each row as the relation ``made``, with the cells that it is made of, which are told.

    None where rows differ in too many ways.
    """
    engine, parts = asked.shown.engine, shape.parts
    looked_at = [asked.looked_at(question.ask) for question in questions]
    telling = [asked.cell_of[key] for key in shape.numbered.told_by] if shape.numbered else []
    shown = [asked.cell_of[key] for keys in looked_at for key in keys]
    asked.shown.show([*shown, *telling] or [*asked.cell_of.values()][:1])
    joins, made = "", dict[str, str]()
    for number, (question, keys) in enumerate(zip(questions, looked_at, strict=True)):
        answers = asked.answers(question.ask, keys)
        if answers is None:
            return None
        ways = f"ways{number}"
        inputs = {f"in {n}": "VARCHAR" for n in range(len(keys))}
        engine.table(ways, {**inputs, **question.made}, answers)
        joins += f" LEFT JOIN {ways} ON {asked.alike(keys, ways)}"
        made |= question.made
    if uneven:
        problems = {place: row.problem for place, row in asked.shown.rows.uneven.items()}
        alone = [(place, *_alone(questions, shape, row, problems[place])) for place, row in uneven.items()]
        engine.table("alone", {"_row": "BIGINT", **made}, alone)
        joins += " LEFT JOIN alone ON alone._row = plain._row"
    cells = list(dict.fromkeys(asked.cell_of[key] for keys in looked_at for key in keys))
    types = {**dict.fromkeys(map(_seen, cells), "VARCHAR"), **_results(questions, parts)}
    columns = {"_row": "plain._row", **{_seen(cell): f"plain.{cell}" for cell in cells}}
    columns |= _values(questions, parts, alone=bool(uneven))
    named = ", ".join(f"{each} AS {identifier(name)}" for name, each in columns.items())
    statement = f"SELECT {named} FROM plain{joins}"
    if shape.numbered:
        made_of = [_made(shape.numbered.derived, n) for n in range(len(shape.derived[shape.numbered.derived].names))]
        whys = [_why(at) for at in range(len(shape.refused))]
        told = [in_one_line(f"plain.{cell}", "plain", engine) for cell in telling]
        statement = numbered_statement(columns, made_of, whys, told, f"plain{joins}")
    engine.write(f"{statement} ORDER BY _row", target)
    engine.read("made", [target], {"_row": "BIGINT", **types})
    return cells


def _alone(questions: Sequence[_Question], shape: Shape, row: Cells, problem: str | None) -> Iterator[object]:
    """What is made of a row that was read by itself; nothing that is numbered where it cannot be taken."""
    for at, question in enumerate(questions):
        is_numbered = shape.numbered is not None and shape.numbered.derived == at
        yield from [None] * len(question.made) if is_numbered and problem is not None else question.ask(row)


def _results(questions: Sequence[_Question], parts: Parts | None) -> Mapping[str, str]:
    """The columns of ``made`` that are answers: the parts of a row stand in one of them."""
    texts = {name: kind for question in questions for name, kind in question.made.items() if kind == "VARCHAR"}
    return {**texts, "parts": _list_of(len(parts.names))} if parts else texts


def _values(questions: Sequence[_Question], parts: Parts | None, *, alone: bool) -> Mapping[str, str]:
    """What stands in these columns."""

    def value(number: int, name: str) -> str:
        of_all = f"ways{number}.{identifier(name)}"
        return f"CASE WHEN alone._row IS NULL THEN {of_all} ELSE alone.{identifier(name)} END" if alone else of_all

    made = {
        name: (kind, value(number, name))
        for number, question in enumerate(questions)
        for name, kind in question.made.items()
    }
    texts = {name: f"NULLIF({text}, '')" for name, (kind, text) in made.items() if kind == "VARCHAR"}
    if parts is None:
        return texts
    kind = _list_of(len(parts.names))
    listed = [f"COALESCE({each}, [])" for of, each in made.values() if of != "VARCHAR"]
    found = " || ".join(listed) or f"CAST([] AS {kind})"
    if parts.lone:
        nothing = ", ".join(f"{literal(str(n))}: NULL" for n in range(len(parts.names) + 1))
        found = f"CASE WHEN LEN({found}) = 0 THEN CAST([{{{nothing}}}] AS {kind}) ELSE {found} END"
    return {**texts, "parts": found}


def _columns(rows: FileRows, table: Table, shape: Shape, *, placed: bool) -> Mapping[str, str]:
    """The table's columns: those of the file, what was made of them, and where each row stands where it has to say it."""
    made = {
        name: identifier(_made(at, n)) for at, each in enumerate(shape.derived) for n, name in enumerate(each.names)
    }
    seen = {name: rows.shown(cell) for name, cell in zip(shape.header, rows.cells, strict=True)}
    texts = [*{**seen, **{name: rows.safe(text) for name, text in made.items()}}.values()]
    problems = [*rows.problems, *(identifier(_why(at)) for at in range(len(shape.refused)))]
    if shape.parts:
        texts += [f"part[{literal(str(n))}]" for n in range(len(shape.parts.names))]
        problems.append(f"part[{literal(str(len(shape.parts.names)))}]")
    places = range(len(texts)) if shape.places is None else shape.places
    columns = dict(zip(table.header, (texts[place] for place in places), strict=True))
    return {**columns, WHERE: rows.line, PROBLEM: f"COALESCE({', '.join(problems)})"} if placed else columns


def _together(cells: Sequence[str]) -> str | None:
    """That a file's row and what stands beside it are of the same cells."""
    apart = " OR ".join(f"{cell} IS DISTINCT FROM {_seen(cell)}" for cell in cells)
    return f"CASE WHEN {apart} THEN ERROR('rows apart') ELSE TRUE END" if apart else None


def _times(parts: Parts | None, uneven: Mapping[int, Cells]) -> Mapping[int, int]:
    """By place, how many rows become of each."""
    if parts is None:
        return dict.fromkeys(uneven, 1)
    found = {place: sum(len(each(cells)) for each in parts.become) for place, cells in uneven.items()}
    return {place: times or int(parts.lone) for place, times in found.items()}


def _seen(cell: str) -> str:
    return f"seen_{cell}"


def _made(derived: int, place: int) -> str:
    return f"made {derived} {place}"


def _why(refused: int) -> str:
    return f"why {refused}"


def _part(number: int) -> str:
    return f"part {number}"


def _list_of(width: int) -> str:
    """The type of a row's parts: their texts by place, and last what is wrong with them."""
    return "STRUCT(" + ", ".join(f"{identifier(str(n))} VARCHAR" for n in range(width + 1)) + ")[]"
