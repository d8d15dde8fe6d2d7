"""What flows into what: the platforms of a label, their datasets, what these become, and the views that show it."""

from collections import Counter
from dataclasses import dataclass

from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import NothingSuch
from bedrot.pipeline.label import Label
from bedrot.transform.published import views_of

ZONES = ("1_landing", "3_staging", "4_curated", "views")


@dataclass(frozen=True)
class Box:
    """One thing of a zone. ``name``: unique in the drawing. ``holds``: how much is in it, in words."""

    name: str
    zone: str
    title: str
    holds: str


@dataclass(frozen=True)
class Flow:
    """Boxes, and arrows between them by their names."""

    boxes: tuple[Box, ...]
    arrows: tuple[tuple[str, str], ...]


def flow_of(label: Label) -> Flow:
    """What has come so far, and where it went; NothingSuch while nothing came."""
    boxes: list[Box] = []
    arrows: list[tuple[str, str]] = []
    files = Counter(each.platform for each in label.lake.landing.active())
    for platform, count in sorted(files.items()):
        if platform in label.connectors:
            title = label.connectors[platform].title
            boxes.append(Box(f"landing {platform}", ZONES[0], title, _counted(count, "file")))
    fed: set[str] = set()
    for platform, dataset in label.datasets():
        rows = sum(each.stored for each in label.lake.promotions.all(platform, dataset.name))
        if platform in files and rows:
            name = f"staging {platform}.{dataset.name}"
            boxes.append(Box(name, ZONES[1], f"{platform}.{dataset.name}", _counted(rows, "row")))
            arrows += [(f"landing {platform}", name), (name, f"curated {dataset.feeds}")]
            fed.add(dataset.feeds)
    published = label.lake.views.names()
    for conformed in (name for name in CONFORMED if name in fed):
        months = {part.partition for part in label.lake.curated(CONFORMED[conformed]).parts()}
        boxes.append(Box(f"curated {conformed}", ZONES[2], conformed, _counted(len(months), "month")))
        for view in views_of(conformed):
            if there := sum(view.reads(name) is not None for name in published):
                boxes.append(Box(f"view {view.name}", ZONES[3], view.name, _counted(there, "file")))
                arrows.append((f"curated {conformed}", f"view {view.name}"))
    if not boxes:
        raise NothingSuch("There is nothing to draw yet.", todo="Import files first: `bedrot import ~/Downloads`.")
    return Flow(tuple(boxes), tuple(arrows))


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
