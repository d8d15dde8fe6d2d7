"""`bedrot init`: a folder becomes a label, and nothing of a person's is overwritten."""

from pathlib import Path

from bedrot.pipeline.catalog import COLUMNS, read_catalog
from tests.app.terminal import Terminal, tree


def test_makes_settings_tables_and_a_drop_folder(terminal: Terminal) -> None:
    answer = terminal.done("init", "nova", "--name", "Nova Records", "--json")
    made = answer.json["made"]
    assert {"bedrot.toml", "catalog/artists.csv", "inbox"} <= set(made)
    assert (terminal.here / "nova" / "inbox").is_dir()
    assert 'name = "Nova Records"' in (terminal.here / "nova" / "bedrot.toml").read_text(encoding="utf-8")


def test_the_tables_are_empty_and_have_every_column(terminal: Terminal) -> None:
    terminal.done("init")
    catalog = terminal.here / "catalog"
    assert read_catalog(catalog).catalog.artists == ()
    for name, columns in COLUMNS.items():
        header = next(
            line for line in (catalog / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")
        )
        assert tuple(header.split(",")) == columns


def test_what_is_there_is_left_as_it_is(terminal: Terminal) -> None:
    terminal.done("init")
    (terminal.here / "catalog" / "artists.csv").write_text("artist\nLUMEN\n", encoding="utf-8")
    (terminal.here / "catalog" / "stores.csv").unlink()
    answer = terminal.done("init")
    assert answer.out == "made  catalog/stores.csv\n"
    assert (terminal.here / "catalog" / "artists.csv").read_text(encoding="utf-8") == "artist\nLUMEN\n"
    assert "is a label already" in terminal.done("init").err


def test_dry_run_makes_nothing(terminal: Terminal) -> None:
    assert "would make  bedrot.toml" in terminal.done("init", "--dry-run").out
    assert tree(terminal.here) == {}


def test_the_folders_name_is_the_labels_where_none_is_given(terminal: Terminal) -> None:
    terminal.done("init", Path("Ørsted & Søn"))
    assert 'name = "Ørsted & Søn"' in (terminal.here / "Ørsted & Søn" / "bedrot.toml").read_text(encoding="utf-8")
