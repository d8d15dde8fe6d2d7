"""The folder of boards: two writers, names that are none, files that are broken, and nothing lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.app.boards.folder import MOST_BOARDS, MOST_BYTES, list_boards, read_board, remove_board, write_board
from bedrot.app.boards.text import text_of
from bedrot.app.boards.tiles import Board, FigureTile, RankingTile, WordsTile
from bedrot.model.errors import BoardInvalid, CommitConflict, NothingSuch, RequestInvalid

NOW = datetime(2031, 6, 15, 12, 0, 5, tzinfo=UTC)
CARD = FigureTile(kind="figure", metric="K-01")
WORDS = WordsTile(kind="words", text="Mondays")
PAYERS = RankingTile(kind="ranking", dataset="royalties", measure="net", by="store", size=5)
TEXT = text_of(Board("Monday morning", (CARD, PAYERS, WORDS)))


@pytest.fixture
def monday(tmp_path: Path) -> Path:
    """A label with the board that somebody has written by hand; its file."""
    file = tmp_path / "boards" / "monday.toml"
    file.parent.mkdir()
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_board_is_written_read_and_listed(tmp_path: Path) -> None:
    new = write_board(tmp_path, "friday", Board("Friday", (CARD,)), None)
    assert (
        (tmp_path / "boards" / "friday.toml").read_text(encoding="utf-8").startswith('title = "Friday"\n\n[[tiles]]\n')
    )
    assert read_board(tmp_path, "friday") == new
    later = write_board(tmp_path, "friday", Board("A Friday", (CARD, WORDS)), new.sha256)
    assert later.sha256 != new.sha256
    found, cut = list_boards(tmp_path)
    assert [(each.name, each.title, each.tiles, each.broken) for each in found] == [("friday", "A Friday", 2, None)]
    assert cut == 0


def test_without_the_folder_there_are_no_boards(tmp_path: Path) -> None:
    assert list_boards(tmp_path) == ([], 0)
    with pytest.raises(NothingSuch, match="There is no board 'monday'"):
        read_board(tmp_path, "monday")


def test_of_two_writers_the_second_is_refused(monday: Path) -> None:
    root = monday.parent.parent
    read = read_board(root, "monday")
    write_board(root, "monday", Board("First", read.board.tiles), read.sha256)
    with pytest.raises(CommitConflict, match=r"monday\.toml was changed by somebody else"):
        write_board(root, "monday", Board("Second", read.board.tiles), read.sha256)
    with pytest.raises(CommitConflict, match="There is a board 'monday' already"):
        write_board(root, "monday", Board("Third", ()), None)
    with pytest.raises(CommitConflict):
        remove_board(root, "monday", read.sha256, NOW)
    assert read_board(root, "monday").board.title == "First"


def test_a_board_that_is_gone_is_not_written_again_by_accident(monday: Path) -> None:
    read = read_board(monday.parent.parent, "monday")
    monday.unlink()
    with pytest.raises(CommitConflict):
        write_board(monday.parent.parent, "monday", read.board, read.sha256)


def test_a_removed_board_is_kept(monday: Path) -> None:
    root, content = monday.parent.parent, monday.read_bytes()
    kept = remove_board(root, "monday", read_board(root, "monday").sha256, NOW)
    assert kept == root / "boards" / "removed" / "monday_20310615_120005.toml"
    assert kept.read_bytes() == content
    assert list_boards(root) == ([], 0)
    again = write_board(root, "monday", Board("M", ()), None)
    with pytest.raises(CommitConflict, match="this very second"):
        remove_board(root, "monday", again.sha256, NOW)
    assert kept.read_bytes() == content


def test_new_tiles_must_be_known_and_old_ones_are_kept_as_they_are(monday: Path) -> None:
    root = monday.parent.parent
    monday.write_text(TEXT.replace("K-01", "K-0001"), encoding="utf-8")
    read = read_board(root, "monday")
    strange = read.board.tiles[0]
    kept = write_board(root, "monday", Board("M", (PAYERS, strange)), read.sha256)
    assert kept.board.tiles == (PAYERS, strange)
    with pytest.raises(NothingSuch, match="K-0001"):
        write_board(root, "other", Board("M", (strange,)), None)
    with pytest.raises(NothingSuch, match="K-0001"):
        write_board(root, "monday", Board("M", (strange.model_copy(update={"wide": True}),)), kept.sha256)
    assert read_board(root, "monday") == kept


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../monday",
        "a/b",
        "a\\b",
        "a.b",
        "A",
        "ä",
        "a ",
        "a\n",
        "-a",
        "nul",
        "con",
        "com1",
        "a" * 41,
        "a\0",
    ],
)
def test_a_name_that_is_none_is_refused(name: str, monday: Path) -> None:
    root = monday.parent.parent
    for refused in (
        lambda: read_board(root, name),
        lambda: write_board(root, name, Board("M", ()), None),
        lambda: remove_board(root, name, "0" * 64, NOW),
    ):
        with pytest.raises(RequestInvalid, match="A board cannot be called"):
            refused()
    assert [file.name for file in root.rglob("*.toml")] == ["monday.toml"]


def test_a_broken_file_is_listed_with_its_reason_and_not_overwritten(monday: Path) -> None:
    root = monday.parent.parent
    broken = {
        "Friday plan.toml": b'title = "M"\n',
        "con.toml": b'title = "M"\n',
        "latin.toml": 'title = "Ü"\n'.encode("latin-1"),
        "large.toml": b"#" * (MOST_BYTES + 1),
        "none.toml": b"",
    }
    for name, content in broken.items():
        (monday.parent / name).write_bytes(content)
    (monday.parent / "notes.txt").write_text("x", encoding="utf-8")
    (monday.parent / "folder.toml").mkdir()
    found, _ = list_boards(root)
    assert {each.name: each.broken and each.broken.what for each in found} == {
        "monday": None,
        "Friday plan": "A board cannot be called 'Friday plan.toml'.",
        "con": "A board cannot be called 'con.toml'.",
        "latin": "The file is not UTF-8 text.",
        "large": "The file is too large for a board.",
        "none": "It is missing.",
    }
    assert {each.name for each in found if each.sha256 is None} == {"Friday plan", "con", "large"}
    with pytest.raises(CommitConflict):
        write_board(root, "none", Board("M", ()), None)
    for name in ("latin", "large", "none"):
        with pytest.raises(BoardInvalid, match=f"boards/{name}.toml"):
            read_board(root, name)
    assert all((monday.parent / name).read_bytes() == content for name, content in broken.items())


def test_there_are_at_most_so_many(tmp_path: Path) -> None:
    for number in range(MOST_BOARDS):
        write_board(tmp_path, f"b{number}", Board("M", ()), None)
    with pytest.raises(RequestInvalid, match="at most 50 boards"):
        write_board(tmp_path, "more", Board("M", ()), None)
    (tmp_path / "boards" / "by-hand.toml").write_text('title = "M"\n', encoding="utf-8")
    found, cut = list_boards(tmp_path)
    assert (len(found), cut) == (MOST_BOARDS, 1)


def test_a_file_that_would_be_too_large_to_read_is_not_written(monday: Path) -> None:
    root = monday.parent.parent
    monday.write_text("#" * (MOST_BYTES - 14) + '\ntitle = "M"\n', encoding="utf-8")
    read = read_board(root, "monday")
    with pytest.raises(RequestInvalid, match="would be too large"):
        write_board(root, "monday", Board("Monday", read.board.tiles), read.sha256)
    assert read_board(root, "monday") == read
