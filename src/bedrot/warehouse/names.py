"""Kinds of names that facts carry as numbers, and the columns of a conformed dataset each is made of.

For every kind the loader makes a relation of that name for the engine: the columns as text (empty where unknown),
``number``, and further ``attributes`` that rollups need. The numbers come from :mod:`bedrot.warehouse.numbering`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_ID = "BIGINT"


@dataclass(frozen=True)
class Names:
    """One kind of names. ``attributes``: SQL types by name."""

    name: str
    columns: tuple[str, ...]
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def relation(self) -> Mapping[str, str]:
        """The columns of its relation with their SQL types."""
        return {**dict.fromkeys(self.columns, "VARCHAR"), "number": _ID, **self.attributes}


ACCOUNT = Names("account_of", ("source", "account"))
PLATFORM = Names("platform_of", ("store",))
STATEMENT = Names("statement_of", ("source", "account", "report_date", "currency"), {"account_id": _ID})
STORE_NAME = Names("store_of", ("store", "store_name", "tier"), {"platform_id": _ID})
TERRITORY_NAME = Names("territory_of", ("country", "country_name"), {"territory_id": _ID})
ARTIST_NAME = Names("artist_of", ("artist", "artist_name"))
TRACK_NAME = Names(
    "track_of",
    ("artist", "artist_name", "title", "item", "isrc", "upc"),
    {"artist_name_id": _ID, "royalty_share": _ID, "is_share_known": "BOOLEAN"},
)
NETWORK = Names("network_of", ("network", "source"))
CAMPAIGN = Names("campaign_of", ("source", "account", "campaign_id", "campaign"), {"account_id": _ID})
PAYEE = Names("payee_of", ("description", "category", "payee"))
DELIVERY = Names("delivery_of", ("delivery",))
