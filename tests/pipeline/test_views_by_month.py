"""Views of many lines: only months that changed are asked for again, and what comes out is as if all had been."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bedrot.model.conformed import CONFORMED
from bedrot.pipeline import runs
from bedrot.pipeline.by_month import Made, files_of_year
from bedrot.pipeline.label import Label
from bedrot.pipeline.publish import Publisher
from bedrot.pipeline.publish_state import State
from bedrot.pipeline.workbench import workbench
from bedrot.transform.published import View
from tests.kit.labels import NOON, deliver, delivery_of, make_label
from tests.kit.statements import BankLine, bank_statement

VIEW = View("lines_{year}.csv", "royalties", "bank_details", "distrokid", by_month=True, longest=6)
JANUARY, MARCH, JUNE = "2031-01", "2031-03", "2031-06"
JULY, AUGUST = "2031-07-21", "2031-08-21"


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path)


@contextmanager
def publisher(label: Label, state: State) -> Iterator[Publisher]:
    with workbench(label.lake, memory="400MB", code="test") as bench:
        yield Publisher(NOON, state, bench)


def publish(label: Label, state: State) -> list[str]:
    """Bring the files of the view up to date; the names of those rewritten or taken away."""
    with publisher(label, state) as each:
        return each.publish(VIEW, None)


def planned(label: Label, state: State) -> list[Made]:
    """The files of 2031, before they are written."""
    with publisher(label, state) as each:
        parts = label.lake.curated(CONFORMED["royalties"]).parts()
        return files_of_year(VIEW, "distrokid", "2031", parts, state.files, each.bench)


def shown(label: Label) -> dict[str, bytes]:
    """The published files of the view."""
    names = [name for name in label.lake.views.names() if VIEW.reads(name)]
    return {name: label.lake.store.read(label.lake.layout.view(name)) for name in names}


def statement(reported: str, *months: str) -> str:
    """A statement with two lines for each month that is named, also for one that is named again."""
    countries = ("US", "GB", "DE", "FR")
    return bank_statement(
        [
            BankLine(reported, month, store, country=country)
            for month, country in zip(months, countries, strict=False)
            for store in ("Spotify", "Deezer")
        ]
    )


def where(made: Made) -> dict[str, str | None]:
    """The published file that each month is copied from; None for a month that was asked for."""
    return {each.piece.month[:7]: each.view for each in made.sources}


def test_months_that_did_not_change_are_copied_from_the_published_file(label: Label) -> None:
    state = State({}, {})
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH))
    assert publish(label, state) == ["lines_2031.csv"]
    assert [where(made) for made in planned(label, state)] == [{}]

    deliver(label, "b.tsv", statement(AUGUST, MARCH))
    assert [where(made) for made in planned(label, state)] == [{JANUARY: "lines_2031.csv", MARCH: None}]


def test_a_year_of_too_many_lines_is_cut_into_months_and_put_together_again(label: Label) -> None:
    state = State({}, {})
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH))
    publish(label, state)
    year = shown(label)["lines_2031.csv"]
    header, *rows = year.splitlines(keepends=True)

    more = deliver(label, "b.tsv", statement(AUGUST, JUNE, JUNE))
    assert {made.name: where(made) for made in planned(label, state)} == {
        "lines_2031-01.csv": {JANUARY: "lines_2031.csv"},
        "lines_2031-03.csv": {MARCH: "lines_2031.csv"},
        "lines_2031-06.csv": {JUNE: None},
    }
    assert publish(label, state) == [f"lines_2031{month}.csv" for month in ("-01", "-03", "-06", "")]
    months = shown(label)
    assert months["lines_2031-01.csv"] == header + b"".join(rows[:2])
    assert months["lines_2031-03.csv"] == header + b"".join(rows[2:])

    runs.withdraw(label, delivery_of(more), NOON)
    assert [where(made) for made in planned(label, state)] == [
        {JANUARY: "lines_2031-01.csv", MARCH: "lines_2031-03.csv"}
    ]
    publish(label, state)
    assert shown(label) == {"lines_2031.csv": year}
    kept = [label.lake.views.restore(key) for key in label.lake.store.keys("5_archive/4_curated", ".zst")]
    assert {year, *months.values()} <= set(kept)


def test_of_a_year_cut_into_months_only_the_months_that_changed_are_written(label: Label) -> None:
    state = State({}, {})
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH, JUNE, JUNE))
    publish(label, state)
    deliver(label, "b.tsv", statement(AUGUST, MARCH))
    assert {made.name: where(made) for made in planned(label, state)} == {
        "lines_2031-01.csv": {},
        "lines_2031-03.csv": {MARCH: None},
        "lines_2031-06.csv": {},
    }
    assert publish(label, state) == ["lines_2031-03.csv"]


@pytest.mark.parametrize("months", [[JANUARY], [JANUARY, MARCH], [JANUARY, MARCH, MARCH], [JUNE, JUNE, JUNE, JUNE]])
def test_what_is_copied_and_what_is_asked_for_make_the_files_that_asking_for_all_makes(
    label: Label, months: list[str]
) -> None:
    step_by_step, at_once = State({}, {}), State({}, {})
    for number, month in enumerate(months):
        deliver(label, f"{number}.tsv", statement(f"2031-{number + 7:02d}-21", month))
        publish(label, step_by_step)
    files = shown(label)

    assert publish(label, at_once) == []

    assert shown(label) == files
    assert at_once == step_by_step


def test_nothing_is_copied_from_a_file_that_is_not_what_was_published(label: Label) -> None:
    state = State({}, {})
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH))
    publish(label, state)
    path = label.lake.store.path(label.lake.layout.view("lines_2031.csv"))
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"NOVA SEVEN", b"NOVA EIGHT"))
    deliver(label, "b.tsv", statement(AUGUST, MARCH))

    assert [where(made) for made in planned(label, state)] == [{JANUARY: None, MARCH: None}]
    publish(label, state)

    assert b"NOVA EIGHT" not in shown(label)["lines_2031.csv"]


def test_files_that_somebody_changed_are_believed_no_more(label: Label) -> None:
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH))
    before = State.kept(label.lake)
    path = label.lake.store.path(label.lake.layout.view("dk_bank_details_2031.csv"))
    path.chmod(0o644)
    path.write_bytes(b"mine")
    deliver(label, "b.tsv", statement(AUGUST, MARCH))
    after = State.kept(label.lake)
    assert set(before.files) == set(after.files) == {"dk_bank_details_2031.csv", "distrokid_royalties_curated_2031.csv"}
    assert label.lake.views.altered() == []
    assert path.read_bytes().count(b"\n") == 7


def test_without_what_was_kept_of_the_last_time_all_is_asked_for_again(label: Label) -> None:
    deliver(label, "a.tsv", statement(JULY, JANUARY, MARCH))
    key = "4_curated/_published.json"
    kept = State.kept(label.lake)
    label.lake.store.path(key).write_bytes(b"damaged")
    assert State.kept(label.lake) == State({}, {})
    runs.run(label, NOON)
    assert State.kept(label.lake) == kept
