"""`bedrot run`: everything up to date, and what only a person can do."""

from pathlib import Path

from bedrot.app.opening import open_label
from tests.app.terminal import Terminal


def pending(label: Terminal) -> list[str]:
    """Forget that the landed file was promoted, as a process does that was stopped before."""
    for record in (label.here / "data_lake" / "3_staging").rglob("_promotions/*.json"):
        record.unlink()
    return list(label.done("run", "--dry-run", "--json").json["pending"])


def states(label: Terminal, *arguments: str) -> dict[str, str]:
    return {each["platform"]: each["state"] for each in label.done("run", *arguments, "--json").json["platforms"]}


def test_what_landed_but_was_not_promoted_is_finished(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert pending(label) == ["dk_bank_details.tsv"]
    assert "would work on dk_bank_details.tsv" in label.done("run", "--dry-run").out
    label.done("run")
    assert label.done("run", "--dry-run").err == "Everything is up to date.\n"


def test_platforms_that_were_not_named_wait(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    pending(label)
    label.done("run", "spotify")
    assert len(label.done("lake", "cat", "royalties").out.splitlines()) == 3
    assert label.done("run", "--dry-run", "--json").json["pending"] == ["dk_bank_details.tsv"]
    label.done("run", "distrokid")
    assert label.done("run", "--dry-run", "--json").json["pending"] == []


def test_platforms_whose_figures_are_due_need_a_person(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert states(label) == {"distrokid": "needs you"}
    assert states(label, "distrokid", "spotify") == {"distrokid": "needs you", "spotify": "nothing yet"}
    assert "See excruciating detail" in label.done("run").out


def test_a_scheduler_is_not_told_what_only_a_person_can_do(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert "distrokid" not in states(label, "--automated")


def test_a_run_twice_changes_nothing(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    again = label.done("run", "--json").json
    assert (again["months"], again["views"], again["warehouse"]) == ({}, [], {"loaded": [], "removed": []})
    assert open_label(label.here).label.lake.landing.active()
