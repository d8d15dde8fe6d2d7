"""What people call a platform, and what kind of platform it is."""

import pytest

from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.metrics.catalogue.money import RIGHTS
from bedrot.model.families import Family
from bedrot.transform.stores import built_in
from bedrot.warehouse.known import SEEDS, TYPES, platform_name
from tests.warehouse.curated import Label

KINDS = {
    Family.SOCIAL: {"social", "streaming"},
    Family.LINKS: {"social"},
    Family.ADS: {"advertising"},
    Family.BANK: {"other"},
    Family.SHOP: {"other"},
    Family.REFERENCE: {"other"},
}


@pytest.mark.parametrize("connector", discover().connectors, ids=lambda each: each.platform)
def test_a_platform_is_of_the_kind_that_it_counts_for(connector: Connector) -> None:
    families = {dataset.family for dataset in connector.datasets().values()}
    if len(families) == 1:
        kinds = KINDS.get(families.pop(), {"streaming", "distribution", "other"})
        assert TYPES.get(connector.platform, "streaming") in kinds


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("cdbaby", "CD Baby"),
        ("apple_music", "Apple Music"),
        ("meta_ads", "Meta Ads"),
        ("x", "X"),
        ("Some Store we never met", "Some Store we never met"),
    ],
)
def test_a_platform_has_the_name_that_people_use(key: str, name: str) -> None:
    assert platform_name(key) == name


def test_societies_are_no_streaming_stores() -> None:
    payers = {each.store for each in built_in() if each.tier in RIGHTS} - {
        *("siriusxm", "music_choice", "noninteractive_radio")
    }
    assert {"ascap", "gema", "mlc", "ppl"} <= payers
    assert {payer: TYPES.get(payer) for payer in payers} == dict.fromkeys(payers, "other")


def test_an_empty_warehouse_knows_the_usual_platforms(label: Label) -> None:
    label.load()
    kinds = dict(label.ask("SELECT platform_key, platform_type FROM platforms"))
    assert set(SEEDS) <= set(kinds)
    assert {kinds["youtube"], kinds["meta_ads"], kinds["toolost"]} == {"social", "advertising", "distribution"}
