"""Views of the curated zone under familiar names, rewritten where a commit changed them or somebody has."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bedrot.lake.tables import Part
from bedrot.model.conformed import CONFORMED
from bedrot.model.zones import Zone
from bedrot.pipeline.by_month import Filed, files_of_year, write
from bedrot.pipeline.publish_state import Shown, State
from bedrot.pipeline.staging2curated import CuratedCommit
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.published import VIEWS, View, body, view_statement, views_of

_RELATION = "published"


def publish(commits: Iterable[CuratedCommit], at: datetime, bench: Workbench) -> list[str]:
    """Bring all views up to date with the curated tables; the names of those rewritten. ``at``: for the archive.

    Of a view whose last version was published, only the years of the months just made anew are written. A file that
    is not what was published is archived as it is, and made anew.
    """
    state = State.kept(bench.lake)
    _forget(bench.lake.views.altered(), state, bench)
    publisher = Publisher(at, state, bench)
    rewritten: list[str] = []
    for commit in commits:
        if commit.version is None:
            continue
        before = state.copy()
        for view in views_of(commit.conformed):
            shown = Shown(commit.version, hashlib.sha256(body(view).encode()).hexdigest())
            last = state.shown.get(view.name)
            if last is None or last.statement != shown.statement:
                state.files = {name: filed for name, filed in state.files.items() if view.reads(name) is None}
            if last != shown:
                rewritten += publisher.publish(view, _years(last, shown, commit))
                state.shown[view.name] = shown
        if state != before:
            state.keep(bench.lake)
    return rewritten + _mend(publisher)


def _forget(altered: Sequence[str], state: State, bench: Workbench) -> None:
    """Believe nothing of files that somebody changed, or that a killed process had no time to register."""
    known = [name for name in altered if name in state.files]
    for name in known:
        del state.files[name]
    if known:
        state.keep(bench.lake)


def _years(before: Shown | None, now: Shown, commit: CuratedCommit) -> set[str] | None:
    """The years to write; None for all of them."""
    one_step = before == Shown(now.version - 1, now.statement) and commit.months
    return {month[:4] for month in commit.months} if one_step else None


def _mend(publisher: "Publisher") -> list[str]:
    before, rewritten = publisher.state.copy(), []
    for name in publisher.bench.lake.views.altered():
        for view in VIEWS:
            told = view.reads(name)
            if told:
                rewritten += publisher.publish(view, {told[1]} if told[1] else None)
    if publisher.state != before:
        publisher.state.keep(publisher.bench.lake)
    return rewritten


@dataclass(frozen=True)
class Publisher:
    """Writes files of views. ``at``: for the archive; ``state``: what was published last, brought up to date."""

    at: datetime
    state: State
    bench: Workbench

    def publish(self, view: View, years: set[str] | None) -> list[str]:
        """Bring a view's files of some years (None: of all) up to date; the names of those rewritten or withdrawn."""
        parts = self.bench.lake.curated(CONFORMED[view.conformed]).parts()
        there = {name: told for name in self.bench.lake.views.names() if (told := view.reads(name))}
        if not view.of_each_year:
            return self._write_year(view, None, parts, there)
        shown = {year for _, year in there.values() if year}
        wanted = years if years is not None else {part.partition[:4] for part in parts} | shown
        return [
            name
            for year in sorted(wanted)
            for name in self._write_year(view, year, [part for part in parts if part.partition[:4] == year], there)
        ]

    def _write_year(
        self,
        view: View,
        year: str | None,
        parts: Sequence[Part],
        there: Mapping[str, tuple[str | None, str | None]],
    ) -> list[str]:
        """Write a view's files of one year (None: of all time), and take those away that have no rows any more."""
        wanted: dict[str, bool] = {}
        for source in self._sources(view, parts):
            if view.by_month and year is not None:
                wanted |= self._by_month(view, source, year, parts)
            else:
                wanted |= self._at_once(view, source, year)
        rewritten = [name for name, changed in wanted.items() if changed]
        for name, (_, of) in there.items():
            if of == year and name not in wanted:
                self.bench.lake.views.withdraw(name, self.at)
                self.state.files.pop(name, None)
                rewritten.append(name)
        return rewritten

    def _sources(self, view: View, parts: Sequence[Part]) -> list[str | None]:
        """Open the parts; the platforms that get a file, or None for one file of all."""
        if not parts:
            return []
        engine = self.bench.engine
        engine.read(_RELATION, [part.file for part in parts], CONFORMED[view.conformed].columns)
        if not view.of_each_source and view.source is None:
            return [None]
        found = [str(row[0]) for row in engine.rows(f"SELECT DISTINCT source FROM {_RELATION} ORDER BY 1")]
        return [each for each in found if view.source in (None, each)]

    def _at_once(self, view: View, source: str | None, year: str | None) -> dict[str, bool]:
        """Write the file of one platform; its name, and whether it changed."""
        name = view.file(source, year)
        target = self.bench.scratch / name
        self.bench.engine.write(view_statement(view, _RELATION, source), target)
        changed = self.bench.lake.views.publish(name, target, self.at)
        target.unlink(missing_ok=True)
        return {name: changed}

    def _by_month(self, view: View, source: str | None, year: str, parts: Sequence[Part]) -> dict[str, bool]:
        """Write the files of one platform, the months that did not change as they are; the names, and what changed."""
        written: dict[str, bool] = {}
        views = self.bench.lake.views
        for made in files_of_year(view, source, year, parts, self._as_published(), self.bench):
            written[made.name] = False
            if made.sources:
                file = write(made, self.bench.scratch / made.name)
                written[made.name] = views.publish(made.name, file, self.at)
                file.unlink(missing_ok=True)
                sha256 = views.registered(Zone.CURATED)[made.name]
                self.state.files[made.name] = Filed(sha256, made.header, made.pieces)
        return written

    def _as_published(self) -> dict[str, Filed]:
        registered = self.bench.lake.views.registered(Zone.CURATED)
        return {name: filed for name, filed in self.state.files.items() if registered.get(name) == filed.sha256}
