"""What the checks look at: the deliveries that count, who wins in each dataset, and relations over their rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bedrot.lake.promotions import Promotion
from bedrot.model.conformed import CONFORMED
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.catalog import meanings
from bedrot.pipeline.findings.finding import Where
from bedrot.pipeline.label import Label
from bedrot.pipeline.winning import Source, feedings_of, open_staged, source_of
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import RECORDINGS, Feeding, Winner, winner_columns, winner_rows
from bedrot.transform.engine import Engine

ROYALTIES = "royalties"
Row = tuple[object, ...]


@dataclass(frozen=True)
class Look:
    """What stays as it is while it is looked at.

    ``deliveries``: those that count, by id, oldest first. ``sources``: every dataset with who wins its keys.
    """

    label: Label
    bench: Workbench
    deliveries: Mapping[str, Delivery]
    sources: Sequence[Source]
    _opened: dict[str, bool] = field(default_factory=dict)

    @property
    def engine(self) -> Engine:
        """What runs the statements."""
        return self.bench.engine

    def feeding(self, *conformed: str) -> list[Source]:
        """The datasets that feed one of these conformed ones."""
        return [source for source in self.sources if source.dataset.feeds in conformed]

    def open(self, conformed: str) -> bool:
        """Open all curated rows of a conformed dataset under its name; whether there are any."""
        if conformed not in self._opened:
            files = [part.file for part in self.bench.lake.curated(CONFORMED[conformed]).parts()]
            self.engine.read(conformed, files, CONFORMED[conformed].columns)
            self._opened[conformed] = bool(files)
        return self._opened[conformed]

    def stage(self, source: Source, claims: Iterable[Winner]) -> Feeding:
        """Open a dataset's staged rows of these claims."""
        claims = list(claims)
        dataset = source.dataset
        feeding = Feeding(
            source.platform,
            dataset,
            f"look_{source.platform}_{dataset.name}",
            f"claims_{source.platform}_{dataset.name}",
        )
        open_staged(feeding.staged, source.platform, dataset.name, dataset, claims, self.bench)
        self.engine.table(feeding.winners, winner_columns(dataset), winner_rows(claims))
        return feeding

    def counting(self, source: Source) -> list[Feeding]:
        """Open a dataset's staged rows that count."""
        return feedings_of(source, self.deliveries, self.bench)

    def title(self, platform: str) -> str:
        """A platform's name for people."""
        connector = self.label.connectors.get(platform)
        return connector.title if connector and connector.title else platform

    def kind(self, platform: str, dataset: str) -> str:
        """What a platform calls rows of a kind: of the dataset's title what stands before the colon."""
        connector = self.label.connectors.get(platform)
        known = connector.datasets().get(dataset) if connector else None
        return known.title.partition(":")[0] if known and known.title else dataset.replace("_", " ")

    def in_files(self, where: Where, deliveries: Iterable[object]) -> Where:
        """A place with the files that show it, oldest first."""
        wanted = set(deliveries)
        found = [each for each in self.deliveries.values() if each.id in wanted]
        return replace(where, files=tuple(each.name for each in found), deliveries=tuple(each.id for each in found))

    def whose(self, promotion: Promotion) -> Where:
        """The place of one table of a delivery."""
        delivery = self.deliveries[promotion.delivery]
        return Where(
            platforms=(promotion.platform,),
            dataset=f"{promotion.platform}.{promotion.dataset}",
            account=delivery.account,
            files=(delivery.name,),
            deliveries=(delivery.id,),
        )


def look_at(label: Label, bench: Workbench) -> Look:
    """Read the records of what was typed, and the label's list of tracks; no row is read yet."""
    deliveries = {delivery.id: delivery for delivery in label.active()}
    sources = [source_of(platform, dataset, deliveries, bench) for platform, dataset in label.datasets()]
    bench.engine.table("recordings", RECORDINGS, sorted(meanings(label.catalog).recordings.items()))
    return Look(label, bench, deliveries, sources)
