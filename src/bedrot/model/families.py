"""Who counted a figure. Figures of two families describe the same reality twice and are never added."""

from enum import Enum


class Family(Enum):
    """The party whose count a dataset holds."""

    DISTRIBUTOR = "distributor"
    STORE = "store"
    SOCIAL = "social"
    LINKS = "links"
    ADS = "ads"
    EMAIL = "email"
    BANK = "bank"
