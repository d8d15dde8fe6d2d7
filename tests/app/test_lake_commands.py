"""`bedrot lake`: list, print, prove, go back."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.app.terminal import Terminal, process, tree
from tests.kit.statements import BankLine, bank_statement


@pytest.fixture
def filled(imported: Terminal) -> Terminal:
    return imported


def listing(label: Terminal, *arguments: str) -> list[dict[str, Any]]:
    return list(label.done("lake", "ls", *arguments, "--json").json)


def lines(label: Terminal, *arguments: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in label.done("lake", "cat", *arguments).out.splitlines()]


def more(label: Terminal, folder: Path) -> None:
    path = folder / "dk_bank_details_20240801_090000.tsv"
    path.write_text(bank_statement([BankLine(reported="2024-07-21", sold="2024-05", net="1.00")]), encoding="utf-8")
    label.done("import", path)


def test_ls_counts_files_and_bytes_of_each_zone(filled: Terminal) -> None:
    zones = {each["zone"]: each for each in listing(filled)}
    assert list(zones) == ["landing", "raw", "staging", "curated", "archive"]
    landing = filled.here / "data_lake" / "1_landing"
    assert zones["landing"]["files"] == len(tree(landing))
    assert zones["landing"]["bytes"] == sum(map(len, tree(landing).values()))


@pytest.mark.parametrize("zone", ["landing", "1_landing", "LANDING"])
def test_a_zone_goes_by_its_number_or_its_name(zone: str, filled: Terminal) -> None:
    (delivery,) = listing(filled, zone)
    assert (delivery["kind"], delivery["name"], delivery["state"]) == (
        "distrokid.bank",
        "dk_bank_details.tsv",
        "counts",
    )


def test_ls_of_the_other_zones(filled: Terminal, tmp_path: Path) -> None:
    assert [(each["dataset"], each["rows"]) for each in listing(filled, "raw")] == [("bank", 4)]
    assert [(each["table"], each["stored"], each["quarantined"]) for each in listing(filled, "staging")] == [
        ("distrokid.bank", 3, 1)
    ]
    more(filled, tmp_path)
    commits = [(each["dataset"], each["version"], each["shown"]) for each in listing(filled, "curated")]
    assert commits == [("royalties", 1, True), ("royalties", 0, False)]
    assert "_archived_" in listing(filled, "archive")[0]["path"]


def test_an_empty_lake_has_nothing_to_list(label: Terminal) -> None:
    assert label.done("lake", "ls", "landing").err == "There is nothing yet.\n"


def test_cat_of_a_delivery_gives_rows_as_read_with_their_lines(filled: Terminal) -> None:
    delivery = listing(filled, "landing")[0]["delivery"]
    rows = lines(filled, delivery)
    assert [row["_where"] for row in rows] == ["line 2", "line 3", "line 4", "line 5"]
    assert rows[2]["Quantity"] == "12O"


def test_cat_of_a_dataset_gives_typed_rows(filled: Terminal) -> None:
    staged = lines(filled, "distrokid.bank")
    assert [row["net"] for row in staged] == ["0.272880000000000", "-0.027100000000000", "0.500000000000000"]
    curated = lines(filled, "royalties", "--limit", "1")
    assert len(curated) == 1
    assert curated[0]["upc"] == "012345678905"


def test_cat_of_an_older_commit(filled: Terminal, tmp_path: Path) -> None:
    more(filled, tmp_path)
    assert len(lines(filled, "royalties")) == 4
    assert len(lines(filled, "royalties", "--version", "0")) == 3


def test_cat_of_files_as_they_are(filled: Terminal, statement: Path, tmp_path: Path) -> None:
    path = listing(filled, "landing")[0]["path"]
    assert filled.done("lake", "cat", path).out == statement.read_text(encoding="utf-8")
    assert filled.done("lake", "cat", f"data_lake/{path}").out == statement.read_text(encoding="utf-8")
    view = next((filled.here / "data_lake" / "4_curated").glob("*.csv"))
    published = view.read_text(encoding="utf-8")
    assert filled.done("lake", "cat", view.name).out == published
    more(filled, tmp_path)
    assert filled.done("lake", "cat", listing(filled, "archive")[0]["path"]).out == published


def test_cat_of_a_segment_is_ndjson_whatever_its_format(filled: Terminal) -> None:
    segment = listing(filled, "raw")[0]["path"]
    assert segment.endswith(".parquet")
    assert lines(filled, segment)[0]["Store"] == "Spotify"


def test_raw_is_text_where_the_label_prefers_it(label: Terminal, statement: Path) -> None:
    (label.here / "bedrot.toml").write_text('raw_format = "ndjson"\n', encoding="utf-8")
    label.done("import", statement)
    segment = listing(label, "raw")[0]["path"]
    assert segment.endswith(".ndjson")
    assert lines(label, segment)[0]["Store"] == "Spotify"
    assert lines(label, listing(label, "landing")[0]["delivery"])[0]["_where"] == "line 2"


def test_a_file_set_aside_has_no_rows_but_can_be_printed(label: Terminal, tmp_path: Path) -> None:
    (tmp_path / "todo.csv").write_text("what,when\nbread,today\n", encoding="utf-8")
    label("import", tmp_path / "todo.csv")
    (entry,) = listing(label, "landing")
    answer = label("lake", "cat", entry["delivery"])
    assert answer.code == 2
    assert f"`bedrot lake cat {entry['path']}` prints the file itself" in answer.err
    assert label.done("lake", "cat", entry["path"]).out == "what,when\nbread,today\n"


def test_verify_finds_a_flipped_bit_and_ends_with_code_5(filled: Terminal) -> None:
    assert filled.done("lake", "verify", "--json").json == {"damaged": []}
    landed = filled.here / "data_lake" / listing(filled, "landing")[0]["path"]
    data = bytearray(landed.read_bytes())
    data[100] ^= 1
    landed.write_bytes(data)
    answer = filled("lake", "verify", "--json")
    assert answer.code == 5
    assert [each["what"] for each in answer.json["damaged"]] == ["is not what was written"]


def test_rollback_holds_a_dataset_until_it_is_released(filled: Terminal, tmp_path: Path) -> None:
    before = lines(filled, "royalties")
    more(filled, tmp_path)
    with_more = lines(filled, "royalties")
    said = filled.done("lake", "rollback", "royalties", "--yes").out
    assert "royalties shows the commit before again, as commit 2" in said
    assert lines(filled, "royalties") == before
    assert "royalties is held at an earlier commit" in filled.done("status").out
    assert filled.done("warehouse", "reconcile", "--json").json == {"differences": []}
    filled.done("run")
    assert lines(filled, "royalties") == before
    filled.done("lake", "release", "royalties")
    assert lines(filled, "royalties") == with_more


def test_rollback_dry_run_changes_nothing(filled: Terminal, tmp_path: Path) -> None:
    more(filled, tmp_path)
    before = tree(filled.here)
    assert (
        "would go back from commit 1 to commit 0"
        in filled.done("lake", "rollback", "royalties", "--to", "0", "--dry-run").out
    )
    assert "is not held" in filled.done("lake", "release", "royalties", "--dry-run").out
    assert tree(filled.here) == before


def test_rebuild_gives_the_same_curated_rows(filled: Terminal) -> None:
    before = lines(filled, "royalties")
    assert "1 landed files" in filled.done("lake", "rebuild", "--dry-run").out
    filled.done("lake", "rebuild", "--yes")
    assert lines(filled, "royalties") == before
    assert filled.done("lake", "verify", "--json").json == {"damaged": []}


def test_a_person_who_says_no_changes_nothing(filled: Terminal) -> None:
    before = tree(filled.here)
    done = process(filled.here, "lake", "rebuild")
    assert done.returncode == 2
    assert "Nobody is there to be asked" in done.stderr
    assert tree(filled.here) == before
