"""Countries as sources write them."""

import pytest

from bedrot.transform.countries import country_code, is_no_country


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("US", "US"),
        ("us", "US"),
        ("USA", "US"),
        ("Germany", "DE"),
        (" DE ", "DE"),
        ("DEU", "DE"),
        ("XK", "XK"),
        ("Sweden", "SE"),
    ],
)
def test_codes_and_english_names_become_iso_codes(written: str, code: str) -> None:
    assert country_code(written) == code


@pytest.mark.parametrize("written", ["ZZ", "OU", "WW", "Worldwide", "unknown", "Atlantis", "", "U", "Europe", "Total"])
def test_what_names_no_country_has_no_code(written: str) -> None:
    assert country_code(written) is None


@pytest.mark.parametrize(
    ("written", "nowhere"), [("zz", True), ("World", True), ("", True), ("Atlantis", False), ("US", False)]
)
def test_unknown_countries_are_told_from_unknown_names(written: str, nowhere: bool) -> None:
    assert is_no_country(written) is nowhere
