"""Views of the curated zone under familiar names, rewritten where a commit changed them or somebody has."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bedrot.lake import documents
from bedrot.lake.tables import Part
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone
from bedrot.pipeline.staging2curated import CuratedCommit
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.published import VIEWS, View, body, view_statement, views_of

_STATE = "_published.json"
_RELATION = "published"


@dataclass(frozen=True)
class _Shown:
    """Of what a view was last published: the version of its dataset, and its statement."""

    version: int
    statement: str


def publish(commits: Iterable[CuratedCommit], at: datetime, bench: Workbench) -> list[str]:
    """Bring all views up to date with the curated tables; the names of those rewritten. ``at``: for the archive.

    Of a view whose last version was published, only the years of the months just made anew are written. A file that
    is not what was published is archived as it is, and made anew.
    """
    state = _state(bench)
    rewritten: list[str] = []
    for commit in commits:
        if commit.version is None:
            continue
        before = dict(state)
        for view in views_of(commit.conformed):
            shown = _Shown(commit.version, hashlib.sha256(body(view).encode()).hexdigest())
            if state.get(view.name) != shown:
                rewritten += _publish(view, _years(state.get(view.name), shown, commit), at, bench)
                state[view.name] = shown
        if state != before:
            _keep(state, bench)
    return rewritten + _mend(at, bench)


def _years(before: _Shown | None, now: _Shown, commit: CuratedCommit) -> set[str] | None:
    """The years to write; None for all of them."""
    one_step = before == _Shown(now.version - 1, now.statement) and commit.months
    return {month[:4] for month in commit.months} if one_step else None


def _publish(view: View, years: set[str] | None, at: datetime, bench: Workbench) -> list[str]:
    parts = bench.lake.curated(CONFORMED[view.conformed]).parts()
    there = {name: told for name in bench.lake.views.names() if (told := view.reads(name))}
    if not view.of_each_year:
        return _write_year(view, None, parts, there, at, bench)
    shown = {year for _, year in there.values() if year}
    wanted = years if years is not None else {part.partition[:4] for part in parts} | shown
    return [
        name
        for year in sorted(wanted)
        for name in _write_year(view, year, [part for part in parts if part.partition[:4] == year], there, at, bench)
    ]


def _write_year(
    view: View,
    year: str | None,
    parts: Sequence[Part],
    there: Mapping[str, tuple[str | None, str | None]],
    at: datetime,
    bench: Workbench,
) -> list[str]:
    """Write a view's files of one year (None: of all time), and take those away that have no rows any more."""
    sources = _sources(view, parts, bench)
    wanted = {view.file(source, year): source for source in sources}
    rewritten = [name for name, source in wanted.items() if _write(view, name, source, at, bench)]
    for name, (_, of) in there.items():
        if of == year and name not in wanted:
            bench.lake.views.withdraw(name, at)
            rewritten.append(name)
    return rewritten


def _sources(view: View, parts: Sequence[Part], bench: Workbench) -> list[str | None]:
    """Open the parts; the platforms that get a file, or None for one file of all."""
    if not parts:
        return []
    bench.engine.read(_RELATION, [part.file for part in parts], CONFORMED[view.conformed].columns)
    if not view.of_each_source and view.source is None:
        return [None]
    found = [str(row[0]) for row in bench.engine.rows(f"SELECT DISTINCT source FROM {_RELATION} ORDER BY 1")]
    return [each for each in found if view.source in (None, each)]


def _write(view: View, name: str, source: str | None, at: datetime, bench: Workbench) -> bool:
    target = bench.scratch / name
    bench.engine.write(view_statement(view, _RELATION, source), target)
    changed = bench.lake.views.publish(name, target, at)
    target.unlink()
    return changed


def _mend(at: datetime, bench: Workbench) -> list[str]:
    rewritten = []
    for name in bench.lake.views.altered():
        for view in VIEWS:
            told = view.reads(name)
            if told:
                rewritten += _publish(view, {told[1]} if told[1] else None, at, bench)
    return rewritten


def _state_key(bench: Workbench) -> str:
    return f"{bench.lake.layout.zone(Zone.CURATED)}/{_STATE}"


def _state(bench: Workbench) -> dict[str, _Shown]:
    key = _state_key(bench)
    try:
        told = documents.decode(bench.lake.store.read(key), key).get("views", {})
    except (FileNotFoundError, LakeDamaged):
        return {}
    return {name: _Shown(**each) for name, each in told.items()}


def _keep(state: Mapping[str, _Shown], bench: Workbench) -> None:
    told = {name: {"version": shown.version, "statement": shown.statement} for name, shown in sorted(state.items())}
    bench.lake.store.replace(_state_key(bench), [documents.encode({"views": told})])
