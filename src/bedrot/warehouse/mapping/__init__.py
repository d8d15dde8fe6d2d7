"""Which table holds the facts of each conformed dataset, and which rollups are kept of them."""

from collections.abc import Mapping
from types import MappingProxyType

from bedrot.model.conformed import CONFORMED
from bedrot.warehouse.mapping.earnings import BANK, REFERENCE, SHOP
from bedrot.warehouse.mapping.listening import LISTENING
from bedrot.warehouse.mapping.marketing import ADS, LINKS, MAIL
from bedrot.warehouse.mapping.royalties import ROYALTIES
from bedrot.warehouse.mapping.shape import Facts, Reported, Rollup
from bedrot.warehouse.mapping.social import SOCIAL

__all__ = ["BY_DATASET", "FACTS", "RATES_OF", "Facts", "Reported", "Rollup"]

RATES_OF = "exchange_rates"
"""The dataset that others are converted with, and that is therefore loaded before them."""

BY_DATASET: Mapping[str, Facts] = MappingProxyType(
    {each.dataset: each for each in (*LISTENING, *ROYALTIES, *SHOP, *BANK, *SOCIAL, *ADS, *LINKS, *MAIL, *REFERENCE)}
)
"""The facts of each conformed dataset."""

FACTS: tuple[Facts, ...] = tuple(
    sorted((BY_DATASET[name] for name in CONFORMED), key=lambda facts: facts.dataset != RATES_OF)
)
"""All of them, in the order of loading."""
