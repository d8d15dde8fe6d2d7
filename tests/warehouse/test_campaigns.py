"""Campaigns: one for each number of the network, under its newest name, and what that name says."""

from datetime import date

import pytest

from bedrot.model.catalog import Artist, Catalog, Track
from tests.warehouse.curated import CATALOG, Label

DAY = date(2031, 3, 5)


def campaigns(label: Label) -> list[tuple[object, ...]]:
    return label.ask(
        "SELECT external_campaign_id, campaign_name, parsed_artist, parsed_track, parsed_targeting, isrc "
        "FROM campaigns LEFT JOIN tracks ON track_id = primary_track_id ORDER BY 1, 2"
    )


def advertise(label: Label, *rows: dict[str, object]) -> None:
    label.curate("ad_daily", [{"source": "meta_ads", "day": DAY, "currency": "USD", **row} for row in rows])


def test_a_name_says_act_track_and_targeting(label: Label) -> None:
    advertise(
        label,
        {"campaign_id": "120210000000000001", "campaign": "NOVA SEVEN - GLASS HARBOR - BROAD - Copy"},
        {"campaign_id": "120210000000000002", "campaign": "LUMEN - BROAD"},
    )
    label.load()

    assert campaigns(label) == [
        ("120210000000000001", "NOVA SEVEN - GLASS HARBOR - BROAD - Copy", "NOVA SEVEN", "GLASS HARBOR", "BROAD", "XXAA13100001"),
        ("120210000000000002", "LUMEN - BROAD", "LUMEN", "LUMEN", "BROAD", None),
    ]  # fmt: skip


def test_the_newest_name_counts_whatever_is_loaded_last(label: Label) -> None:
    meta = {"source": "meta_ads", "campaign_id": "1", "currency": "USD"}
    label.curate(
        "ad_daily",
        [
            {**meta, "campaign": "LUMEN - NEW", "day": date(2031, 4, 2)},
            {**meta, "campaign": "LUMEN - OLD", "day": DAY},
        ],
    )
    label.load()
    advertise(label, {"campaign_id": "1", "campaign": "LUMEN - OLDER", "day": DAY})

    label.load("c2")

    assert [row[:2] for row in campaigns(label)] == [("1", "LUMEN - NEW")]


def test_actions_belong_to_the_campaign_that_the_days_name(label: Label) -> None:
    advertise(label, {"campaign_id": "1", "campaign": "LUMEN - BROAD"})
    label.curate(
        "ad_events", [{"source": "meta_ads", "day": DAY, "campaign_id": "1", "event": "purchase", "events": 2}]
    )
    label.load()

    assert [row[:2] for row in campaigns(label)] == [("1", "LUMEN - BROAD")]
    assert label.ask("SELECT campaign_name, conversion_type, conversions FROM conversion_events") == [
        ("LUMEN - BROAD", "purchase", 2)
    ]


def test_a_campaign_without_a_number_is_known_by_its_name(label: Label) -> None:
    advertise(label, {"campaign": "LUMEN - BROAD"}, {"campaign": "Spring"})
    label.load()
    assert [row[:2] for row in campaigns(label)] == [("LUMEN - BROAD", "LUMEN - BROAD"), ("Spring", "Spring")]


def test_names_are_read_again_when_the_catalog_is_another(label: Label) -> None:
    advertise(label, {"campaign_id": "1", "campaign": "Paper Moon - BROAD"})
    label.catalog = Catalog()
    label.load()
    assert [row[2:] for row in campaigns(label)] == [(None, "Paper Moon", "BROAD", None)]
    label.catalog = CATALOG

    label.load("c2")

    assert [row[5] for row in campaigns(label)] == ["XXAA13100002"]


@pytest.mark.parametrize(
    ("campaign", "act"),
    [("Paper Moon - BROAD", "LUMEN"), ("Somebody - Paper Moon - BROAD", None), ("NOVA SEVEN - BROAD", "NOVA SEVEN")],
    ids=["a track of one act", "somebody else's", "an act"],
)
def test_a_name_that_tells_only_a_track_is_spent_for_its_act(label: Label, campaign: str, act: str | None) -> None:
    advertise(label, {"campaign_id": "1", "campaign": campaign})
    label.load()
    assert label.ask("SELECT display_name FROM campaigns LEFT JOIN artists USING (artist_id)") == [(act,)]
    assert bool(campaigns(label)[0][5]) is campaign.startswith("Paper Moon")


@pytest.mark.parametrize("artist", ["LUMEN", None])
def test_a_title_of_two_recordings_is_numbered_only_with_its_act(label: Label, artist: str | None) -> None:
    label.catalog = Catalog(
        artists=(Artist("LUMEN"), Artist("NOVA SEVEN")),
        tracks=(Track("XXAA13100001", "NOVA SEVEN", "Same"), Track("XXAA13100002", "LUMEN", "Same")),
    )
    advertise(label, {"campaign_id": "1", "campaign": f"{artist} - Same - BROAD" if artist else "Same - BROAD"})
    label.load()
    assert [row[5] for row in campaigns(label)] == ["XXAA13100002" if artist else None]
