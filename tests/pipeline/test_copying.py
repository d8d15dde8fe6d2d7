"""However a delimited file is read, its segment has the same rows at the same lines with the same problems."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bedrot.connect.connector import Cells, Table
from bedrot.connect.connector import Row as SeenRow
from bedrot.connect.derive import ended_by, melted, with_derived, with_only, with_parts, with_refused
from bedrot.connect.personal import ADDRESS, MASK, without_personal
from bedrot.model.datasets import Dataset
from bedrot.model.fields import Hashed
from bedrot.pipeline import copying, file_rows
from bedrot.pipeline.table_files import _cells, write_table
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.connect.readers import DAILY, candidate, table_of

Row = tuple[str | None, ...]
LF = "\n"
NEWLINES = ["\n", "\r\n", "\r"]
PEOPLE = replace(DAILY, personal=("buyer",))
EVEN = st.sampled_from(["2031-03-01,1,a", '2031-03-02,"1,204","b ""c"""', ",,", '"","",x', "2031-03-03,,é💿"])
UNEVEN = st.sampled_from(
    [
        *("", "  ", "2031-03-04", "Total,9", "2031-03-05,1,x,y", "2031-03-06,1,a,,", '2031-03-07,"never closed,3'),
        *(
            '2031-03-08,5" mix,1',
            '2031-03-09,"1"2,x',
            '2031-03-10,"a\nb",c',
            '"two\n\n"",",x',
            'x,"',
            "a@b.example,1,z",
        ),
    ]
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBEngine]:
    engine = DuckDBEngine(tmp_path_factory.mktemp("engine"))
    yield engine
    engine.close()


@st.composite
def files(draw: st.DrawFn, mostly: st.SearchStrategy[str] = EVEN) -> bytes:
    """Even lines with a few uneven ones between, before or behind them, under any row ends."""
    newline = draw(st.sampled_from(NEWLINES))
    lines = draw(st.lists(st.one_of(mostly, mostly, mostly, UNEVEN), max_size=12))
    above = draw(st.sampled_from(["", "Report\n\n"]))
    text = above + "\n".join(["date,streams,buyer", *lines]) + draw(st.sampled_from(["", "\n", "\n\n"]))
    return text.replace("\n", newline).encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


def by_engine(table: Table, engine: DuckDBEngine, target: Path) -> list[Row] | None:
    """The rows as the engine gives them with their places and problems; None where it does not read the file."""
    found = copying.copied(table, engine, target)
    if found is None:
        assert not target.exists()
        return None
    rows = list(duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall())
    assert len(rows) == found.rows
    if found.first_line is None:
        return rows
    return [(*row, f"line {found.first_line + number}", None) for number, row in enumerate(rows)]


def row_by_row(table: Table) -> list[Row]:
    return [tuple(cell or None for cell in row) for row in _cells(table)]


def agree(table: Table, engine: DuckDBEngine, target: Path) -> bool:
    """That both ways give the same rows; False where there is only one."""
    rows = by_engine(table, engine, target)
    assert rows is None or rows == row_by_row(table)
    return rows is not None


def recognised(folder: Path, data: bytes, dataset: Dataset = DAILY) -> Table:
    """The table, as long as the file is one: hardly any rows as wide as the header, and it is taken for a text."""
    assume(candidate(folder, data).header(dataset.signature) is not None)
    return table_of(folder, data, dataset)


LAW = settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@given(data=files())
@LAW
def test_uneven_rows_are_the_same_either_way(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    agree(recognised(folder, data), engine, folder / "rows.parquet")


@given(data=files())
@LAW
def test_columns_of_people_are_left_out_the_same_either_way(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    shown, left_out = without_personal(recognised(folder, data, PEOPLE), PEOPLE, str.upper)
    assert left_out == ("buyer",)
    agree(shown, engine, folder / "rows.parquet")


def telling(cells: Cells) -> Sequence[str | None]:
    """Tells a missing cell from an empty one, and looks at one cell only where another says so."""
    streams = cells["streams"]
    return ("none" if streams is None else f"{streams}!", cells["date"] if streams == "1" else None)


def is_total(cells: Cells) -> bool:
    return (cells["date"] or "").startswith("Total") or cells["buyer"] == "b"


@given(data=files(st.one_of(EVEN, st.just("2031-03-01,2,b"))))
@LAW
def test_columns_made_of_others_and_the_end_of_a_table_are_the_same_either_way(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    table = recognised(folder, data)
    agree(ended_by(table, is_total), engine, folder / "ended.parquet")
    agree(with_derived(ended_by(table, is_total), ("made", "said"), telling), engine, folder / "derived.parquet")


def without_a(cells: Cells) -> Sequence[str | None]:
    """A column once more, and in its own place without what stands for nothing."""
    return (None if cells["buyer"] == "a" else cells["buyer"], cells["buyer"])


def several(cells: Cells) -> Sequence[Sequence[str | None]]:
    """No row of some rows, and two of others, one of which cannot be taken."""
    if cells["date"] == "2031-03-01":
        return []
    return [("made of", cells["made"], None), ("beside", None, "too many" if cells["streams"] == "1" else None)]


def shaped(table: Table) -> Iterator[Table]:
    """A table in all forms that an engine understands."""
    derived = with_derived(with_derived(table, ("buyer", "as seen"), without_a), ("made", "said"), telling)
    refused = with_refused(derived, "It is a total.", lambda cells: is_total(cells) or cells["made"] == "none")
    yield refused
    yield with_parts(refused, ("how", "what"), several)
    yield melted(with_refused(table, "It is a total.", is_total), {"Streams": "streams", "buyer": "buyer", "no": "no"})
    yield with_only(with_parts(ended_by(derived, is_total), ("how", "what"), several), ("what", "date", "made"))


@given(data=files(st.one_of(EVEN, st.just("2031-03-01,2,b"), st.just('2031-03-09,"two\nlines",1'))))
@settings(LAW, max_examples=60)
def test_rows_refused_put_apart_and_made_anew_are_the_same_either_way(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    for number, table in enumerate(shaped(recognised(folder, data))):
        agree(table, engine, folder / f"{number}.parquet")


@given(data=files())
@settings(LAW, max_examples=60)
def test_pseudonyms_are_the_same_either_way(
    data: bytes, engine: DuckDBEngine, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("file")
    dataset = replace(PEOPLE, fields=[*DAILY.fields, Hashed("member", "streams")])
    shown, _ = without_personal(recognised(folder, data, dataset), dataset, lambda text: f"someone {text}")
    assert shown.shape is not None
    agree(shown, engine, folder / "rows.parquet")


def test_a_table_of_parts_keeps_their_order_and_lines(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = table_of(tmp_path, many(lambda n: n % 3 == 1))
    twice = with_parts(table, ("half", "of"), lambda cells: [("one", cells["date"], None), ("other", None, None)])
    assert agree(twice, engine, tmp_path / "rows.parquet")


@pytest.mark.parametrize("newline", NEWLINES)
@pytest.mark.parametrize(
    "lines",
    [
        ["2031-03-01,1,a", "Total,1"],
        ["2031-03-01,1,a", "2031-03-02,1,a,too many", "2031-03-03,1,a"],
        ["2031-03-01,1,a", "", "2031-03-03,1,a"],
        ['2031-03-01,"1\n2",a', "2031-03-03,1,a", ""],
        ["2031-03-01,1,a", '2031-03-02,"never closed', "2031-03-03,1,a"],
    ],
)
def test_a_few_uneven_rows_leave_the_others_to_the_engine(
    lines: list[str], newline: str, engine: DuckDBEngine, tmp_path: Path
) -> None:
    text = "\n".join(["date,streams,buyer", *lines]).replace("\n", newline)
    assert agree(table_of(tmp_path, text.encode()), engine, tmp_path / "rows.parquet")


def test_a_file_without_quotes_keeps_the_quotes_in_its_cells(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = table_of(tmp_path, b'date\tstreams\n2031-03-01\t5" mix\nTotal\n"x\ty"\n')
    assert agree(table, engine, tmp_path / "rows.parquet")


def many(uneven: Callable[[int], bool]) -> bytes:
    """Eleven megabytes, so that several threads of the engine have a part of them."""
    title = "GLASS, HARBOR " * 3
    lines = (f'2031-03-01,{n},"{title}{LF if uneven(n) else " "}{n}"' for n in range(200_000))
    return ("date,streams,buyer\n" + "\n".join(lines) + "\nTotal Rows,200000\n").encode()


def test_rows_of_a_long_file_keep_their_order_and_lines(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = table_of(tmp_path, many(lambda n: n % 9_000 == 4_000))
    assert agree(table, engine, tmp_path / "rows.parquet")
    sales = ended_by(table, lambda cells: cells["date"] == "Total Rows")
    derived = with_derived(sales, ("month",), lambda cells: ((cells["date"] or "")[:7],))
    assert agree(derived, engine, tmp_path / "derived.parquet")


def test_rows_over_several_lines_may_be_the_rule(engine: DuckDBEngine, tmp_path: Path) -> None:
    assert agree(table_of(tmp_path, many(lambda n: n % 3 == 1)), engine, tmp_path / "rows.parquet")


def test_where_uneven_rows_are_the_rule_each_row_is_read(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = "".join(f"2031-03-01,{n}\n" * 4 + "2031-03-01,1,a\n" for n in range(6_000))
    assert not agree(table_of(tmp_path, f"date,streams,buyer\n{lines}".encode()), engine, tmp_path / "rows.parquet")


def test_a_line_as_long_as_no_statement_has_is_read_by_hand(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams\n2031-03-01,1\nTotal\n2031-03-02," + b"x" * 150_000 + b"\n2031-03-03,3\n"
    assert not agree(table_of(tmp_path, data), engine, tmp_path / "rows.parquet")


def test_a_table_that_ends_at_once_is_empty(engine: DuckDBEngine, tmp_path: Path) -> None:
    table = ended_by(table_of(tmp_path, b"date,streams\n2031-03-01,1\n"), lambda _: True)
    assert write_table(table, engine, tmp_path / "rows.parquet").rows == 0
    assert row_by_row(table) == []


PIECES = st.sampled_from(
    [
        *"ab.@@..,;:'\"()<>- ",
        "\t",
        "\n",
        "\x0b",
        "\x1c",
        "\x85",
        "\xa0",
        "\u2003",
        "\u3000",
        "é",
        "💿",
        ".com",
        "a@b.co",
    ]
)


@given(texts=st.lists(st.lists(PIECES, max_size=14).map("".join), min_size=1, max_size=8))
@LAW
def test_an_address_is_the_same_to_python_and_to_the_engine(texts: list[str], engine: DuckDBEngine) -> None:
    dataset: Dataset = replace(DAILY, personal=("someone",))
    table = Table("daily", ("cell",), lambda: (SeenRow((text,), "line 1") for text in texts))
    shown, _ = without_personal(table, dataset, str.upper)
    engine.table("texts", {"place": "BIGINT", "cell": "VARCHAR"}, list(enumerate(texts)))
    masked = engine.rows(f"SELECT {file_rows.masked('cell')} FROM texts ORDER BY place")
    assert [text for (text,) in masked] == [row.values[0] for row in shown.rows()]


@pytest.mark.parametrize("name", ["a" * 64, "a" * 65, "é" * 64, "💿" * 70])
def test_a_long_address_is_the_same_to_python_and_to_the_engine(name: str, engine: DuckDBEngine) -> None:
    for domain in ("b" * 190, "b" * 191, "ß" * 190):
        text = f"to {name}@{domain}.example, {name}@{domain}.x1"
        engine.table("texts", {"cell": "VARCHAR"}, [(text,)])
        (masked,) = next(engine.rows(f"SELECT {file_rows.masked('cell')} FROM texts"))
        assert masked == re.sub(ADDRESS, MASK, text)
