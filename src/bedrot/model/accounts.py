"""Accounts that go by more than one name: which of them a delivery, or a line that names its account, belongs to.

A delivery keeps the account under which it was imported, a line the card it names; what the catalog says of either decides
under which it counts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from bedrot.model.deliveries import Delivery


@dataclass(frozen=True)
class AccountName:
    """Another name of a platform's account, exactly as it was written at import."""

    name: str
    platform: str
    account: str


@dataclass(frozen=True)
class Accounts:
    """``meant``: the account by platform and name as written. A name that is not there is an account of its own."""

    meant: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, deliveries: Iterable[Delivery]) -> list[Delivery]:
        """Deliveries, each under the account that it counts for; their order stays."""
        return [
            replace(each, account=self.meant.get((each.platform, each.account), each.account)) for each in deliveries
        ]

    def names(self, platform: str) -> Mapping[str, str]:
        """The other names of a platform's accounts, each with the account that it means."""
        return {name: account for (of, name), account in sorted(self.meant.items()) if of == platform}
