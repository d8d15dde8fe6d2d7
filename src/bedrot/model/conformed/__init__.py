"""The conformed datasets: one shape for all platforms, one grain and one family each.

Every curated row also carries :data:`LINEAGE`. Curated tables are partitioned by ``month`` (first day, DATE), the
month a row counts for.
"""

from collections.abc import Mapping
from types import MappingProxyType

from bedrot.model.conformed.earnings import EARNINGS
from bedrot.model.conformed.listening import LISTENING
from bedrot.model.conformed.marketing import MARKETING
from bedrot.model.conformed.reference import REFERENCE
from bedrot.model.conformed.shape import LINEAGE, Columns, Conformed
from bedrot.model.conformed.social import SOCIAL

__all__ = ["CONFORMED", "LINEAGE", "Columns", "Conformed"]

CONFORMED: Mapping[str, Conformed] = MappingProxyType(
    {conformed.name: conformed for conformed in (*LISTENING, *EARNINGS, *SOCIAL, *MARKETING, *REFERENCE)}
)
"""Every conformed dataset by name."""
