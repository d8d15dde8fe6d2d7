"""Curated months in, facts and rollups out: exactly the changed ones, in one transaction."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.catalog import Artist, Catalog
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import LakeDamaged
from bedrot.pipeline.load import Commit, load
from bedrot.pipeline.reconcile import reconcile
from tests.warehouse.curated import Label

MARCH, APRIL = date(2031, 3, 1), date(2031, 4, 1)


def facts(label: Label) -> list[tuple[object, ...]]:
    return label.ask(
        "SELECT sale_month, reporting_date, store, country_code, artist, title, units, net_revenue, commit_name "
        "FROM royalty_details ORDER BY 1, 2, 3, 4, 5, 6"
    )


def stored(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in ("bedrot_analytics.db", "bedrot_analytics.db-wal")]


def delivery(name: str) -> Delivery:
    moment = datetime(2031, 5, 22, 9, 30, tzinfo=UTC)
    return Delivery(
        name, name * 16, 9, "1_landing/x", "distrokid", "bank", "main", "bank.tsv", moment, "content", moment
    )


def test_statement_rows_become_facts_with_names_and_exact_amounts(label: Label) -> None:
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH, "units": 120, "net": Decimal("0.27288000")},
            {
                "sale_month": MARCH,
                "store": "youtube",
                "store_name": "YouTube (Ads)",
                "units": 0,
                "net": Decimal("-0.02710001"),
            },
        ],
    )

    label.load()

    assert facts(label) == [
        ("2031-03-01", "2031-05-21", "Spotify", "US", "NOVA SEVEN", "GLASS HARBOR", 120, "0.27288000", "c1"),
        ("2031-03-01", "2031-05-21", "YouTube", "US", "NOVA SEVEN", "GLASS HARBOR", 0, "-0.02710001", "c1"),
    ]


def test_only_the_month_whose_part_changed_is_written_again(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH}, {"sale_month": APRIL}])
    label.load("c1")
    label.curate("royalties", [{"sale_month": APRIL, "units": 11}])

    loaded = label.load("c2")

    assert {(key.dataset, key.month): count for key, count in loaded.facts.items()} == {("royalties", APRIL): 1}
    assert [(row[0], row[6], row[8]) for row in facts(label)] == [("2031-03-01", 10, "c1"), ("2031-04-01", 11, "c2")]


def test_a_month_that_left_curated_leaves_the_warehouse_with_its_rollups(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH}, {"sale_month": APRIL}])
    label.load("c1")
    label.withdraw("royalties", MARCH)

    loaded = label.load("c2")

    assert [(key.dataset, key.month) for key in loaded.removed] == [("royalties", MARCH)]
    assert [row[0] for row in facts(label)] == ["2031-04-01"]
    assert label.ask("SELECT DISTINCT month FROM monthly_revenue_summary") == [("2031-04-01",)]
    assert reconcile(label.warehouse, label.engine, list(label.parts.values())) == []


def test_loading_the_same_again_changes_no_byte(label: Label, tmp_path: Path) -> None:
    label.curate("royalties", [{"sale_month": MARCH}])
    label.curate("audience_daily", [{"day": date(2031, 3, 1), "listeners": 5}])
    label.deliveries = (delivery("d1"),)
    label.load("c1")
    before = stored(tmp_path)

    loaded = label.load("c2")

    assert not loaded.changed
    assert stored(tmp_path) == before


def test_everything_loaded_anew_is_what_was_loaded_bit_by_bit(label: Label) -> None:
    for units in (10, 11, 12):
        label.curate("royalties", [{"sale_month": MARCH, "units": units}, {"sale_month": APRIL, "units": 2 * units}])
        label.load(f"c{units}")
    before = [row[:-1] for row in facts(label)]

    label.load("anew", anew=True)

    assert [row[:-1] for row in facts(label)] == before
    assert {row[-1] for row in facts(label)} == {"anew"}


def test_an_act_that_the_catalog_does_not_know_is_kept_as_unlisted(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH, "artist": "Ozone", "artist_name": "Ozone", "isrc": None}])

    label.load()

    assert label.ask("SELECT artist_name, display_name FROM artists WHERE status = 'unlisted'") == [("OZONE", "Ozone")]
    assert label.ask("SELECT track_key, is_listed FROM tracks WHERE isrc IS NULL") == [("OZONE / glass harbor", 0)]


def test_an_act_listed_later_becomes_active(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH, "artist": "Ozone", "artist_name": "Ozone"}])
    label.load("c1")
    label.catalog = Catalog(artists=(Artist("OZONE"),))

    label.load("c2")

    assert label.ask("SELECT status FROM artists WHERE artist_name = 'OZONE'") == [("active",)]
    assert label.ask("SELECT DISTINCT status FROM artists WHERE artist_name <> 'OZONE'") == [("unlisted",)]


def test_a_title_without_isrc_finds_the_recording_of_the_catalog(label: Label) -> None:
    label.curate("track_daily", [{"day": date(2031, 3, 2), "title": "glass  harbor"}])

    label.load()

    assert label.ask(
        "SELECT tracks.isrc FROM tracks JOIN track_names USING (track_id) WHERE track_names.title = 'glass  harbor'"
    ) == [("XXAA13100001",)]


def test_a_title_without_an_act_finds_the_only_recording_of_that_title(label: Label) -> None:
    label.curate("track_daily", [{"day": date(2031, 3, 2), "title": "Paper Moon", "artist": None, "artist_name": None}])

    label.load()

    assert label.ask("SELECT tracks.isrc FROM tracks JOIN track_names USING (track_id)") == [("XXAA13100002",)]


def test_not_measured_stays_empty_and_zero_stays_zero(label: Label) -> None:
    label.curate(
        "audience_daily",
        [{"day": date(2031, 3, 1), "streams": 0, "followers": None}, {"day": date(2031, 3, 2), "streams": None}],
    )
    label.load()

    assert label.ask("SELECT streams, followers FROM audience_daily ORDER BY snapshot_date") == [
        (0, None),
        (None, None),
    ]
    assert label.ask("SELECT streams, saves FROM audience_months") == [(0, None)]


def test_a_changed_split_is_seen_in_the_rollups_of_the_months_it_touches(label: Label) -> None:
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH},
            {
                "sale_month": APRIL,
                "isrc": "XXAA13100002",
                "title": "Paper Moon",
                "artist": "LUMEN",
                "artist_name": "LUMEN",
            },
        ],
    )
    label.load("c1")
    label.catalog = Catalog(label.catalog.artists, tracks=label.catalog.tracks, splits=(label.catalog.splits[1],))

    loaded = label.load("c2")

    assert [key.month for key in loaded.facts] == [MARCH]
    assert label.ask("SELECT sale_month, royalty_share, is_share_known FROM revenue_per_stream_history ORDER BY 1") == [
        ("2031-03-01", 100_000_000, 1),
        ("2031-04-01", 100_000_000, 1),
    ]


def test_facts_name_the_delivery_they_come_from(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH, "delivery": "d00d"}])
    label.deliveries = (delivery("d00d"),)

    label.load()

    assert label.ask("SELECT delivery_name, file_name, account, observed_at FROM deliveries") == [
        ("d00d", "bank.tsv", "main", "2031-05-22 09:30:00.000000")
    ]


def test_rows_of_another_month_are_refused_and_nothing_changes(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH}])
    label.load("c1")
    label.parts["royalties", APRIL] = label.part(
        "royalties", APRIL, [{"sale_month": MARCH, "store": "spotify", "delivery": "d1", "lines": 1}]
    )

    with pytest.raises(LakeDamaged, match="1 rows of royalties 2031-04 lie in another month"):
        label.load("c2")

    assert [row[8] for row in facts(label)] == ["c1"]


def test_one_fact_twice_is_refused_and_nothing_changes(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH}])
    label.load("c1")
    label.curate("royalties", [{"sale_month": APRIL, "units": 1}, {"sale_month": APRIL, "units": 2}])

    with pytest.raises(LakeDamaged, match="refused what curated holds"):
        label.load("c2")

    assert [row[0] for row in facts(label)] == ["2031-03-01"]


def test_two_files_for_one_month_are_refused(label: Label) -> None:
    label.curate("royalties", [{"sale_month": MARCH}])
    twice = [*label.parts.values(), *label.parts.values()]

    with pytest.raises(LakeDamaged, match="more than one file"):
        load(label.warehouse, label.engine, twice, Commit("c1"), label.catalog)


@pytest.mark.parametrize("title", ["O'Brien's \"Song\"?", "two\nlines", "x" * 300, "", "100 % :name", "🎵"])
def test_what_all_rows_of_a_month_say_is_stored_as_it_is(label: Label, title: str) -> None:
    day = date(2031, 3, 5)
    link = {"source": "linktree", "day": day, "title": title, "views": None, "provisional": True}
    label.curate("link_daily", [{**link, "link": name, "clicks": 3} for name in "abc"])
    label.load()

    told = label.ask("SELECT link, title, views, clicks, is_provisional, analytics_date FROM link_daily ORDER BY 1")
    assert told == [(name, title, None, 3, 1, "2031-03-05") for name in "abc"]
