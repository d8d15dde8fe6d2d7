"""Freshness and health of the sources: what is settled counts, what is late costs points."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation
from bedrot.model.deliveries import Delivery
from bedrot.model.plans import Plans, Rate
from tests.metrics.figures import ask, month, shown, span
from tests.warehouse.curated import Label

TODAY = date(2031, 4, 20)


def planned(label: Label, metric: str, plans: Plans) -> Evaluation:
    with label.warehouse.reading() as connection:
        (found,) = evaluate_all(connection, TODAY, metrics=[metric], plans=plans)
    return found


def until(day: date) -> list[dict[str, object]]:
    """Streams of each day of March and up to a day of April."""
    return [*month("2031-03", 5), *span(date(2031, 4, 1), day, 5)]


def delivery(platform: str, observed: datetime) -> Delivery:
    return Delivery("d1", "s" * 64, 1, "p", platform, "k", "main", "a.csv", observed, "content", observed)


def test_a_provisional_day_does_not_make_a_source_fresh(label: Label) -> None:
    changing = span(date(2031, 4, 11), date(2031, 4, 13), 5, provisional=True)
    label.curate("daily_streams", [*until(date(2031, 4, 10)), *changing])
    label.load()

    found = ask(label, "data_freshness", TODAY)
    assert (found.as_of, found.freshness) == (date(2031, 4, 10), 240)
    assert found.value == 240 - 48 - 72


def test_a_source_with_nothing_settled_says_so(label: Label) -> None:
    label.curate("daily_streams", [{"day": date(2031, 4, 19), "provisional": True}])
    label.load()

    assert ask(label, "data_freshness", TODAY).reason == "No source has a settled day within a year."


def test_what_a_source_itself_needs_is_not_late(label: Label) -> None:
    label.curate("daily_streams", [{"day": date(2031, 4, 18)}])
    label.curate(
        "royalties",
        [
            {"source": "ascap", "sale_month": date(2030, 10, 1), "report_date": date(2031, 1, 10)},
            {"source": "ascap", "sale_month": date(2031, 1, 1), "report_date": date(2031, 4, 10)},
        ],
    )
    label.load()

    found = ask(label, "data_freshness", TODAY)

    assert (found.value, found.notes) == (0, ())
    assert shown(found.breakdown) == {"DistroKid": 0, "ASCAP": 0}


@pytest.mark.parametrize(
    ("rates", "value", "notes"),
    [
        ((), 24, 1),
        ((Rate("freshness_budget", "", Decimal(36), "h"),), 24, 0),
        ((Rate("source_delay", "distrokid", Decimal(72), "h"),), 0, 0),
        ((Rate("source_delay", "distrokid", Decimal(72), "h", last=date(2031, 3, 31)),), 24, 1),
    ],
    ids=["as usual", "a patient label", "a slow source", "a source that was slow once"],
)
def test_a_label_says_what_a_source_needs_and_what_it_allows_itself(
    label: Label, rates: tuple[Rate, ...], value: int, notes: int
) -> None:
    label.curate("daily_streams", until(date(2031, 4, 17)))
    label.load()

    found = planned(label, "data_freshness", Plans(rates=rates))

    assert (found.value, len(found.notes)) == (value, notes)


def test_the_note_on_a_late_source_says_what_it_is_measured_by(label: Label) -> None:
    label.curate("daily_streams", until(date(2031, 4, 17)))
    label.load()

    (note,) = ask(label, "data_freshness", TODAY).notes
    assert note.startswith(
        "DistroKid: daily streams ends on 2031-04-17, 24 h later than the 48 h the source itself needs"
    )
    assert note.endswith("; 12 h are allowed.")


def test_an_account_on_which_nothing_happens_is_as_fresh_as_its_newest_export(label: Label) -> None:
    bank = {"source": "chase", "day": date(2031, 1, 5), "description": "fee", "amount": Decimal(-1), "currency": "USD"}
    label.curate("bank_transactions", [bank])
    label.load()
    silent = ask(label, "data_freshness", TODAY)
    label.deliveries = (delivery("chase", datetime(2031, 4, 15, tzinfo=UTC)),)
    label.curate("bank_transactions", [bank, {**bank, "day": date(2031, 1, 6)}])
    label.load("c2")
    heard = ask(label, "data_freshness", TODAY)

    assert (silent.value, heard.value) == (24 * (105 - 31), 0)
    assert heard.as_of == date(2031, 4, 15)


def test_two_accounts_of_a_source_are_judged_apart(label: Label) -> None:
    tiktok = {"source": "tiktok", "network": "tiktok", "store": None}
    one = [{**tiktok, **row, "account": "one"} for row in until(date(2031, 4, 18))]
    two = [{**tiktok, **row, "account": "two"} for row in until(date(2031, 4, 8))]
    label.curate("social_daily", [{**row, "views": 3, "provisional": False} for row in (*one, *two)])
    label.load()

    assert shown(ask(label, "data_freshness", TODAY).breakdown) == {"TikTok (two)": 240, "TikTok (one)": 0}


def test_an_account_that_is_looked_at_now_and_then_is_not_late_every_day(label: Label) -> None:
    snapshots = [{"day": date(2031, month, 20), "followers": 5} for month in (1, 2, 3)]
    label.curate("audience_daily", snapshots)
    label.load()

    assert ask(label, "data_freshness", TODAY).value == 0
    assert ask(label, "pipeline_health", TODAY).value == 100
    assert ask(label, "data_freshness", date(2031, 4, 30)).value == 24 * 10


def test_an_export_that_is_made_now_and_then_makes_no_source_late(label: Label) -> None:
    label.curate("audience_daily", [{"day": date(2031, 4, 18), "followers": 5}])
    label.curate("playlist_periods", [{"as_of": date(2030, 12, 1)}])
    label.load()

    assert shown(ask(label, "data_freshness", TODAY).breakdown) == {"Spotify": 0}
    label.withdraw("audience_daily", date(2031, 4, 1))
    label.load("c2")
    assert shown(ask(label, "data_freshness", TODAY).breakdown) == {"Spotify": 24 * (140 - 31)}


def test_a_source_that_delivers_as_usual_is_healthy(label: Label) -> None:
    label.curate("daily_streams", until(date(2031, 4, 18)))
    label.curate(
        "royalties",
        [
            {"sale_month": date(2031, 1, 1), "report_date": date(2031, 3, 21), "source": "toolost"},
            {"sale_month": date(2031, 2, 1), "report_date": date(2031, 4, 2), "source": "toolost"},
        ],
    )
    label.load()

    found = ask(label, "pipeline_health", TODAY)

    assert (found.value, found.subject, found.unit) == (Decimal(100), "healthy", "points")
    assert shown(found.breakdown) == {"DistroKid": Decimal(100), "TooLost": Decimal(100)}


def test_silence_and_gaps_cost_points_and_are_explained(label: Label) -> None:
    gap = [row for row in month("2031-03", 5) if row["day"].day != 9]
    label.curate("daily_streams", [*gap, *span(date(2031, 4, 1), date(2031, 4, 13), 5)])
    label.load()

    found = ask(label, "pipeline_health", TODAY)

    assert found.value == Decimal(100 - 15 - 10)
    assert found.subject == "warning"
    assert found.notes == (
        "DistroKid: daily streams of March 2031 has 30 of 31 days.",
        "DistroKid: daily streams ends on 2031-04-13, 5 days later than usual.",
    )


def test_a_label_may_weigh_its_sources_itself(label: Label) -> None:
    label.curate("daily_streams", until(date(2031, 4, 13)))
    label.load()
    plans = Plans(rates=(Rate("health_weight", "distrokid", Decimal(2), ""),))

    assert planned(label, "pipeline_health", plans).value == Decimal(70)


def test_an_abandoned_source_is_left_out_by_name(label: Label) -> None:
    label.curate("daily_streams", until(date(2031, 4, 18)))
    label.curate("audience_daily", [{"day": date(2029, 4, 18), "followers": 5}])
    label.load()

    found = ask(label, "pipeline_health", TODAY)
    assert found.value == 100
    assert found.notes == ("Spotify is not in it: nothing has been told since 2029-04-18.",)


def test_before_the_first_examination_there_is_no_quality_score(label: Label) -> None:
    label.load()
    assert ask(label, "data_quality", TODAY).reason == (
        "The data have not been examined yet; the page Data, Quality examines them, and so does `bedrot quality`."
    )
