"""Bring every zone up to date with what has landed: the arrows one after the other, each finished before the next."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bedrot.connect.candidate import Candidate
from bedrot.lake.lake import Lake
from bedrot.lake.landing import Status
from bedrot.lake.layout import STAMP
from bedrot.lake.promotions import Promotion
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside
from bedrot.pipeline.catalog import meanings
from bedrot.pipeline.label import Label
from bedrot.pipeline.landing2raw import to_raw
from bedrot.pipeline.load import Commit, Loaded, Part, load
from bedrot.pipeline.publish import publish
from bedrot.pipeline.raw2staging import to_staging
from bedrot.pipeline.staging2curated import CuratedCommit, to_curated
from bedrot.pipeline.workbench import Workbench
from bedrot.warehouse.database import Warehouse

Progress = Callable[[str, str, int, int], None]
"""Told what is going on: the arrow, what it works on, how many are done and how many there are."""


def silent(arrow: str, subject: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Promoted:
    """What a run did: per delivery what became of its tables or why it could not be read, and what was made anew.

    ``commits``: of the curated tables; ``views``: the names of those rewritten; ``loaded``: months of the warehouse.
    """

    promotions: Mapping[str, tuple[Promotion, ...]]
    problems: Mapping[str, FileSetAside]
    commits: tuple[CuratedCommit, ...]
    views: tuple[str, ...]
    loaded: Loaded


def promote(
    label: Label,
    now: datetime,
    bench: Workbench,
    progress: Progress = silent,
    *,
    everything: bool = False,
    platforms: Collection[str] = (),
) -> Promoted:
    """Promote everything that is pending. Twice changes nothing.

    ``everything``: make each curated month anew. ``platforms``: read only deliveries of these; those of others wait.
    """
    promotions, problems = _read_and_type(label, now, bench, progress, platforms)
    active = label.lake.landing.active()
    absent = {each.id for each in active if each.id not in promotions and not _is_typed(each, label)}
    known = meanings(label.catalog)
    datasets = list(label.datasets())
    commits = []
    for number, conformed in enumerate(CONFORMED.values()):
        progress("staging2curated", conformed.name, number, len(CONFORMED))
        if not _needs(conformed, absent, label):
            commits.append(to_curated(conformed, datasets, active, known, bench, everything=everything))
    # screens look at the warehouse, so it does not wait for the views
    progress("load", "warehouse", 0, 1)
    loaded = load_curated(label, now, bench)
    progress("publish", "views", 0, 1)
    views = publish(commits, now, bench)
    return Promoted(promotions, problems, tuple(commits), tuple(views), loaded)


def load_curated(label: Label, now: datetime, bench: Workbench, *, anew: bool = False) -> Loaded:
    """Make the warehouse hold what curated holds, in one transaction; ``anew``: drop everything first."""
    warehouse = Warehouse.open(label.warehouse, anew=anew)
    try:
        commit = Commit(now.strftime(STAMP), label.active(), label.reporting)
        parts = curated_parts(label.lake)
        observe = label.lake.store.disk.before
        loaded = load(warehouse, bench.engine, parts, commit, label.catalog.catalog, observe=observe)
        if anew:
            warehouse.compact()
        return loaded
    finally:
        warehouse.close()


def curated_parts(lake: Lake) -> list[Part]:
    """Every visible file of every curated table."""
    return [
        Part(conformed.name, date.fromisoformat(part.partition), part.file, part.name)
        for conformed in CONFORMED.values()
        for part in lake.curated(conformed).parts()
    ]


def _read_and_type(
    label: Label, now: datetime, bench: Workbench, progress: Progress, platforms: Collection[str]
) -> tuple[dict[str, tuple[Promotion, ...]], dict[str, FileSetAside]]:
    promotions: dict[str, tuple[Promotion, ...]] = {}
    problems: dict[str, FileSetAside] = {}
    active = [each for each in label.lake.landing.active() if not platforms or each.platform in platforms]
    for number, delivery in enumerate(active):
        connector = label.connectors.get(delivery.platform)
        if connector is None:
            problems[delivery.id] = FileSetAside(f"The connector {delivery.platform!r} is no longer there.")
            continue
        progress("landing2raw", delivery.name, number, len(active))
        try:
            # what is in raw needs no look at the file again, which may be encrypted
            there = bench.lake.raw.get(delivery)
            segments = there or to_raw(delivery, connector, _candidate(delivery, label, bench), bench)
        except FileSetAside as problem:
            label.lake.landing.set_status(delivery, Status.UNREADABLE, now, str(problem))
            problems[delivery.id] = problem
            continue
        if any(segment.dataset not in connector.datasets() for segment in segments.tables):
            problems[delivery.id] = FileSetAside(
                "An earlier version read it otherwise than this one does.",
                todo="Run `bedrot lake rebuild`; what was counted of it stays until then.",
            )
            continue
        progress("raw2staging", delivery.name, number, len(active))
        promotions[delivery.id] = tuple(to_staging(delivery, segments, connector.datasets(), bench))
    return promotions, problems


def _is_typed(delivery: Delivery, label: Label) -> bool:
    """Whether an earlier run has typed a delivery; without its connector nobody can tell."""
    connector = label.connectors.get(delivery.platform)
    return connector is not None and any(
        label.lake.promotions.get(delivery.platform, dataset, delivery.id) for dataset in connector.datasets()
    )


def _needs(conformed: Conformed, absent: Collection[str], label: Label) -> bool:
    """Whether the dataset holds rows of deliveries that cannot be asked now; it then stays as it is."""
    recorded = label.lake.curated(conformed).record().get("deliveries", [])
    return any(str(entry).rsplit(":", 1)[-1] in absent for entry in recorded)


def _candidate(delivery: Delivery, label: Label, bench: Workbench) -> Candidate:
    path = label.lake.landing.opened(delivery, bench.scratch)
    return Candidate(path, delivery.name, bench.scratch, label.limits, delivery.container)
