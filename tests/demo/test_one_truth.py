"""All files tell of the same plays, as different parties count them."""

import json
from collections import Counter
from datetime import date
from decimal import ROUND_DOWN, Decimal
from functools import cache
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bedrot.demo.ledger import Ledger
from bedrot.demo.modelled import chance
from bedrot.demo.modelled import model as modelled
from bedrot.demo.stores import STORES, Store
from tests.demo.written import Demo, audience, daily_streams, rows, table


@cache
def ledger_and_codes() -> tuple[Ledger, tuple[str, ...]]:
    """The plays of one label and its tracks' codes."""
    label = modelled(date(2026, 11, 21), 1987)
    return label.ledger, tuple(track.isrc for track in label.tracks)


@given(st.data(), st.sampled_from(STORES), st.integers(0, 10_000_000))
def test_plays_by_country_add_up_to_the_whole(data: st.DataObject, store: Store, plays: int) -> None:
    ledger, codes = ledger_and_codes()
    parts = [part for _, part in ledger.by_country(data.draw(st.sampled_from(codes)), store, plays)]
    assert sum(parts) == plays
    assert min(parts) >= 0


def test_paid_spotify_units_of_a_month_are_the_streams_that_spotify_counted(clean: Demo) -> None:
    paid: Counter[str] = Counter()
    for line in clean.lines:
        if line.store == "Spotify" and line.net > 0:
            paid[line.sale_month] += line.units
    store: Counter[str] = Counter()
    for act in clean.key.audience:
        for day, streams in audience(clean, act, "streams").items():
            store[day[:7]] += streams
    reported_by_both = sorted(paid)[:-1]
    assert len(reported_by_both) == 22
    assert all(paid[month] == store[month] for month in reported_by_both)


def test_distributors_count_spotify_streams_within_two_percent_of_spotify(clean: Demo) -> None:
    series = daily_streams(clean)
    store: Counter[str] = Counter()
    for act in clean.key.audience:
        store.update(audience(clean, act, "streams"))
    both = {day: series["distrokid", "spotify"][day] + series["toolost", "spotify"].get(day, 0) for day in store}
    assert all(abs(both[day] - streams) <= max(0.02 * streams, 5) for day, streams in store.items())
    assert both != dict(store)
    assert abs(sum(both.values()) - sum(store.values())) < 0.001 * sum(store.values())


def test_track_timelines_add_up_to_the_acts_audience(clean: Demo) -> None:
    tracks: Counter[str] = Counter()
    for file in clean.named(r".*(?<!audience)-timeline\.csv"):
        tracks.update({row[0]: int(row[1]) for row in rows(file)[1:]})
    acts: Counter[str] = Counter()
    for act in clean.key.audience:
        acts.update(audience(clean, act, "streams"))
    assert tracks == acts


def test_snapshots_of_a_rolling_year_together_cover_two_years(clean: Demo) -> None:
    days = daily_streams(clean)["distrokid", "spotify"]
    assert (min(days), max(days), len(days)) == ("2024-11-01", "2026-11-21", 751)


def test_followers_never_fall_and_end_in_the_newest_export(clean: Demo) -> None:
    for act in clean.key.audience:
        followers = [count for _, count in sorted(audience(clean, act, "followers").items())]
        assert followers == sorted(followers)


def test_the_label_has_the_size_of_a_real_small_one(clean: Demo) -> None:
    last_month = {(truth.source, truth.store): truth.by_month["2026-10"] for truth in clean.key.series}
    months = clean.key.statements.by_sale_month
    assert 400_000 < sum(last_month.values()) < 600_000
    assert all(Decimal(1500) < months[month].net < Decimal(2000) for month in ("2026-06", "2026-07", "2026-08"))
    assert months["2024-11"].net < Decimal(300)


def test_stores_pay_what_they_pay(clean: Demo) -> None:
    assert Decimal("0.003") < _rate(clean, "Spotify") < Decimal("0.004")
    assert Decimal("0.005") < _rate(clean, "Apple Music") < Decimal("0.007")
    assert Decimal(0) < _rate(clean, "YouTube (Ads)") < Decimal("0.001")


def test_most_plays_come_from_the_united_states_britain_and_germany(clean: Demo) -> None:
    plays: Counter[str] = Counter()
    for file in clean.named(r"dk_bank_details_.*\.tsv"):
        for row in rows(file)[1:]:
            plays[row[10]] += int(row[7])
    assert [country for country, _ in plays.most_common(3)] == ["US", "GB", "DE"]


def test_listening_follows_the_week(clean: Demo) -> None:
    days = daily_streams(clean)["distrokid", "spotify"]
    weekdays: Counter[int] = Counter()
    for day, streams in days.items():
        weekdays[date.fromisoformat(day).weekday()] += streams
    assert {day for day, _ in weekdays.most_common(2)} == {4, 5}


def test_a_release_begins_with_a_peak(clean: Demo) -> None:
    (file,) = clean.named(r"RUST PARADE-timeline\.csv")
    streams = [int(row[1]) for row in rows(file)[1:] if row[1] != "0"]
    assert sum(streams[:7]) > 1.5 * sum(streams[21:28])


def test_bank_balances_follow_from_the_movements(demo: Demo) -> None:
    for file in demo.named(r"360Checking.*"):
        told = table(file)
        for later, earlier in pairwise(told):
            assert Decimal(later["Balance"]) == Decimal(earlier["Balance"]) + _moved(later)


def test_what_the_bank_received_are_the_statements_in_whole_cents(clean: Demo) -> None:
    stated: dict[tuple[str, str], Decimal] = {}
    for line in clean.lines:
        key = (line.source, line.report_date[:7])
        stated[key] = stated.get(key, Decimal(0)) + line.net
    movements = {tuple(row.values()): row for file in clean.named(r"360Checking.*") for row in table(file)}.values()
    paid = [_moved(row) for row in movements if row["Transaction Description"].endswith("PAYOUT")]
    amounts = [amount.quantize(Decimal("0.01"), ROUND_DOWN) for amount in stated.values()]
    assert len(paid) >= 40
    assert set(paid) <= set(amounts)
    assert len(amounts) - len(paid) <= 2  # what was reported in the last weeks is on its way


def test_what_advertising_cost_left_the_bank(clean: Demo) -> None:
    spent: dict[str, Decimal] = {}
    for ad in _newest_insights(clean):
        month = ad["date_start"][:7]
        spent[month] = spent.get(month, Decimal(0)) + Decimal(ad["spend"])
    movements = {tuple(row.values()): row for file in clean.named(r"360Checking.*") for row in table(file)}.values()
    charged = [-_moved(row) for row in movements if "FACEBK" in row["Transaction Description"]]
    assert charged
    assert set(charged) <= set(spent.values())


def test_purchases_that_meta_credits_to_advertising_are_orders_of_the_shop(clean: Demo) -> None:
    orders: Counter[str] = Counter()
    for row in table(clean.named(r"orders_export.*")[0]):
        if row["Total"]:
            orders[row["Created at"][:10]] += 1
    for ad in _newest_insights(clean):
        bought = next((int(each["value"]) for each in ad["actions"] if each["action_type"] == "omni_purchase"), 0)
        assert bought <= orders[ad["date_start"]]


def test_link_pages_are_clicked_more_on_days_with_more_advertising(clean: Demo) -> None:
    sent: Counter[str] = Counter()
    for ad in _newest_insights(clean):
        sent[ad["date_start"]] += int(ad["actions"][0]["value"])
    page = json.loads(clean.named(r"graphql_.*")[-1].content)
    days = page["data"]["getAccountAnalytics"]["overview"]["timeseries"]
    busy = sorted(days, key=lambda day: -sent[day["date"]])
    most, least = busy[: len(busy) // 4], busy[-len(busy) // 4 :]
    assert sum(day["totalClicks"] for day in most) > 1.4 * sum(day["totalClicks"] for day in least)
    assert all(day["totalClicks"] <= day["totalViews"] for day in days)


def test_no_more_mails_are_opened_than_arrive_and_none_clicked_that_is_not_opened(clean: Demo) -> None:
    (file,) = clean.named(r"reports\.json")
    reports = json.loads(file.content)["reports"]
    assert len(reports) > 12
    for report in reports:
        arrived = report["emails_sent"] - sum(report["bounces"].values())
        assert arrived >= report["opens"]["unique_opens"] >= report["clicks"]["unique_subscriber_clicks"] > 0


def test_chance_for_one_subject_does_not_depend_on_another() -> None:
    assert chance(1, "plays").random() == chance(1, "plays").random()
    assert chance(1, "plays").random() != chance(1, "rates").random()


def _moved(row: dict[str, str]) -> Decimal:
    amount = Decimal(row["Transaction Amount"])
    return amount if row["Transaction Type"] == "Credit" else -amount


def _newest_insights(demo: Demo) -> list[dict[str, Any]]:
    newest = max((file for file in demo.named(r"insights_daily\.json")), key=lambda file: str(file.container))
    found: list[dict[str, Any]] = json.loads(newest.content)["data"]
    return found


def _rate(demo: Demo, store: str) -> Decimal:
    lines = [line for line in demo.lines if line.store == store]
    plays = sum(line.units for line in lines if line.net > 0)
    return sum((line.net for line in lines), Decimal(0)) / plays
