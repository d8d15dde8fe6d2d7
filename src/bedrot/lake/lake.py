"""A label's lake: the zones and their tables, opened together."""

from collections.abc import Mapping
from pathlib import Path

from bedrot.lake.disk import Disk
from bedrot.lake.landing import Landing
from bedrot.lake.layout import Layout
from bedrot.lake.promotions import Promotions
from bedrot.lake.secret import FOLDER, Secret
from bedrot.lake.seen import Seen
from bedrot.lake.segments import Raw
from bedrot.lake.store import Store
from bedrot.lake.tables import Table
from bedrot.lake.views import Views
from bedrot.model.conformed import Conformed
from bedrot.model.zones import Zone


class Lake:
    """The lake below ``root``. ``raw_suffix``: the format of raw segments, ``.parquet`` or ``.ndjson``.

    ``private``: the folder of the label's key for personal data; beside the lake's folder if not given.
    """

    def __init__(
        self, root: Path, *, raw_suffix: str = ".parquet", disk: Disk | None = None, private: Path | None = None
    ) -> None:
        self.store = Store(root, disk)
        self.layout = Layout(root)
        self.secret = Secret(private or self.store.root.parent / FOLDER, self.store)
        self.landing = Landing(self.store, self.layout, self.secret)
        self.seen = Seen(self.store)
        self.raw = Raw(self.store, self.layout, raw_suffix)
        self.views = Views(self.store, self.layout)
        self.promotions = Promotions(self.store, self.layout.zone(Zone.STAGING))

    def staging(self, platform: str, dataset: str, columns: Mapping[str, str]) -> Table:
        """The typed rows of a dataset, partitioned by delivery."""
        return Table(self.store, self.layout.staging(platform, dataset), columns, ("delivery", "VARCHAR"))

    def quarantine(self, platform: str, dataset: str, columns: Mapping[str, str]) -> Table:
        """The findings of a dataset, partitioned by delivery."""
        return Table(self.store, self.layout.quarantine(platform, dataset), columns, ("delivery", "VARCHAR"))

    def curated(self, conformed: Conformed) -> Table:
        """The rows of a conformed dataset, partitioned by month."""
        return Table(self.store, self.layout.curated(conformed.name), conformed.columns, ("month", "DATE"))
