"""Every country that a statement can name belongs to one region."""

import pycountry

from bedrot.model.regions import REGIONS


def test_every_country_but_antarctica_has_a_region() -> None:
    listed = {country.alpha_2 for country in pycountry.countries}
    assert listed - REGIONS.keys() == {"AQ"}
    assert REGIONS.keys() - listed == {"XK"}


def test_regions_are_five() -> None:
    assert set(REGIONS.values()) == {"Africa", "Americas", "Asia", "Europe", "Oceania"}
    assert (REGIONS["DE"], REGIONS["BR"], REGIONS["NZ"]) == ("Europe", "Americas", "Oceania")
