"""When two texts that differ are the same: column headers, and names of acts, stores and countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.catalog import Alias, Artist, Catalog
from bedrot.model.names import fold, header_key, nearest, unique_headers

CATALOG = Catalog(
    artists=(
        Artist("ZONE A0", spotify_id="4Z0neA0zoneA0zoneA0zon"),
        Artist("PIG1987"),
        Artist("Sxnctuary"),
        Artist("ZONE A0 & Sxnctuary", members=("ZONE A0", "Sxnctuary")),
    ),
    aliases=(Alias("zonea0", "ZONE A0"), Alias("pig 1987", "PIG1987")),
)


@pytest.mark.parametrize(
    "written", ["ZONE A0", "zone a0", "zone.a0", "zone_a0", "Zone.A0", " ZONE  A0 ", "zonea0", "ＺＯＮＥ Ａ０"]
)
def test_every_form_of_zone_a0_is_zone_a0(written: str) -> None:
    assert CATALOG.act(written) == "ZONE A0"


@pytest.mark.parametrize("written", ["pig1987", "PIG1987", "Pig1987", "pig 1987", "PIG_1987", "pig1987 "])
def test_every_form_of_pig1987_is_pig1987(written: str) -> None:
    assert CATALOG.act(written) == "PIG1987"


@pytest.mark.parametrize(
    "written", ["NOVA SEVEN", "Ozone", "OZONE A0", "Pigeon", "pig", "ZONE", "A0", "", "zone a0 a0"]
)
def test_an_unknown_act_is_nobody_known(written: str) -> None:
    assert CATALOG.act(written) is None


@pytest.mark.parametrize("written", ["ZONE A0 & Sxnctuary", "zone.a0 & sxnctuary"])
def test_a_collaboration_is_an_act_of_its_own(written: str) -> None:
    assert CATALOG.act(written) == "ZONE A0 & Sxnctuary"


@pytest.mark.parametrize(
    "written", ["ZONE A0 & PIG1987", "Sxnctuary & ZONE A0", "ZONE A0, Sxnctuary", "ZONE A0 feat. Sxnctuary"]
)
def test_an_ampersand_never_splits_a_name(written: str) -> None:
    assert CATALOG.act(written) is None


def test_an_act_is_known_by_its_spotify_id() -> None:
    assert CATALOG.act("4Z0neA0zoneA0zoneA0zon") == "ZONE A0"


def test_what_the_catalog_says_does_not_depend_on_the_order_of_its_entries() -> None:
    turned = Catalog(artists=CATALOG.artists[::-1], aliases=CATALOG.aliases[::-1])
    for written in ("zone.a0", "zonea0", "pig 1987", "Sxnctuary", "ZONE A0 & Sxnctuary"):
        assert turned.act(written) == CATALOG.act(written)


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [("OZONE", "ZONE"), ("A & B", "A and B"), ("A&B", "A & B"), ("A/B", "A B"), ("Beyoncé", "Beyonce")],
)
def test_other_characters_tell_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "cell",
    ["Sale Month", "sale month", " Sale  Month ", "SALE_MONTH", "\ufeffSale Month", '"Sale Month"', "sale_month"],
)
def test_a_header_is_compared_without_case_blanks_and_underscores(cell: str) -> None:
    assert header_key(cell) == "sale month"


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["Price", "Price"], ("Price", "Price (2)")),
        (["Price", "PRICE", "price"], ("Price", "PRICE (2)", "price (3)")),
        (["Price", "Price", "Price (2)"], ("Price", "Price (2)", "Price (2) (2)")),
        (["", "a", ""], ("column 1", "a", "column 3")),
        (["column 2", ""], ("column 2", "column 2 (2)")),
        (["\ufeffdate"], ("date",)),
    ],
)
def test_a_repeated_header_is_numbered(cells: list[str], names: tuple[str, ...]) -> None:
    assert unique_headers(cells) == names


@given(
    st.lists(
        st.sampled_from(["", "a", "A", "a_", "a (2)", "a (3)", "column 1", "column 2 (2)", "ß", "SS", " "]) | st.text()
    )
)
def test_every_column_can_be_told_from_every_other(cells: list[str]) -> None:
    names = unique_headers(cells)
    assert len({header_key(name) for name in names}) == len(names) == len(cells)


def test_the_nearest_known_name_is_offered_and_nothing_far_off() -> None:
    known = ["Earnings (USD)", "Sale Month", "Store"]
    assert nearest("Earning (US$)", known) == "Earnings (USD)"
    assert nearest("sale_months", known) == "Sale Month"
    assert nearest("Xylophone", known) is None
    assert nearest("anything", []) is None
