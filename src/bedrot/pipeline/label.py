"""A label's folder, opened: its lake, its catalog, the connectors and the settings a run needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bedrot.connect.connector import Connector
from bedrot.connect.limits import DEFAULT_LIMITS, Limits
from bedrot.lake.lake import Lake
from bedrot.lake.locks import Lease
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery, Kept
from bedrot.pipeline.catalog import LabelCatalog


@dataclass(frozen=True)
class Label:
    """Everything a run works with.

    ``connectors``: by platform. ``warehouse``: the database's URL. ``memory``: what the engine may use, e.g.
    ``640MB``. ``account``: the account of files that do not name one. ``personal_files``: how landing keeps files
    that tell of people. ``reporting``: the currency that amounts are shown in together. ``code``: the program's version.
    """

    root: Path
    lake: Lake
    catalog: LabelCatalog
    connectors: Mapping[str, Connector]
    warehouse: str
    code: str
    memory: str = "640MB"
    account: str = "main"
    reporting: str = "USD"
    personal_files: Kept = Kept.ENCRYPTED
    limits: Limits = DEFAULT_LIMITS
    lease: Lease = field(default_factory=Lease)

    @property
    def inbox(self) -> Path:
        """The folder a person drops files into."""
        return self.root / "inbox"

    def active(self) -> list[Delivery]:
        """The deliveries that count, oldest first, each under the account that the catalog says it belongs to."""
        return self.catalog.accounts.of(self.lake.landing.active())

    def datasets(self) -> Iterator[tuple[str, Dataset]]:
        """Every dataset with its platform."""
        for platform, connector in sorted(self.connectors.items()):
            for dataset in connector.datasets().values():
                yield platform, dataset
