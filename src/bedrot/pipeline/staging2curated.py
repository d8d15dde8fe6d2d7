"""From typed rows to conformed datasets: the newest delivery wins, only the months it touches are made anew."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bedrot.lake.promotions import Promotion
from bedrot.lake.tables import NewPart
from bedrot.model.accounts import Accounts
from bedrot.model.conformed import Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BalanceBroken
from bedrot.pipeline.winning import Source, accounts_named, feedings_of, months_touched, source_of
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import (
    DELIVERIES,
    RECORDINGS,
    RELATIONS,
    act_is_listed,
    model,
    month_statement,
)

Meaning = tuple[str | None, ...]
"""What a name stands for: the columns after ``name`` of its relation in ``transform.conform``."""


def nobody(_description: str) -> Meaning:
    """The meaning of a payee to a label that has no table of them."""
    return None, None, None


@dataclass(frozen=True)
class Meanings:
    """What names mean, by their kind: ``store``, ``artist``, ``country``, ``payee``; name in, meaning out.

    ``recordings``: the act of each track the label has listed, by ISRC, for statements that name no act.
    ``accounts``: which accounts go by several names.
    """

    store: Callable[[str], Meaning]
    artist: Callable[[str], Meaning]
    country: Callable[[str], Meaning]
    recordings: Mapping[str, str] = field(default_factory=dict)
    payee: Callable[[str], Meaning] = nobody
    accounts: Accounts = field(default_factory=Accounts)

    def of(self, kind: str, name: str) -> Meaning:
        """The meaning of a name of one kind."""
        meant = {"store": self.store, "artist": self.artist, "country": self.country, "payee": self.payee}
        return meant[kind](name)


@dataclass(frozen=True)
class Counted:
    """What became of one table of a delivery in curated: rows that count, and rows a newer delivery has replaced."""

    counted: int
    superseded: int


@dataclass(frozen=True)
class CuratedCommit:
    """The outcome for one conformed dataset: its version, the months made anew, and per (delivery, dataset) the counts."""

    conformed: str
    version: int | None
    months: tuple[str, ...]
    counts: Mapping[tuple[str, str], Counted]


def to_curated(
    conformed: Conformed,
    datasets: Iterable[tuple[str, Dataset]],
    deliveries: Sequence[Delivery],
    meanings: Meanings,
    bench: Workbench,
    *,
    everything: bool = False,
) -> CuratedCommit:
    """Bring one conformed dataset up to date with the deliveries that count.

    ``datasets``: all datasets with their platforms. ``deliveries``: the active ones, oldest observation first.
    ``everything``: make all months anew, whether touched or not. Nothing is written when nothing changed. Raises :class:`BalanceBroken` when the rows made do not add up.
    """
    by_id = {delivery.id: delivery for delivery in meanings.accounts.of(deliveries)}
    merged = {each.id: by_id[each.id].account for each in deliveries if by_id[each.id].account != each.account}
    sources = [
        source_of(platform, dataset, by_id, bench) for platform, dataset in datasets if dataset.feeds == conformed.name
    ]
    table = bench.lake.curated(conformed)
    before = table.record()
    record = _record(conformed, sources, merged, meanings, bench.code)
    counts = _counts(sources)
    settled = not everything and _same(before, record)
    if before.get("held") or settled or (not before and not record["deliveries"]):
        return CuratedCommit(conformed.name, before.get("version"), (), counts)
    months = _months_to_make(conformed, sources, {} if everything else before, record, bench)
    parts = _make(conformed, sources, by_id, meanings, months, bench)
    version = table.replace(months, parts, record, before.get("version"))
    return CuratedCommit(conformed.name, version, tuple(months), counts)


def _record(
    conformed: Conformed, sources: Sequence[Source], merged: Mapping[str, str], meanings: Meanings, code: str
) -> dict[str, object]:
    """The lineage of the commit: what went in, and everything that decides what comes out.

    ``merged``: the account of each delivery that was imported under another name of it.
    """
    deliveries = sorted({f"{source.dataset.name}:{each.delivery}" for source in sources for each in source.promotions})
    names = {
        f"{kind}:{name}": list(meanings.of(kind, name))
        for source in sources
        for promotion in source.promotions
        for kind, name in source.names(promotion)
    }
    listed = sorted(meanings.recordings.items()) if any(act_is_listed(source.dataset) for source in sources) else []
    accounts = {
        f"{source.dataset.name}:{each.delivery}": ", ".join(renamed)
        for source in sources
        for each in source.promotions
        if (renamed := _accounts_renamed(source.dataset, each, merged, meanings.accounts))
    }
    return {
        "deliveries": deliveries,
        "accounts": dict(sorted(accounts.items())),
        "names": dict(sorted(names.items())),
        "recordings": hashlib.sha256(repr(listed).encode()).hexdigest(),
        "statement": hashlib.sha256(model(conformed.name).encode()).hexdigest(),
        "code": code,
    }


def _accounts_renamed(
    dataset: Dataset, promotion: Promotion, merged: Mapping[str, str], accounts: Accounts
) -> list[str]:
    """Which accounts a table of a delivery counts for instead of those that it was imported under or that its rows name."""
    whole = [merged[promotion.delivery]] if promotion.delivery in merged else []
    meant = accounts.names(promotion.platform)
    named = accounts_named(dataset, promotion) if meant else set()
    return [*whole, *(f"{name}={meant[name]}" for name in sorted(named & meant.keys()))]


def _same(before: Mapping[str, object], record: Mapping[str, object]) -> bool:
    unchanged = all(before.get(part) == record[part] for part in ("deliveries", "names", "recordings", "statement"))
    return unchanged and not _moved(before, record)


def _counts(sources: Sequence[Source]) -> dict[tuple[str, str], Counted]:
    counts = {}
    for source in sources:
        for promotion in source.promotions:
            won = source.rows_counted(promotion)
            counts[promotion.delivery, source.dataset.name] = Counted(won, promotion.stored - won)
    return counts


def _months_to_make(
    conformed: Conformed,
    sources: Sequence[Source],
    before: Mapping[str, object],
    record: Mapping[str, object],
    bench: Workbench,
) -> list[str]:
    """The months in which a row may differ from the last commit: all of them when the model itself changed."""
    visible = {part.partition for part in bench.lake.curated(conformed).parts()}
    claimed = {month for source in sources for each in source.promotions for month in each.months}
    if before.get("statement") != record["statement"]:
        return sorted(visible | claimed)
    old, new = set(_texts(before, "deliveries")), set(_texts(record, "deliveries"))
    changed = (old ^ new) | _moved(before, record)
    renamed = _renamed(before, record)
    everyone = {
        (source.platform, source.dataset.name): bench.lake.promotions.all(source.platform, source.dataset.name)
        for source in sources
    }
    if changed - {f"{each.dataset}:{each.delivery}" for promotions in everyone.values() for each in promotions}:
        return sorted(visible | claimed)  # what a lost promotion had touched is not known any more
    months: set[str] = set()
    for source in sources:
        for rival in (source.dataset.name, *source.dataset.yields_to):
            rivals = [each for each in everyone[source.platform, rival] if f"{each.dataset}:{each.delivery}" in changed]
            months |= months_touched(source.dataset, everyone[source.platform, source.dataset.name], rivals)
        months |= {
            month
            for each in source.promotions
            if any(f"{kind}:{name}" in renamed for kind, name in source.names(each))
            for month in each.months
        }
        if before.get("recordings") != record["recordings"] and act_is_listed(source.dataset):
            months |= {month for each in source.promotions for month in each.months}
    return sorted(months)


def _moved(before: Mapping[str, object], record: Mapping[str, object]) -> set[str]:
    """The tables of deliveries that now belong to another account than at the last commit."""
    then, now = before.get("accounts") or {}, record["accounts"]
    if not isinstance(then, dict) or not isinstance(now, dict):
        return set()
    return {name for name in then.keys() | now.keys() if then.get(name) != now.get(name)}


def _renamed(before: Mapping[str, object], record: Mapping[str, object]) -> set[str]:
    then, now = before.get("names"), record["names"]
    if not isinstance(then, dict) or not isinstance(now, dict):
        return set()
    return {name for name in then if name in now and then[name] != now[name]}


def _texts(record: Mapping[str, object], part: str) -> list[str]:
    value = record.get(part)
    return [str(each) for each in value] if isinstance(value, list) else []


def _make(
    conformed: Conformed,
    sources: Sequence[Source],
    by_id: Mapping[str, Delivery],
    meanings: Meanings,
    months: Sequence[str],
    bench: Workbench,
) -> list[NewPart]:
    wanted = set(months)
    feeding = [
        each
        for source in sources
        for each in feedings_of(source, by_id, bench, months=wanted, accounts=meanings.accounts)
    ]
    _name_relations(sources, meanings, bench)
    facts = [
        (rank, each.id, each.platform, each.account, each.observed_at.isoformat())
        for rank, each in enumerate(by_id.values())
    ]
    bench.engine.table("deliveries", DELIVERIES, facts)
    files = {month: _target(conformed, month, bench) for month in (months if feeding else ())}
    statements = [(month_statement(conformed.name, feeding, date.fromisoformat(each)), files[each]) for each in files]
    written = zip(files.items(), bench.engine.write_all(statements), strict=True)
    parts = [NewPart(month, file, rows) for (month, file), rows in written if rows]
    _check_balance(conformed, months, sources, bench, [part.file for part in parts])
    return parts


def _target(conformed: Conformed, month: str, bench: Workbench) -> Path:
    folder = bench.scratch / conformed.name / f"month={month}"
    folder.mkdir(parents=True)
    return folder / "part.parquet"


def _name_relations(sources: Sequence[Source], meanings: Meanings, bench: Workbench) -> None:
    found = {named for source in sources for each in source.promotions for named in source.names(each)}
    found |= {("artist", act) for act in meanings.recordings.values()}
    for kind, columns in RELATIONS.items():
        names = sorted(name for of, name in found if of == kind)
        bench.engine.table(f"{kind}_names", columns, [(name, *meanings.of(kind, name)) for name in names])
    bench.engine.table("recordings", RECORDINGS, sorted(meanings.recordings.items()))


def _check_balance(
    conformed: Conformed,
    months: Sequence[str],
    sources: Sequence[Source],
    bench: Workbench,
    written: Sequence[Path],
) -> None:
    """Every staged row that wins is in exactly one curated row."""
    expected: Counter[str] = Counter()
    for source in sources:
        for (_, month), rows in source.counted.items():
            expected[month] += rows
    bench.engine.read("made", written, {"lines": "BIGINT"}, partition="month")
    sums = bench.engine.rows("SELECT month, CAST(SUM(lines) AS BIGINT) FROM made GROUP BY month")
    made = {str(month): int(str(lines)) for month, lines in sums}
    for month in months:
        if made.get(month, 0) != expected[month]:
            raise BalanceBroken(
                f"{conformed.name}, {month}: {expected[month]} staged rows count but {made.get(month, 0)} were "
                "conformed, so nothing was committed."
            )
