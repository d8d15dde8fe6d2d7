"""Layouts that changed: columns that a dataset's newer files have and its older ones had not, or the other way round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bedrot.lake.promotions import Promotion
from bedrot.model.deliveries import Delivery
from bedrot.model.names import header_key
from bedrot.pipeline.findings.finding import Finding, Kind, Severity, listed
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.winning import Source


@dataclass(frozen=True)
class Layout:
    """The columns of one delivery: as written, by what they are compared by; and which of them fills each field."""

    promotion: Promotion
    delivery: Delivery
    columns: Mapping[str, str]
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Change:
    """What ``newest`` and all files after it have otherwise than ``before`` and all files before it.

    ``renamed``: by field, the column it was read from and the one it is read from now. ``lost``: columns that are gone,
    with the field that nothing fills any more, or None where no field was read from them. ``added``: columns nobody
    had before.
    """

    before: Layout
    newest: Layout
    since: Sequence[Layout]
    renamed: Mapping[str, tuple[str, str]]
    lost: Mapping[str, str | None]
    added: Sequence[str]

    @property
    def unfilled(self) -> tuple[str, ...]:
        """The fields that stay empty from then on."""
        return tuple(field for field in self.lost.values() if field is not None)


def drifts(look: Look) -> Iterator[Finding]:
    """Each change of a layout, named column by column; one that several accounts met is told once."""
    for source in look.sources:
        alike: dict[str, list[Change]] = {}
        for change in changes(look, source):
            alike.setdefault(repr((change.renamed, change.lost, change.added)), []).append(change)
        for found in alike.values():
            yield _drift(look, source, found)


def changes(look: Look, source: Source) -> Iterator[Change]:
    """The changes of a dataset's layout, by account.

    Only clean cuts count: a column that comes and goes is a choice that a download offers. Files of one moment are of
    one layout, or of several on purpose.
    """
    by_account: dict[str, list[Layout]] = {}
    for promotion in source.promotions:
        layout = _layout(look, source, promotion)
        if layout is not None:
            by_account.setdefault(layout.delivery.account, []).append(layout)
    for layouts in by_account.values():
        for place in range(1, len(layouts)):
            older, newer = layouts[:place], layouts[place:]
            if older[-1].delivery.observed_at < newer[0].delivery.observed_at:
                change = _change(older, newer)
                if change.renamed or change.lost or change.added:
                    yield change


def _layout(look: Look, source: Source, promotion: Promotion) -> Layout | None:
    delivery = look.deliveries[promotion.delivery]
    segments = look.bench.lake.raw.get(delivery)
    segment = (
        next((each for each in segments.tables if each.dataset == source.dataset.name), None) if segments else None
    )
    if segment is None or not promotion.read:
        return None
    columns = {header_key(name): name for name in (*segment.header, *segment.left_out) if name.strip()}
    return Layout(promotion, delivery, columns, source.dataset.column_of([*segment.header, *segment.constants]))


def _change(older: Sequence[Layout], newer: Sequence[Layout]) -> Change:
    before, newest = older[-1], newer[0]
    had = set.intersection(*(set(each.columns) for each in older))
    ever = set.union(*(set(each.columns) for each in older))
    have = set.intersection(*(set(each.columns) for each in newer))
    since = set.union(*(set(each.columns) for each in newer))
    gone, come = had - since, have - ever
    renamed, lost = {}, {}
    for key in (key for key in before.columns if key in gone):
        name = before.columns[key]
        field = next((field for field, column in before.fields.items() if column == name), None)
        now = newest.fields.get(field) if field else None
        if field and now and header_key(now) in come:
            renamed[field] = (name, now)
            come -= {header_key(now)}
        else:
            lost[name] = None if now else field
    added = [name for key, name in newest.columns.items() if key in come]
    return Change(before, newest, newer, renamed, lost, added)


def _drift(look: Look, source: Source, met: Sequence[Change]) -> Finding:
    change = met[0]
    newest = change.newest.delivery
    parts = [f"{old!r} is called {new!r} now" for old, new in change.renamed.values()]
    parts += [
        f"{name!r} is gone" + (f", so that {field.replace('_', ' ')} stays empty" if field else "")
        for name, field in change.lost.items()
    ]
    parts += [f"{name!r} is new" for name in change.added]
    accounts = listed(each.newest.delivery.account for each in met)
    what = (
        f"The files of {look.title(source.platform)} ({look.kind(source.platform, source.dataset.name)}; {accounts}) have other columns since "
        f"{newest.name} of {newest.observed_at.date()}: {listed(parts)}."
    )
    figures = {"renamed": len(change.renamed), "lost": len(change.lost), "new": len(change.added)}
    figures["files"] = sum(len(each.since) for each in met)
    sides = [side.delivery.id for each in met for side in (each.before, each.newest)]
    place = look.whose(change.newest.promotion)
    where = look.in_files(replace(place, account=newest.account if len(met) == 1 else None), sides)
    if change.unfilled:
        todo = (
            "Look whether the download offers another layout. If the figures stand under a name that is not known yet, "
            "`bedrot map` says how to read it."
        )
        return Finding(Kind.SCHEMA_DRIFT, Severity.LOOK, what, where, figures, todo)
    return Finding(Kind.SCHEMA_DRIFT, Severity.NOTE, what, where, figures)
