"""Views of the curated zone under familiar names, rewritten where a commit changed them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bedrot.lake import documents
from bedrot.lake.tables import Part
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone
from bedrot.pipeline.staging2curated import CuratedCommit
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.published import VIEWS, View, view_statement

_STATE = "_published.json"


def publish(commits: Iterable[CuratedCommit], at: datetime, bench: Workbench) -> list[str]:
    """Bring all views up to date with the curated tables; the names of those rewritten. ``at``: for the archive.

    Of a dataset whose last version was published, only the years of the months just made anew are written.
    """
    state = _state(bench)
    rewritten: list[str] = []
    for commit in commits:
        if commit.version is None or state.get(commit.conformed) == commit.version:
            continue
        one_step = state.get(commit.conformed) == commit.version - 1 and commit.months
        years = {month[:4] for month in commit.months} if one_step else None
        for view in VIEWS:
            if view.conformed == commit.conformed:
                rewritten += _publish(view, years, at, bench)
        state[commit.conformed] = commit.version
        bench.lake.store.replace(_state_key(bench), [documents.encode({"versions": state})])
    return rewritten


def _publish(view: View, years: set[str] | None, at: datetime, bench: Workbench) -> list[str]:
    conformed = CONFORMED[view.conformed]
    parts = bench.lake.curated(conformed).parts()
    if "{year}" not in view.name:
        return _write(view, view.name, None, parts, at, bench)
    there = {name: found for name in bench.lake.views.names() if (found := view.reads(name))}
    wanted = years if years is not None else {part.partition[:4] for part in parts} | {y for _, y in there.values()}
    rewritten = []
    for year in sorted(wanted):
        of_year = [part for part in parts if part.partition.startswith(year)]
        sources = _sources(of_year, view, bench)
        for source in sources:
            name = view.name.format(source=source, year=year)
            rewritten += _write(view, name, source, of_year, at, bench)
        for name, (source, of) in there.items():
            if of == year and source not in sources:
                bench.lake.views.withdraw(name, at)
                rewritten.append(name)
    return rewritten


def _sources(parts: Sequence[Part], view: View, bench: Workbench) -> list[str]:
    bench.engine.read("published", [part.file for part in parts], CONFORMED[view.conformed].columns)
    return [str(row[0]) for row in bench.engine.rows("SELECT DISTINCT source FROM published ORDER BY 1")]


def _write(
    view: View, name: str, source: str | None, parts: Sequence[Part], at: datetime, bench: Workbench
) -> list[str]:
    if not parts:
        bench.lake.views.withdraw(name, at)
        return [name]
    bench.engine.read("published", [part.file for part in parts], CONFORMED[view.conformed].columns)
    target = bench.scratch / name
    bench.engine.write(view_statement(view, "published", source), target)
    changed = bench.lake.views.publish(name, target, at)
    target.unlink()
    return [name] if changed else []


def _state_key(bench: Workbench) -> str:
    return f"{bench.lake.layout.zone(Zone.CURATED)}/{_STATE}"


def _state(bench: Workbench) -> dict[str, int]:
    key = _state_key(bench)
    try:
        return dict(documents.decode(bench.lake.store.read(key), key)["versions"])
    except (FileNotFoundError, LakeDamaged):
        return {}
