"""`bedrot quality`: scores, what each lost point is due to, down to the line, and the result in the warehouse."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


def kept(label: Terminal, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(label.here / "data_warehouse" / "bedrot_analytics.db")) as connection:
        return connection.execute(query).fetchall()


def test_an_empty_label_has_nothing_to_examine(label: Terminal) -> None:
    assert "nothing to examine" in label.done("quality").out
    assert label.done("quality", "--json").json["scores"]["label"]["overall"] is None


def test_scores_and_causes_are_told_with_file_line_and_text(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    shown = label.done("quality", "--rows", "3").out
    assert "validity, distrokid, bank: 2 of 4 rows" in shown
    assert "1 of 4 rows of dk_bank_details.tsv were refused" in shown
    assert "dk_bank_details.tsv, line 4: refused, Quantity: '12O'" in shown
    assert "Nobody knows the store 'Zorp'" in shown
    assert "dk_bank_details.tsv, line 5: 2024-05-24 | 2024-04 | Zorp" in shown
    assert "failed  raw2staging, dk_bank_details.tsv: 1 of 4 rows were refused." in shown


def test_rows_are_shown_only_when_asked_for(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert "line 4" not in label.done("quality").out


def test_json_holds_exact_scores_and_every_cause(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    found = label.done("quality", "--json", "--rows", "1").json
    scores = found["scores"]["distrokid"]
    assert scores["validity"] == "75"  # half of the rows, all of the files
    assert scores["consistency"].startswith("93.33333333")  # one line of three, in one check of five
    causes = {cause["what"]: cause for loss in found["lost"] for cause in loss["causes"]}
    refused = next(cause for what, cause in causes.items() if "were refused" in what)
    assert refused["lost"] == 1
    assert refused["files"][0]["file"] == "dk_bank_details.tsv"
    assert refused["rows"] == [{"file": "dk_bank_details.tsv", "where": "line 4", "text": "refused, Quantity: '12O'"}]
    assert found["gates"]["counts"]["landing2raw"] == {"passed": 1, "warned": 0, "failed": 0}
    assert [gate["step"] for gate in found["gates"]["not_passed"]] == ["raw2staging", "staging2curated"]
    points = sum(Decimal(loss["points"]) for loss in found["lost"])
    assert abs(100 - Decimal(found["scores"]["label"]["overall"]) - points) < Decimal("1e-20")


def test_every_examination_is_kept_and_the_newest_is_the_kpi(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    first = label.done("quality", "--json").json
    second = label.done("quality", "--json").json
    assert (first["run"], second["run"]) == (1, 2)
    assert kept(label, "SELECT COUNT(*) FROM quality_runs") == [(2,)]
    (figure,) = label.done("kpis", "K-41", "--json").json
    assert Decimal(figure["value"]) == Decimal(first["scores"]["label"]["overall"]).quantize(Decimal("1e-8"))
    assert [row["label"] for row in figure["breakdown"]] == ["DistroKid"]


def test_a_dry_run_keeps_nothing(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert label.done("quality", "--dry-run", "--json").json["run"] is None
    assert kept(label, "SELECT COUNT(*) FROM quality_runs") == [(0,)]


def test_after_an_import_the_kpi_asks_for_a_new_examination(label: Terminal, statement: Path, tmp_path: Path) -> None:
    label.done("import", statement)
    label.done("quality")
    more = tmp_path / "more.tsv"
    more.write_text(bank_statement([BankLine(reported="2024-06-21", sold="2024-04")]), encoding="utf-8")
    label.done("import", more)
    (figure,) = label.done("kpis", "K-41", "--json").json
    assert figure["value"] is None
    assert "so does `bedrot quality`" in figure["reason"]
    label.done("quality")
    assert label.done("kpis", "K-41", "--json").json[0]["reason"] is None


def test_a_rebuilt_warehouse_still_has_its_examinations(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    label.done("quality")
    before = kept(label, "SELECT check_name, sentence, lost_count FROM quality_causes")
    label.done("warehouse", "rebuild", "--yes")
    assert kept(label, "SELECT check_name, sentence, lost_count FROM quality_causes") == before
    assert label.done("kpis", "K-41", "--json").json[0]["reason"] is None
    label.done("warehouse", "reconcile")


def test_one_platform_is_shown_with_its_own_points(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    found = label.done("quality", "--platform", "toolost", "--json").json
    assert (list(found["scores"]), found["lost"]) == (["label"], [])
    mine = label.done("quality", "--platform", "distrokid", "--json").json
    assert (list(mine["scores"]), mine["points_of"]) == (["label", "distrokid"], "distrokid")
    assert label("quality", "--platform", "distrokit").code == 2


def settings(label: Terminal, text: str) -> None:
    file = label.here / "bedrot.toml"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")


VALIDITY_ALONE = "completeness = 0\naccuracy = 0\ntimeliness = 0\nconsistency = 0\nvalidity = 1\n"


def test_a_label_may_weigh_as_it_likes(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    settings(label, f"[weights.distrokid]\n{VALIDITY_ALONE}")
    found = label.done("quality", "--json").json["scores"]
    assert found["distrokid"]["overall"] == "75"
    assert found["label"]["overall"] != "75"
    assert kept(label, "SELECT weight FROM quality_scores WHERE subject = 'distrokid' AND dimension = 'validity'") == [
        (100_000_000,)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[weights.label]\n" + VALIDITY_ALONE.replace("accuracy = 0", "accuracy = 0.1"),
            "its five weights add up to 1.1 and must add up to 1",
        ),
        ("[weights.label]\nvalidity = 1\n", "The weight of completeness is missing: write all five"),
        ("[weights.label]\n" + VALIDITY_ALONE.replace("= 1", "= 2"), "less than or equal to 1"),
        (f"[weights.label]\n{VALIDITY_ALONE}valdity = 0\n", "Did you mean 'validity'?"),
        (f"[weights.tooloost]\n{VALIDITY_ALONE}", "Did you mean 'toolost'?"),
    ],
)
def test_weights_that_cannot_be_used_are_told(label: Terminal, text: str, said: str) -> None:
    settings(label, text)
    answer = label("quality")
    assert answer.code == 2
    assert said in answer.err
