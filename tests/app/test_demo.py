"""`bedrot demo`: a label of invented acts in a folder of its own, its figures, and what was found in its files."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.app.terminal import Answer, Demonstrated, Terminal, process, tree


@pytest.fixture(scope="module")
def home(demonstrated: Demonstrated) -> Path:
    return demonstrated.home


@pytest.fixture(scope="module")
def shown(demonstrated: Demonstrated) -> Answer:
    return demonstrated.answer


@pytest.fixture(scope="module")
def sample(demonstrated: Demonstrated) -> Path:
    assert demonstrated.answer.code == 0, demonstrated.answer.err
    return demonstrated.label


@pytest.fixture(scope="module")
def key(sample: Path) -> Any:
    return json.loads((sample / "answer_key.json").read_text(encoding="utf-8"))


def asked(sample: Path, *arguments: str) -> Any:
    done = process(sample, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_shows_figures_findings_and_what_to_try_next(shown: Answer) -> None:
    for expected in (
        "Monthly streams",
        "Gross revenue",
        "Ad spend",
        "Link clicks",
        "Profit margin",
        "E-mail open rate",
        "What was found:",
        "files of 16 platforms: apple, bandcamp, capital_one",
        "502 Bad Gateway",
        "Melodia Uno",
        "cd demo-label",
    ):
        assert expected in shown.out
    assert shown.err.startswith("SAMPLE DATA")


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_the_figures_are_those_of_the_answer_key(sample: Path, key: Any) -> None:
    months = key["statements"]["by_sale_month"]
    for month in sorted(months)[6:9]:
        (figure,) = asked(sample, "kpis", "gross_revenue", "--month", month)
        assert Decimal(figure["value"]) == Decimal(months[month]["net"]).quantize(Decimal("1e-8"))


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_the_figures_of_every_platform_are_those_of_the_answer_key(sample: Path, key: Any) -> None:
    month = max(key["kpis"]["ad_spend"])
    names = ("ad_spend", "link_clicks", "income", "expenses", "shop_revenue", "gross_revenue")
    for figure in asked(sample, "kpis", *names, "--month", month):
        assert Decimal(figure["value"]) == Decimal(key["kpis"][figure["id"]][month]).quantize(Decimal("1e-8"))


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_the_planted_faults_are_found(sample: Path, key: Any) -> None:
    faults = key["faults"]
    found = asked(sample, "quarantine", "--limit", "1000")
    refused = {(each["file"], each["where"]) for each in found["findings"]}
    bad = [fault for fault in faults if fault["kind"] == "bad_rows"]
    assert refused == {(fault["files"][0], f"line {row['line']}") for fault in bad for row in fault["rows"]}
    assert {each["text"] for each in found["findings"] if each["field"]} <= {
        row["text"] for fault in bad for row in fault["rows"]
    }
    aside = {name for fault in faults if fault["kind"] == "set_aside" for name in fault["files"]}
    assert {note["name"] for note in found["files"]} == aside
    unknown = {fault["name"] for fault in faults if fault["kind"].startswith("unknown_")}
    assert {name["name"] for name in found["names"]} == unknown


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_every_command_says_that_it_is_a_sample(sample: Path) -> None:
    for words in (["status"], ["kpis"], ["lake", "ls"]):
        assert process(sample, *words).stderr.startswith("SAMPLE DATA")


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_again_shows_the_same_and_writes_nothing(home: Path, sample: Path, shown: Answer) -> None:
    before = tree(sample / "data_lake" / "4_curated")
    again = process(home, "demo")
    assert again.returncode == 0
    assert again.stdout.split("What was found:")[0] == shown.out.split("What was found:")[0]
    assert tree(sample / "data_lake" / "4_curated") == before


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_the_sample_is_sound(sample: Path) -> None:
    assert asked(sample, "lake", "verify") == {"damaged": []}
    assert asked(sample, "warehouse", "reconcile") == {"differences": []}
    assert {check["state"] for check in asked(sample, "doctor")["checks"]} <= {"ok", "warning"}


@pytest.mark.slow
@pytest.mark.xdist_group("bedrot demo")
def test_sample_files_never_reach_a_real_label(sample: Path, label: Terminal) -> None:
    answer = label("import", sample / "downloads")
    assert answer.code == 2
    assert "it would mix invented figures with yours" in answer.err


def test_a_real_label_around_a_sample_does_not_import_it(label: Terminal, statement: Path) -> None:
    inner = label.here / "demo-label"
    inner.mkdir()
    (inner / "bedrot.toml").write_text("sample = true\n", encoding="utf-8")
    statement.rename(inner / "May.tsv")
    (label.here / "todo.txt").write_text("bread", encoding="utf-8")
    assert label.done("import", label.here, "--json").json["files"] == []


def test_an_interrupted_demo_leaves_a_folder_that_is_marked(terminal: Terminal) -> None:
    """The mark is the first thing written, so that `demo` may begin again where it was stopped."""
    place = terminal.here / "demo-label"
    place.mkdir()
    (place / "bedrot.toml").write_text("sample = true\n", encoding="utf-8")
    assert "would make a sample label" in terminal.done("demo", "--dry-run").out


def test_dry_run_makes_nothing(terminal: Terminal) -> None:
    terminal.done("demo", "--dry-run")
    assert list(terminal.here.iterdir()) == []
