"""A dataset cannot be declared so that figures of two families would be added, or that cannot be promoted."""

from typing import Any

import pytest

from bedrot.model.conformed import CONFORMED, LINEAGE
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Identifier, Isrc, Key, Money, Month, Store, Text, Upc


def declare(**changes: Any) -> Dataset:
    declared: dict[str, Any] = {
        "name": "daily",
        "family": Family.DISTRIBUTOR,
        "feeds": "daily_streams",
        "fields": [Day("day", "date"), Store("store"), Count("streams", "Streams", "Plays")],
        "supersede_by": ("day",),
        "month": "day",
    }
    return Dataset(**{**declared, **changes})


def test_every_conformed_dataset_refuses_every_family_but_its_own() -> None:
    fields = [Day("day")]
    for conformed in CONFORMED.values():
        for family in set(Family) - {conformed.family}:
            with pytest.raises(ValueError, match=f"{family.value}.*{conformed.family.value}"):
                declare(feeds=conformed.name, family=family, fields=fields)


def test_store_counts_never_become_distributor_streams() -> None:
    with pytest.raises(ValueError, match="daily is of family store, daily_streams of distributor"):
        declare(family=Family.STORE)


def test_a_dataset_feeds_a_conformed_dataset_that_exists() -> None:
    with pytest.raises(KeyError, match="dayly_streams"):
        declare(feeds="dayly_streams")


@pytest.mark.parametrize("changes", [{"supersede_by": ("report_date",)}, {"month": "sale_month"}])
def test_rules_name_fields_that_exist(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="has no field"):
        declare(**changes)


def test_a_field_is_declared_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        declare(fields=[Day("day"), Day("day")])


def test_a_field_is_filled_from_the_first_of_its_headers_that_the_file_has() -> None:
    dataset = declare()
    assert dataset.column_of(["DATE", "store", "plays", "Streams"]) == {
        "day": "DATE",
        "store": "store",
        "streams": "Streams",
    }
    assert dataset.column_of(["date", "plays"]) == {"day": "date", "streams": "plays"}


def test_of_two_equal_headers_the_first_is_taken() -> None:
    assert declare().column_of(["Streams", "streams_"]) == {"streams": "Streams"}


def test_every_curated_row_carries_its_lineage_last() -> None:
    for conformed in CONFORMED.values():
        assert list(conformed.columns)[-len(LINEAGE) :] == list(LINEAGE)
        assert len(conformed.columns) == len({*conformed.grain, *conformed.attributes, *conformed.measures, *LINEAGE})


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        (Day("day"), "3/1/2031", "order of day and month"),
        (Day("day"), "45000", "spreadsheet's day number"),
        (Day("day"), "tomorrow", "Expected a day as YYYY-MM-DD"),
        (Money("net"), "1,5", "decimal comma"),
        (Money("net"), "1.5E-7", "scientific notation"),
        (Money("net"), "$1.50", "no currency sign"),
        (Count("units"), "-3", "negative count"),
        (Count("units", signed=True), "-3.5", "Expected a whole number"),
        (Upc("upc"), "8.6E+11", "spreadsheet has destroyed this barcode"),
        (Upc("upc"), "12345678905", "cut off the zeros"),
        (Upc("upc"), "12-34", "kept without its UPC. Expected a UPC or EAN"),
        (Isrc("isrc"), "XX", "kept without its ISRC. Expected an ISRC"),
        (Key("title"), "", "Expected a text"),
        (Key("content_id"), "1.90123456789012E+18", "spreadsheet has cut this number"),
        (Identifier("campaign_id"), "1,2021E+17", "spreadsheet has cut this number"),
        (Text("work_id"), "1.2021E+17", "Expected text"),
        (Month("sale_month", dayless=True), "2031-05-26", "made a day of its own year"),
        (Month("sale_month", dayless=True), "soon", "Expected a month"),
    ],
)
def test_a_refused_text_is_answered_with_what_to_look_at(field: Any, text: str, says: str) -> None:
    assert says in field.hint(text)
