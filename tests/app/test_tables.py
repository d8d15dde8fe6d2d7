"""A table edited row by row: lines for people and untouched rows stay to the byte."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.app.making import make, missing_parts
from bedrot.app.opening import Opened, open_label
from bedrot.app.tables import TableRow, read_table, write_table
from bedrot.model.errors import CommitConflict, RequestInvalid

STORES = (
    "# Stores that statements name in a way of their own.\r\n"
    "# Ask before you change one.\r\n"
    " name , store\r\n"
    "Zorp , deezer\r\n"
    "\r\n"
    "# The next one is odd.\r\n"
    '"Plays, Inc.",spotify\r\n'
    "# Until 2030.\r\n"
    "Old Store,tidal\r\n"
    "# The end."
)


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    """A label whose table of stores somebody has written by hand."""
    make(missing_parts(tmp_path, "Nova Records"))
    (tmp_path / "catalog" / "stores.csv").write_bytes(STORES.encode())
    return open_label(tmp_path)


def file_of(opened: Opened) -> Path:
    return opened.label.root / "catalog" / "stores.csv"


def test_a_table_is_read_with_its_comment_and_all_columns(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    assert found.columns == ("name", "store", "tier")
    assert found.comment == "Stores that statements name in a way of their own.\nAsk before you change one."
    assert [(row.line, dict(row.cells)) for row in found.rows] == [
        (4, {"name": "Zorp", "store": "deezer"}),
        (7, {"name": "Plays, Inc.", "store": "spotify"}),
        (9, {"name": "Old Store", "store": "tidal"}),
    ]


def test_what_is_not_changed_stays_to_the_byte(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    write_table(opened, "stores", found.rows, found.sha256)
    assert file_of(opened).read_bytes() == STORES.encode() + b"\r\n"


def test_one_row_changes_and_the_others_stay(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    rows = [*found.rows[:2], TableRow(found.rows[2].line, {"name": "Old Store", "store": "qobuz"})]
    write_table(opened, "stores", rows, found.sha256)
    assert file_of(opened).read_bytes().decode() == STORES.replace("Old Store,tidal", "Old Store,qobuz") + "\r\n"


def test_lines_for_people_outlive_the_row_below_them(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    write_table(opened, "stores", [found.rows[0], found.rows[2]], found.sha256)
    text = file_of(opened).read_bytes().decode()
    assert "Plays, Inc." not in text
    assert "# The next one is odd.\r\n# Until 2030.\r\nOld Store,tidal\r\n# The end.\r\n" in text


def test_rows_are_ordered_as_they_are_sent(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    write_table(
        opened, "stores", [*reversed(found.rows), TableRow(None, {"name": "New", "store": "kkbox"})], found.sha256
    )
    names = [row.cells["name"] for row in read_table(opened.label.root, "stores").rows]
    assert names == ["Old Store", "Plays, Inc.", "Zorp", "New"]


def test_a_column_is_added_when_a_row_needs_it(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    rows = [*found.rows, TableRow(None, {"name": "New", "store": "kkbox", "tier": "download"})]
    write_table(opened, "stores", rows, found.sha256)
    assert "name,store,tier\r\n" in file_of(opened).read_bytes().decode()
    assert read_table(opened.label.root, "stores").rows[-1].cells["tier"] == "download"


def test_a_table_without_a_file_is_begun(opened: Opened) -> None:
    file_of(opened).unlink()
    found = read_table(opened.label.root, "stores")
    assert (found.rows, found.sha256) == ((), None)
    write_table(opened, "stores", [TableRow(None, {"name": "New", "store": "kkbox"})], None)
    assert file_of(opened).read_text(encoding="utf-8") == "name,store,tier\nNew,kkbox,\n"


def test_a_file_that_changed_since_it_was_read_is_left_alone(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    file_of(opened).write_text("name,store\n", encoding="utf-8")
    with pytest.raises(CommitConflict):
        write_table(opened, "stores", found.rows, found.sha256)
    assert file_of(opened).read_text(encoding="utf-8") == "name,store\n"


def test_two_rows_that_contradict_each_other_are_refused(opened: Opened) -> None:
    found = read_table(opened.label.root, "stores")
    with pytest.raises(RequestInvalid, match="says something else of the same name"):
        write_table(opened, "stores", [*found.rows, TableRow(None, {"name": "Zorp", "store": "tidal"})], found.sha256)
    assert file_of(opened).read_bytes() == STORES.encode()


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=12).map(str.strip)
names = words.filter(lambda word: bool(word) and not word.startswith("#"))


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(names, max_size=8, unique_by=str.casefold))
def test_whatever_is_written_is_read_again(opened: Opened, wanted: list[str]) -> None:
    rows = [TableRow(None, {"alias": name, "artist": f"act {number}"}) for number, name in enumerate(wanted)]
    try:
        written = write_table(opened, "aliases", rows, read_table(opened.label.root, "aliases").sha256)
    except RequestInvalid as refusal:
        assert "something else of the same" in refusal.what  # noqa: PT017 - names may fold to one
        return
    assert [row.cells["alias"] for row in written.rows] == wanted
