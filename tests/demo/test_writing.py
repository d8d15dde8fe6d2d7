"""Writing the demo label: same bytes every time, times that tell which file is newer, tables for the catalog."""

import csv
import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bedrot.demo import write_demo
from tests.demo.written import TODAY, Demo, write

CATALOG = {
    "artists.csv": ["artist", "spotify_id", "status", "members"],
    "aliases.csv": ["alias", "artist", "source"],
    "tracks.csv": ["isrc", "artist", "title", "upc", "release_date", "release_type"],
    "splits.csv": ["isrc", "your_revenue_share"],
    "stores.csv": ["name", "store"],
    "categories.csv": ["words", "expense", "income", "payee"],
    "goals.csv": ["metric", "value", "unit"],
    "rates.csv": ["rate", "of", "value", "unit", "source"],
}


def test_the_same_seed_and_day_give_the_same_bytes(faulty: Demo, tmp_path: Path) -> None:
    write_demo(tmp_path, today=TODAY)
    assert _tree(tmp_path) == _tree(faulty.folder)


def test_another_seed_gives_another_label(clean: Demo, tmp_path: Path) -> None:
    key = write_demo(tmp_path, today=TODAY, seed=7, clean=True)
    assert key.statements.total != clean.key.statements.total
    assert {file.name for file in key.files} == {file.name for file in clean.key.files}


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2027, 1, 1), date(2025, 12, 31)])
def test_any_day_may_be_the_last_one(tmp_path: Path, today: date) -> None:
    demo = write(tmp_path, today, clean=False)
    assert len({fault.kind for fault in demo.key.faults}) == 13
    assert {truth.last for truth in demo.key.series} == {today}
    assert all(truth.days >= 550 for truth in demo.key.series)


def test_file_times_are_the_moments_of_download(faulty: Demo) -> None:
    for path in (faulty.folder / "downloads").iterdir():
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        assert made < datetime.combine(TODAY, time(6), UTC)
        stamp = re.search(r"(?<!\d)20\d{6}_\d{6}", path.stem)
        if stamp:
            assert made.strftime("%Y%m%d_%H%M%S") == stamp[0]


def test_a_newer_export_has_a_newer_time(faulty: Demo) -> None:
    folder = faulty.folder / "downloads"
    for pattern in ("dk_bank_details_*", "streams_stats_*", "toolost_spotify_*", "[01]?-2026-*"):
        times = [path.stat().st_mtime for path in sorted(folder.glob(pattern))]
        assert times == sorted(times)
        assert len(set(times)) == len(times) > 1


def test_the_whole_demo_is_small(faulty: Demo) -> None:
    assert sum(path.stat().st_size for path in faulty.folder.rglob("*") if path.is_file()) < 25_000_000
    assert 60_000 < faulty.key.statements.total.lines < 120_000


def test_catalog_tables_have_their_columns_below_a_comment(demo: Demo) -> None:
    for name, columns in CATALOG.items():
        comment, header, *body = (demo.folder / "catalog" / name).read_text(encoding="utf-8").splitlines()
        assert comment.startswith("# ")
        assert header.split(",") == columns
        assert body
        assert all(len(row) == len(columns) for row in csv.reader(body))


def test_the_collaboration_is_an_act_whose_members_are_listed(clean: Demo) -> None:
    text = (clean.folder / "catalog" / "artists.csv").read_text(encoding="utf-8")
    acts = {row[0]: row[3] for row in csv.reader(text.splitlines()[2:])}
    assert acts["ZONE A0 & Sxnctuary"] == "ZONE A0 | Sxnctuary"
    assert set(acts) == {"pig1987", "ZONE A0", "ZONE A0 & Sxnctuary", "Sxnctuary"}


def test_the_catalog_knows_every_spelling_of_the_clean_label(clean: Demo) -> None:
    folder = clean.folder / "catalog"
    acts = {row[0] for row in csv.reader((folder / "artists.csv").read_text(encoding="utf-8").splitlines()[2:])}
    aliases = {row[0] for row in csv.reader((folder / "aliases.csv").read_text(encoding="utf-8").splitlines()[2:])}
    known = {name.casefold() for name in acts | aliases}
    (newest,) = clean.named(r"dk_bank_details_.*\.csv")
    oldest = clean.named(r"dk_bank_details_.*\.tsv")[0]
    written = {row[3] for row in csv.reader(oldest.content.decode().replace("\r", "\n").splitlines(), delimiter="\t")}
    written |= {row[4] for row in csv.reader(newest.content.decode().splitlines())}
    assert {name.casefold() for name in written} - known == {"artist"}
    assert "ZONEA0" in written


def _tree(folder: Path) -> dict[str, tuple[bytes, float]]:
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes(),
            path.stat().st_mtime if "downloads" in path.parts else 0,
        )
        for path in folder.rglob("*")
        if path.is_file()
    }
