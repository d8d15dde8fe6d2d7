"""K-41: the newest examination, as long as the data are those examined."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from bedrot.metrics.metric import Point
from bedrot.model.quality import DIMENSIONS, LABEL, OVERALL
from bedrot.warehouse.quality import KeptScore, QualityRun, keep, state_of
from bedrot.warehouse.writer import loaded_parts
from tests.metrics.figures import ask, month, shown
from tests.warehouse.curated import Label

EXAMINED = date(2031, 4, 20)
STATED = dict(zip(DIMENSIONS, (98, 99, 95, 97, 99), strict=True))


def examine(label: Label, score: str | None = "97.6", day: date = EXAMINED) -> None:
    """Keep an examination of what is loaded."""
    with label.warehouse.writing() as connection:
        overall = None if score is None else Decimal(score)
        scores = [
            KeptScore(LABEL, OVERALL, overall),
            KeptScore("toolost", OVERALL, Decimal("97.75")),
            KeptScore("distrokid", OVERALL, Decimal(90)),
            KeptScore("spotify", OVERALL, None),
            *(KeptScore(LABEL, name, Decimal(value)) for name, value in STATED.items() if name != "accuracy"),
            KeptScore(LABEL, "accuracy", None),
        ]
        at = datetime.combine(day, datetime.min.time(), UTC)
        keep(connection, QualityRun(at, day, state_of(loaded_parts(connection)), "test", scores))


def test_the_score_of_the_label_with_that_of_each_platform(label: Label) -> None:
    label.curate("daily_streams", month("2031-03", 5))
    label.load()
    examine(label)

    found = ask(label, "data_quality", EXAMINED + timedelta(days=2))

    assert (found.value, found.unit, found.as_of, found.freshness) == (Decimal("97.6"), "points", EXAMINED, 48)
    assert list(shown(found.breakdown).items()) == [("DistroKid", 90), ("TooLost", Decimal("97.75"))]
    assert found.notes == (
        "Of the label: completeness 98.00, timeliness 95.00, consistency 97.00, validity 99.00.",
        "Nothing could be checked of accuracy.",
    )


def test_the_newest_examination_counts_and_all_make_the_course(label: Label) -> None:
    label.load()
    examine(label, "90")
    examine(label, "97.6", EXAMINED + timedelta(days=1))
    found = ask(label, "K-41", EXAMINED)
    assert found.value == Decimal("97.6")
    assert found.series == (Point(EXAMINED, Decimal(90)), Point(EXAMINED + timedelta(days=1), Decimal("97.6")))


def test_data_that_changed_since_have_no_score(label: Label) -> None:
    label.curate("daily_streams", month("2031-03", 5))
    label.load()
    examine(label)
    label.curate("daily_streams", month("2031-03", 6))
    label.load("c2")

    found = ask(label, "data_quality", EXAMINED)

    assert found.value is None
    assert found.reason == (
        "The data have changed since they were examined on 2031-04-20 (97.60 points then); "
        "the page Data, Quality examines them, and so does `bedrot quality`."
    )


def test_a_load_that_changes_nothing_leaves_the_score(label: Label) -> None:
    label.curate("daily_streams", month("2031-03", 5))
    label.load()
    examine(label)
    label.load("c2", anew=True)
    assert ask(label, "data_quality", EXAMINED).value == Decimal("97.6")


def test_a_label_of_which_nothing_could_be_checked_says_so(label: Label) -> None:
    label.load()
    examine(label, None)
    found = ask(label, "data_quality", EXAMINED)
    assert (found.value, found.reason) == (
        None,
        "When the data were examined on 2031-04-20, there was nothing to check.",
    )
