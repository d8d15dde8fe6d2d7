"""A proposal for a file that no connector knows: which of its columns are what, and what only a person can say.

Headers are compared with those of every known layout that feeds the same conformed dataset, and with the words of
``headers.csv``; the values of a column have to look like what it is taken for.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib.resources import files

from bedrot.connect.banking import AMOUNTS, BANK, NEGATIVE, says_direction
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.connect.mapping import MAPPABLE, MONTH, Column, FileMapping, kind_of, mappable, needed_of
from bedrot.connect.questions import IN_HEADER, MOST_QUESTIONS, SLASHED, Question, is_open, questions_of
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.fields import Artist, Average, Count, Country, Day, Field, Isrc, Money, Ratio, Store, Upc
from bedrot.model.names import header_key, unique_headers

_MAIN = {
    "royalties": "net",
    "ad_daily": "spend",
    "link_daily": "clicks",
    "social_daily": "followers",
    "content_snapshots": "views",
    "email_campaigns": "sent",
    BANK: "amount",
}
_TOLD_BY: Mapping[str, frozenset[str]] = {
    BANK: frozenset({"day", "description"}),
    "content_snapshots": frozenset({"content_id"}),
    "email_campaigns": frozenset({"sent_day"}),
}
"""The columns without which a file is taken for none of these."""

_NUMBER = re.compile(r"\(?[^\d\s(]{0,4} ?[+-]?[^\d\s(]{0,4}\d[\d.,\u00a0\u202f ]*\)? ?[^\d\s]{0,4}")
_DAYISH = re.compile(
    r"(?:19|20)\d{2}[-/_.]?(?:\d{1,2}|M\d{1,2}|Q[1-4])(?:[-/_.]?\d{1,2})?(?:[T ~].*)?|\d{1,2}/(?:19|20)\d{2}"
    r"|(?:[A-Z][a-z]{2},? )?(?:\d{1,2}(?:\.|st|nd|rd|th)? )?[A-Za-z]{3,9}[-,. ]+(?:\d{1,2}, ?)?\d{2,4}(?:,? \d{1,2}:.*)?"
    r"|Q[1-4][ -]?\d{2,4}"
)
_COMPACT = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?")
_SHAPES: Mapping[type[Field], re.Pattern[str]] = {
    Isrc: re.compile(r"[A-Za-z]{2}-?[A-Za-z0-9]{3}-?\d{2}-?\d{5}"),
    Upc: re.compile(r"\d{8}|\d{10,14}"),
    Country: re.compile(r"[^\d]{2,}"),
    Average: _NUMBER,
    Count: _NUMBER,
    Money: _NUMBER,
    Ratio: _NUMBER,
    Artist: re.compile(r".*\D.*"),
    Store: re.compile(r".*[^\W\d].*"),
}
_CLOSE_ENOUGH = 0.86
_MOSTLY, _HALF = 0.8, 0.5
_CLEARLY_LESS = 0.7
_MONTHISH = re.compile(r"\d{4}[-/_ M]{1,2}\d{1,2}|\d{1,2}/\d{4}|[A-Za-z]{3,9}[-, ]+\d{2,4}|.*Q[1-4].*")


@dataclass(frozen=True)
class Proposal:
    """What a file seems to be.

    ``line``: where its header stands. ``mapping``: with every question answered as proposed. ``questions``: what a
    person should look at, at most six. ``free``: columns that nothing was found for; they stay in raw.
    """

    line: int
    mapping: FileMapping
    questions: tuple[Question, ...]
    free: tuple[str, ...]


@dataclass(frozen=True)
class _Sample:
    """A header and the cells below it, by column."""

    line: int
    header: tuple[str, ...]
    cells: Mapping[str, tuple[str, ...]]

    def shaped(self, column: str, shape: re.Pattern[str], mostly: float) -> bool:
        """Whether this part of a column's cells look like this; an empty column may be anything."""
        there = [cell for cell in self.cells[column] if cell]
        fitting = sum(bool(shape.fullmatch(cell)) for cell in there)
        return fitting >= mostly * len(there)


def propose(
    file: Candidate, connectors: Sequence[Connector], answers: Mapping[str, str], chosen: Mapping[str, str]
) -> Proposal:
    """What a delimited file or a workbook seems to hold.

    ``answers``: what a person has said, by the ids of questions; nothing is asked again that is in here. ``chosen``:
    by field, the header that a person wants it read from, empty for none. Raises UnreadableFile when the file holds
    no table, ValueError for an answer that cannot be.
    """
    words = _words(connectors)
    sample = _sample(file, words)
    found = {feeds: _columns(feeds, sample, words) for feeds in MAPPABLE}
    able = [feeds for feeds in MAPPABLE if chosen.keys() <= mappable(CONFORMED[feeds]).keys()]
    ranked = sorted(able or MAPPABLE, key=lambda feeds: (-_worth(feeds, found[feeds]), MAPPABLE.index(feeds)))
    feeds = answers.get("feeds", ranked[0])
    if feeds not in found:
        raise ValueError(f"feeds: expected one of {', '.join(MAPPABLE)}")
    columns = _chosen(feeds, found[feeds], chosen, sample)
    others = questions_of(file, feeds, columns, sample.cells, answers.get("platform"))
    questions = [_feeds(ranked, found), *others]
    said = {each.id: answers.get(each.id, each.proposed) for each in questions}
    mapping = _mapping(feeds, sample, columns, said)
    read = {column.header for column in columns.values()}
    free = tuple(cell for cell in sample.header if cell not in read)
    possible = [each for each in questions if is_open(each)][:MOST_QUESTIONS]
    open_questions = tuple(each for each in possible if each.id not in answers)
    return Proposal(sample.line, mapping, open_questions, free)


def _chosen(feeds: str, found: Mapping[str, str], chosen: Mapping[str, str], sample: _Sample) -> dict[str, Column]:
    """The columns found, but for those that a person has chosen otherwise."""
    headers = {header_key(cell): cell for cell in sample.header}
    for name, header in chosen.items():
        if name not in mappable(CONFORMED[feeds]):
            raise ValueError(f"{name}: {feeds} has no such field; there are {', '.join(mappable(CONFORMED[feeds]))}")
        if header and header_key(header) not in headers:
            raise ValueError(f"{name}: the file has no column {header!r}; there are {', '.join(sample.header)}")
    taken = {header_key(header) for header in chosen.values()}
    kept = {name: header for name, header in found.items() if name not in chosen and header_key(header) not in taken}
    wanted = {name: headers[header_key(header)] for name, header in chosen.items() if header}
    return {name: Column(header) for name, header in {**kept, **wanted}.items()}


def _words(connectors: Sequence[Connector]) -> Mapping[str, Mapping[str, set[str]]]:
    """By conformed dataset and field, the headers under which known layouts carry it, as they are compared."""
    words: dict[str, dict[str, set[str]]] = {feeds: defaultdict(set) for feeds in MAPPABLE}
    text = files("bedrot.connect").joinpath("headers.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        for known in words.values():
            known[row["field"]].add(header_key(row["header"]))
    for connector in connectors:
        for dataset in connector.datasets().values():
            for field in dataset.fields if dataset.feeds in words and dataset.signature else ():
                words[dataset.feeds][field.name] |= {header_key(name) for name in (*field.sources, *field.others)}
    return words


def _sample(file: Candidate, words: Mapping[str, Mapping[str, set[str]]]) -> _Sample:
    """The row most like a header among the first ones, with what stands below it."""
    known = {word for fields in words.values() for each in fields.values() for word in each}
    best: tuple[tuple[int, int, int], int, Sequence[tuple[int, tuple[str, ...]]]] | None = None
    for part in file.sheets or (file,):
        for rows in part.tops.values():
            for place, (line, cells) in enumerate(rows[:-1]):
                worth = _like_header(cells, rows[place + 1][1], known)
                if worth is not None and (best is None or (*worth, -line) > best[0]):
                    best = ((*worth, -line), place, rows)
    if best is None:
        raise UnreadableFile(
            "There is no table in this file: no row with names of columns above rows of values.",
            place=Place(file.name),
            todo="Export it as CSV or XLSX with one header row.",
        )
    _, place, rows = best
    line, cells = rows[place]
    header = unique_headers(cells)
    below = [row for _, row in rows[place + 1 :]]
    columns = {
        name: tuple(row[position].strip() if position < len(row) else "" for row in below)
        for position, name in enumerate(header)
    }
    return _Sample(line, header, columns)


def _like_header(cells: Sequence[str], below: Sequence[str], known: set[str]) -> tuple[int, int] | None:
    """How much a row is like a header: known words, names of columns; None when it cannot be one."""
    named = [cell.strip() for cell in cells if cell.strip()]
    if len(named) < 2 or len(below) < 2 or any(_NUMBER.fullmatch(cell) for cell in named):
        return None
    return sum(header_key(cell) in known for cell in named), len(named)


def _columns(feeds: str, sample: _Sample, words: Mapping[str, Mapping[str, set[str]]]) -> dict[str, str]:
    """The best column for each field, each column once: the surest pairs first."""
    known = words[feeds]
    fields = mappable(CONFORMED[feeds])
    pairs = sorted(
        (
            (-likeness, position, place, name, column)
            for place, (name, sql_type) in enumerate(fields.items())
            for position, column in enumerate(sample.header)
            if (likeness := _likeness(column, known.get(name, set()) | {header_key(name)})) > 0
            and _fits(sample, column, kind_of(name, sql_type), _MOSTLY if likeness < 1 else _HALF)
            and (name != "direction" or all(says_direction(cell) for cell in sample.cells[column] if cell))
        ),
    )
    taken: dict[str, str] = {}
    for _, _, _, name, column in pairs:
        if name not in taken and column not in taken.values():
            taken[name] = column
    return {name: taken[name] for name in fields if name in taken}


def _likeness(column: str, words: set[str]) -> float:
    """1 for a known header, less for one that holds or resembles it, 0 for a stranger."""
    key = header_key(IN_HEADER.sub("", column))
    if key in words or header_key(column) in words:
        return 1.0
    tokens = set(re.findall(r"\w+", key))
    contained = max((len(word) for word in words if set(word.split()) <= tokens), default=0)
    if contained:
        return 0.9 * contained / len(key)
    close = max((SequenceMatcher(None, key, word).ratio() for word in words), default=0.0)
    return 0.5 * close if close >= _CLOSE_ENOUGH else 0.0


def _fits(sample: _Sample, column: str, kind: type[Field], mostly: float) -> bool:
    """Whether a column's cells look like the kind; of a column with a known name, fewer have to."""
    if issubclass(kind, Day):
        cells = [cell for cell in sample.cells[column] if cell]
        dated = [cell for cell in cells if _DAYISH.fullmatch(cell) or SLASHED.match(cell) or _COMPACT.fullmatch(cell)]
        return bool(cells) and len(dated) >= mostly * len(cells)
    shape = _SHAPES.get(kind)
    return shape is None or sample.shaped(column, shape, mostly)


def _worth(feeds: str, columns: Mapping[str, str]) -> float:
    """How well a file fits a conformed dataset: what it needs counts most, then what was counted."""
    conformed = CONFORMED[feeds]
    needed = [name for name in needed_of(conformed) if name not in ("store", "network")]
    measures = sum(name in columns for name in (*conformed.measures, *(AMOUNTS[1:] if feeds == BANK else ())))
    if not measures or not any(name in columns for name in needed):
        return 0
    if feeds == "royalties" and not columns.keys() & {"net", "gross"}:
        return 0
    if not _TOLD_BY.get(feeds, frozenset()) <= columns.keys():
        return 0
    main = 2 * (_MAIN.get(feeds) in columns)
    return (
        2 * sum(name in columns for name in needed) + measures + main + sum(name in columns for name in conformed.grain)
    )


def _feeds(ranked: Sequence[str], found: Mapping[str, Mapping[str, str]]) -> Question:
    best = _worth(ranked[0], found[ranked[0]])
    likely = (
        tuple(feeds for feeds in ranked if _worth(feeds, found[feeds]) > _CLEARLY_LESS * best) if best else MAPPABLE
    )
    titles = "; ".join(f"{feeds}: {CONFORMED[feeds].title}" for feeds in likely[:3])
    return Question("feeds", f"What does the file tell? ({titles})", ranked[0], likely)


def _mapping(feeds: str, sample: _Sample, columns: Mapping[str, Column], said: Mapping[str, str]) -> FileMapping:
    fields = mappable(CONFORMED[feeds])
    read = {}
    for name, column in columns.items():
        kind = kind_of(name, fields[name])
        read[name] = Column(
            column.header,
            order=_order_of(sample, column.header, said) if issubclass(kind, Day) else "ymd",
            decimal=said.get("decimal", ".") if kind in (Money, Count) else ".",
            currency=said.get("currency", "USD").upper() if kind is Money else "USD",
            expenses=said.get("expenses", NEGATIVE) if name == "amount" else NEGATIVE,
        )
    counted_in = next((name for name in ("store", "network") if name in CONFORMED[feeds].grain), None)
    constants = {counted_in: said["store"]} if counted_in and "store" in said else {}
    if said.get("account"):
        constants["account"] = said["account"]
    for name, otherwise in (("sale_month", "report_date"), ("campaign_id", "title")):
        if name in needed_of(CONFORMED[feeds]) and name not in read and otherwise in read:
            read[name] = read[otherwise]
    if feeds == "content_snapshots" and "period" not in read:
        constants["period"] = "lifetime"
    return FileMapping(
        said["platform"], said["platform"].replace("_", " ").title(), feeds, sample.header, read, constants
    )


def _order_of(sample: _Sample, header: str, said: Mapping[str, str]) -> str:
    cells = [cell for cell in sample.cells[header] if cell]
    if any(SLASHED.match(cell) for cell in cells):
        return said["order"]
    if all(_MONTHISH.fullmatch(cell) for cell in cells):
        return MONTH
    if any(_COMPACT.fullmatch(cell) for cell in cells):
        return "compact"
    return "words" if any(re.search("[A-Za-z]{3}", cell) for cell in cells) else "ymd"
