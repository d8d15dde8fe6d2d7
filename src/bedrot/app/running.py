"""A whole run: the inbox, then everything that has landed, then how each platform stands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bedrot.app.inbox import as_incoming, move_aside, waiting
from bedrot.app.status import status_of
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from bedrot.pipeline.promote import Progress, silent
from bedrot.pipeline.runs import Report, Waiting


@dataclass(frozen=True)
class Outcome:
    """How a platform stands after a run: ``up to date``, ``nothing yet``, or ``needs you`` with what a person must do."""

    platform: str
    title: str
    state: str
    todo: tuple[str, ...] = ()


def run_all(
    label: Label,
    now: datetime,
    platforms: Collection[str] = (),
    *,
    progress: Progress = silent,
    waiting_for: Waiting = lambda holder: None,
) -> Report:
    """Import what lies in the inbox, and bring the platforms up to date with what has landed."""
    dropped = [as_incoming(look) for look in waiting(label.inbox)]
    if not dropped or platforms:
        return runs.run(label, now, platforms=platforms, progress=progress, waiting=waiting_for)
    report = runs.import_files(label, dropped, Wishes(), now, progress=progress, waiting=waiting_for)
    move_aside(label.inbox, report.files)
    return report


def would_run(label: Label, platforms: Collection[str] = ()) -> list[str]:
    """The names of the files that a run would work on: those in the inbox, and landed ones not promoted yet."""
    dropped = [] if platforms else [look.path.name for look in waiting(label.inbox)]
    landed = [
        delivery.name
        for delivery in label.lake.landing.active()
        if delivery.platform in (platforms or label.connectors)
        and not any(
            label.lake.promotions.get(delivery.platform, dataset, delivery.id)
            for dataset in label.connectors[delivery.platform].datasets()
        )
    ]
    return [*dropped, *landed]


def outcomes(label: Label, today: date, platforms: Sequence[str], *, automated: bool) -> list[Outcome]:
    """How each platform stands that was named, or has files; ``automated`` leaves out what only a person can do."""
    found = []
    for each in status_of(label, today).platforms:
        if each.platform not in platforms if platforms else not each.has_files:
            continue
        if each.newest is None:
            found.append(Outcome(each.platform, each.title, "nothing yet"))
        elif each.freshness.value == "fresh":
            found.append(Outcome(each.platform, each.title, "up to date"))
        elif not automated:
            found.append(Outcome(each.platform, each.title, "needs you", each.todo))
    return found
