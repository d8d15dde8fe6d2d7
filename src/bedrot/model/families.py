"""Who counted a figure. Figures of two families describe the same reality twice and are never added."""

from enum import Enum


class Family(Enum):
    """The party whose count a dataset holds.

    ``REFERENCE`` is nobody's count: recordings and rates of exchange, which figures are looked up by.
    """

    DISTRIBUTOR = "distributor"
    STORE = "store"
    SOCIAL = "social"
    LINKS = "links"
    ADS = "ads"
    EMAIL = "email"
    BANK = "bank"
    SHOP = "shop"
    REFERENCE = "reference"
