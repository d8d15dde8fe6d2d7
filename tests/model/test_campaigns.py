"""What names of campaigns say; the cases are those of ``warehouse.md`` section 6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.campaigns import Campaign, parse_campaign

ACTS = ("NOVA SEVEN", "LUMEN", "ZONE A0")
TRACKS = ("GLASS HARBOR", "Low Tide", "ZONE A0")


@pytest.mark.parametrize(
    ("name", "artist", "track", "targeting"),
    [
        ("NOVA SEVEN - GLASS HARBOR - BROAD", "NOVA SEVEN", "GLASS HARBOR", "BROAD"),
        ("NOVA SEVEN - GLASS HARBOR - TECHNO SPOTIFY - Copy", "NOVA SEVEN", "GLASS HARBOR", "TECHNO SPOTIFY"),
        ("NOVA SEVEN - GLASS HARBOR - BROAD - MALE", "NOVA SEVEN", "GLASS HARBOR", "BROAD - MALE"),
        ("  nova seven - Glass Harbor - broad  ", "nova seven", "Glass Harbor", "BROAD"),
        ("GLASS HARBOR - Streaming", "NOVA SEVEN", "GLASS HARBOR", "STREAMING"),
        ("LUMEN - BROAD", "LUMEN", "LUMEN", "BROAD"),
        ("Something new - HARD TRANCE", None, "Something new", "HARD TRANCE"),
        ("New Engagement Ad Set", None, None, "ENGAGEMENT"),
        ("LUMEN - new engagement", None, None, "ENGAGEMENT"),
        ("BROAD MALE", None, None, "BROAD MALE"),
        ("", None, None, "UNKNOWN"),
        ("   ", None, None, "UNKNOWN"),
        (" - Copy", None, None, "UNKNOWN"),
    ],
)
def test_a_name(name: str, artist: str | None, track: str | None, targeting: str | None) -> None:
    assert parse_campaign(name, ACTS, TRACKS, unprefixed="NOVA SEVEN") == Campaign(artist, track, targeting)


def test_act_and_track_alone_have_no_targeting() -> None:
    assert parse_campaign("NOVA SEVEN - GLASS HARBOR", ACTS, TRACKS) == Campaign("NOVA SEVEN", "GLASS HARBOR", None)


@pytest.mark.parametrize("copy", [" - Copy", " - COPY 2", " - copy 13", " - Copy - Copy 2", " – Copy"])
def test_copies_numbered_or_not_are_the_campaign_they_were_made_of(copy: str) -> None:
    name = "NOVA SEVEN - GLASS HARBOR - BROAD"
    assert parse_campaign(name + copy, ACTS, TRACKS) == parse_campaign(name, ACTS, TRACKS)


def test_a_name_of_both_an_act_and_a_track_means_the_act() -> None:
    found = parse_campaign("zone.a0 - BROAD", ACTS, TRACKS, unprefixed="NOVA SEVEN")
    assert found == Campaign("zone.a0", "zone.a0", "BROAD")
    assert parse_campaign("ZONE A0", ACTS, TRACKS) == Campaign("ZONE A0", "ZONE A0", None)


def test_a_track_alone_is_a_track_and_no_targeting() -> None:
    assert parse_campaign("low tide", ACTS, TRACKS) == Campaign(None, "low tide", None)
    assert parse_campaign("low tide", ACTS, TRACKS, unprefixed="LUMEN") == Campaign("LUMEN", "low tide", None)


def test_an_act_alone_is_an_act() -> None:
    assert parse_campaign("LUMEN", ACTS, TRACKS) == Campaign("LUMEN", None, None)


def test_a_hyphen_inside_a_name_does_not_part_it() -> None:
    assert parse_campaign("A-HA - TAKE-OFF - BROAD", [], []) == Campaign("A-HA", "TAKE-OFF", "BROAD")


@given(st.text())
def test_any_text_says_something(name: str) -> None:
    found = parse_campaign(name, ACTS, TRACKS)
    assert any((found.artist, found.track, found.targeting))
