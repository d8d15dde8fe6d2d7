"""Behind every point of every course stand facts, and their sum is the point."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import ASKABLE, Measure
from bedrot.metrics.courses.behind import Made, Spot, made_of
from bedrot.metrics.courses.course import Course, course
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.ranking import ranking
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import NothingSuch, RequestInvalid
from bedrot.warehouse.mapping import FACTS
from bedrot.warehouse.told_back import told_back
from tests.app.server import small_label
from tests.metrics.test_courses import TODAY
from tests.metrics.test_courses_of_kpis import curate_something_of_everything
from tests.warehouse.curated import Label, empty_label

pytestmark = pytest.mark.xdist_group("behind")

MANY = 200
JUNE = date(2031, 6, 15)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Label]:
    """Two members of everything in one month."""
    with empty_label(tmp_path_factory.mktemp("everything")) as label:
        curate_something_of_everything(label)
        label.load()
        yield label


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Label]:
    """What a small label earned in half a year."""
    with empty_label(tmp_path_factory.mktemp("small")) as label:
        for part in (small_label.earnings, small_label.listening, small_label.attention, small_label.marketing):
            for dataset, rows in part().items():
                label.curate(dataset, rows)
        label.load()
        yield label


def asked(label: Label, question: Question, today: date, lines: int = 1) -> Course | None:
    """The course, where one can be asked for: what does not add up is told apart or not at all."""
    try:
        with label.warehouse.reading() as connection:
            return course(connection, today, question, lines)
    except RequestInvalid:
        return None


def made(label: Label, question: Question, spot: Spot, today: date = TODAY, skipped: int = 0, size: int = MANY) -> Made:
    with label.warehouse.reading() as connection:
        return made_of(lambda each: Asking(connection, today, each.filters), question, spot, skipped, size)


def check(label: Label, question: Question, today: date, most_points: int) -> int:
    """Every line's total and some of its points are the sums of their facts; how many were looked at."""
    found = asked(label, question, today)
    looked = 0
    for line in found.lines if found else ():
        days = sorted(line.points)
        for day in dict.fromkeys([None, *days[:most_points], *days[-most_points:]]):
            value = line.total if day is None else line.points[day].value
            behind = made(label, question, Spot(line.member.key, day, lines=1), today)
            assert (question, line.member, day, behind.value, behind.total) == (
                question,
                line.member,
                day,
                value,
                value,
            )
            assert sum(each for _, each in behind.facts) == (value or 0)
            assert behind.name == line.member.name
            looked += 1
    return looked


def questions(label: str, measure: Measure, dataset: str, step: Step) -> Iterator[Question]:
    first, last = (date(2031, 3, 1), date(2031, 3, 31)) if label == "everything" else (date(2030, 12, 1), JUNE)
    for by in (None, *measure.axes):
        yield Question(dataset, measure.name, step, first, last, by)


@pytest.mark.parametrize("name", ["everything", "small"])
@pytest.mark.parametrize("dataset", sorted(ASKABLE))
def test_rows_of_a_month_add_up_to_it_for_every_measure_and_axis(
    request: pytest.FixtureRequest, name: str, dataset: str
) -> None:
    label, today = request.getfixturevalue(name), TODAY if name == "everything" else JUNE
    for measure in ASKABLE[dataset].measures.values():
        for question in questions(name, measure, dataset, Step.MONTH):
            check(label, question, today, most_points=1)


@pytest.mark.parametrize("name", ["everything", "small"])
@pytest.mark.parametrize("step", [Step.DAY, Step.WEEK])
def test_rows_of_a_day_or_week_add_up_to_it(request: pytest.FixtureRequest, name: str, step: Step) -> None:
    label, today = request.getfixturevalue(name), TODAY if name == "everything" else JUNE
    looked = 0
    for dataset, askable in ASKABLE.items():
        if step in askable.steps:
            kinds = {measure.is_level: measure for measure in reversed(list(askable.measures.values()))}
            for measure in kinds.values():
                looked += sum(
                    check(label, question, today, most_points=2) for question in questions(name, measure, dataset, step)
                )
    assert looked > 20


@pytest.mark.parametrize("by", [Axis.STORE, Axis.ARTIST, Axis.TRACK])
def test_rows_behind_a_bar_add_up_to_it(small: Label, by: Axis) -> None:
    question = Question("royalties", "net", Step.MONTH, date(2031, 1, 1), date(2031, 3, 31), by)
    with small.warehouse.reading() as connection:
        found = ranking(connection, JUNE, question)
    totals = {row.member.key: made(small, found.question, Spot(row.member.key), JUNE).total for row in found.rows}
    assert totals == {row.member.key: row.value for row in found.rows}


def test_rows_come_in_pages_the_largest_first(small: Label) -> None:
    question = Question("daily_streams", "streams", Step.MONTH, date(2031, 3, 1), date(2031, 3, 31))
    pages = [made(small, question, Spot(day=date(2031, 3, 1)), JUNE, skipped, 20) for skipped in (0, 20, 40)]
    assert [len(page.facts) for page in pages] == [20, 11, 0]
    assert {page.rows for page in pages} == {31}
    days = [row.grain["day"] for page in pages for row, _ in page.facts]
    assert len(set(days)) == 31


def test_what_filters_leave_out_is_not_behind_a_point(small: Label) -> None:
    question = Question("royalties", "net", Step.MONTH, date(2031, 1, 1), date(2031, 1, 31), artist="LUMEN")
    found = made(small, question, Spot(day=date(2031, 1, 1)), JUNE)
    assert [(row.grain["artist"], value) for row, value in found.facts] == [("LUMEN", Decimal(4))]
    assert made(small, replace(question, store="deezer"), Spot(day=date(2031, 1, 1)), JUNE).facts == ()


def test_royalties_after_splits_are_each_told_with_the_labels_share(small: Label) -> None:
    question = Question("royalties", "net_after_splits", Step.MONTH, date(2031, 1, 1), date(2031, 1, 31))
    found = made(small, question, Spot(day=date(2031, 1, 1)), JUNE)
    assert [value for _, value in found.facts] == [Decimal(5), Decimal(4)]
    assert found.total == found.value == Decimal(9)


def test_a_part_of_a_point_is_narrowed_to_a_country_or_a_statement(small: Label) -> None:
    question = Question("royalties", "net", Step.MONTH, date(2031, 1, 1), date(2031, 3, 31), Axis.STORE)
    german = made(small, question, Spot("spotify", also=((Axis.COUNTRY, "DE"),)), JUNE)
    assert (german.value, german.total, german.rows) == (None, Decimal(4), 1)
    reported = made(small, question, Spot("spotify", reported=(date(2031, 3, 1),)), JUNE)
    assert (reported.total, reported.rows) == (Decimal(14), 2)
    together = made(small, question, Spot("spotify", reported=(date(2031, 3, 1), date(2031, 5, 1))), JUNE)
    assert (together.total, together.rows) == (Decimal("18.5"), 4)
    with pytest.raises(RequestInvalid, match="no part of another"):
        made(small, question, Spot("spotify", also=((Axis.STORE, "deezer"),)), JUNE)
    with pytest.raises(RequestInvalid, match="Only royalties"):
        made(
            small,
            replace(question, dataset="daily_streams", measure="streams"),
            Spot("spotify", reported=(JUNE,)),
            JUNE,
        )


def test_of_two_exports_of_a_track_only_the_higher_figure_is_behind_a_day(small: Label) -> None:
    question = Question("track_daily", "streams", Step.DAY, date(2031, 1, 10), date(2031, 1, 12), Axis.TRACK)
    found = made(small, question, Spot("XXAA13100001", date(2031, 1, 10)), JUNE)
    assert [(row.grain["account"], value) for row, value in found.facts] == [("second", 12)]


def test_nothing_is_behind_a_line_or_step_that_is_not_there(small: Label) -> None:
    question = Question("daily_streams", "streams", Step.DAY, date(2031, 1, 1), date(2031, 3, 31), Axis.STORE)
    for spot in (Spot("nobody"), Spot("spotify", date(2030, 12, 1))):
        found = made(small, question, spot, JUNE)
        assert (found.value, found.total, found.rows, found.facts) == (None, None, 0, ())
    with pytest.raises(NothingSuch):
        made(small, replace(question, dataset="song_periods"), Spot(), JUNE)


def test_facts_are_told_back_as_the_curated_rows_that_they_were(everything: Label, small: Label) -> None:
    for label in (everything, small):
        for facts in FACTS:
            parts = [part.file for (dataset, _), part in label.parts.items() if dataset == facts.dataset]
            conformed = CONFORMED[facts.dataset]
            label.engine.read("told_back_rows", parts, conformed.columns)
            grain = list(conformed.grain)
            names = ", ".join(f'"{name}"' for name in [*grain, "delivery", "lines"])
            curated = [
                tuple(None if cell == "" else cell for cell in row)
                for row in label.engine.rows(f"SELECT {names} FROM told_back_rows")
            ]
            with label.warehouse.reading() as connection:
                keys = [tuple(row) for row in connection.execute(select(*facts.table.primary_key.columns))]
                told = told_back(connection, facts.dataset, keys)
            found = [(*(row.grain[name] for name in grain), row.delivery, row.lines) for row in told]
            assert sorted(found, key=repr) == sorted(curated, key=repr)
