"""From typed rows to conformed datasets: the newest delivery wins, only the months it touches are made anew."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from bedrot.lake.promotions import Promotion
from bedrot.lake.tables import NewPart, Table
from bedrot.model.accounts import Accounts
from bedrot.model.conformed import Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BalanceBroken
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import (
    DELIVERIES,
    RECORDINGS,
    RELATIONS,
    Feeding,
    Winner,
    act_is_listed,
    kind_of_name,
    model,
    month_statement,
    winner_columns,
    winner_rows,
)
from bedrot.transform.typing_rows import staged_columns

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


@dataclass(frozen=True)
class Source:
    """A dataset with the promotions of its active deliveries and who wins each of their keys."""

    platform: str
    dataset: Dataset
    promotions: Sequence[Promotion]
    winner_of: Mapping[tuple[str, tuple[str | None, ...]], str]

    def names(self, promotion: Promotion) -> Iterator[tuple[str, str]]:
        """The names in a delivery that the catalog gives a meaning to, with their kinds."""
        kinds = {field.name: kind_of_name(field) for field in self.dataset.fields}
        for column, found in promotion.names.items():
            kind = kinds.get(column)
            if kind is not None:
                yield from ((kind, name) for name in found)

    def wins(self, promotion: Promotion, key: tuple[str | None, ...], account: str) -> bool:
        """Whether a delivery's rows of a key are those that count."""
        return self.winner_of[account, key] == promotion.delivery


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
    counts = _counts(sources, by_id)
    settled = not everything and _same(before, record)
    if before.get("held") or settled or (not before and not record["deliveries"]):
        return CuratedCommit(conformed.name, before.get("version"), (), counts)
    months = _months_to_make(conformed, sources, {} if everything else before, record, bench)
    parts = _make(conformed, sources, by_id, meanings, months, bench)
    version = table.replace(months, parts, record, before.get("version"))
    return CuratedCommit(conformed.name, version, tuple(months), counts)


def source_of(platform: str, dataset: Dataset, by_id: Mapping[str, Delivery], bench: Workbench) -> Source:
    """Who wins in a dataset. ``by_id``: the active deliveries by their ids; the newest claim of a key wins."""
    promotions = [each for each in bench.lake.promotions.all(platform, dataset.name) if each.delivery in by_id]
    promotions.sort(key=lambda each: by_id[each.delivery].rank)
    winner_of = {
        (by_id[promotion.delivery].account, claim.key): promotion.delivery
        for promotion in promotions  # oldest first: the newest claim of a key stays
        for claim in promotion.claims
    }
    return Source(platform, dataset, promotions, winner_of)


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
        f"{source.dataset.name}:{each.delivery}": merged[each.delivery]
        for source in sources
        for each in source.promotions
        if each.delivery in merged
    }
    return {
        "deliveries": deliveries,
        "accounts": dict(sorted(accounts.items())),
        "names": dict(sorted(names.items())),
        "recordings": hashlib.sha256(repr(listed).encode()).hexdigest(),
        "statement": hashlib.sha256(model(conformed.name).encode()).hexdigest(),
        "code": code,
    }


def _same(before: Mapping[str, object], record: Mapping[str, object]) -> bool:
    unchanged = all(before.get(part) == record[part] for part in ("deliveries", "names", "recordings", "statement"))
    return unchanged and not _moved(before, record)


def _counts(sources: Sequence[Source], by_id: Mapping[str, Delivery]) -> dict[tuple[str, str], Counted]:
    counts = {}
    for source in sources:
        for promotion in source.promotions:
            account = by_id[promotion.delivery].account
            won = sum(claim.rows for claim in promotion.claims if source.wins(promotion, claim.key, account))
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
    everyone = [bench.lake.promotions.all(source.platform, source.dataset.name) for source in sources]
    if changed - {f"{each.dataset}:{each.delivery}" for promotions in everyone for each in promotions}:
        return sorted(visible | claimed)  # what a lost promotion had touched is not known any more
    months: set[str] = set()
    for source, promotions in zip(sources, everyone, strict=True):
        months |= _touched(source.dataset.name, promotions, changed)
        months |= {
            month
            for each in source.promotions
            if any(f"{kind}:{name}" in renamed for kind, name in source.names(each))
            for month in each.months
        }
        if before.get("recordings") != record["recordings"] and act_is_listed(source.dataset):
            months |= {month for each in source.promotions for month in each.months}
    return sorted(months)


def _touched(dataset: str, everyone: Sequence[Promotion], changed: set[str]) -> set[str]:
    """Months of the changed deliveries, and of every other delivery that has rows under the same keys."""
    keys = {claim.key for each in everyone if f"{dataset}:{each.delivery}" in changed for claim in each.claims}
    return {claim.month for each in everyone for claim in each.claims if claim.key in keys}


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
    feeding = [each for each in (_prepare(source, by_id, wanted, bench) for source in sources) if each]
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
    _check_balance(conformed, months, sources, by_id, bench, [part.file for part in parts])
    return parts


def _target(conformed: Conformed, month: str, bench: Workbench) -> Path:
    folder = bench.scratch / conformed.name / f"month={month}"
    folder.mkdir(parents=True)
    return folder / "part.parquet"


def _prepare(source: Source, by_id: Mapping[str, Delivery], months: set[str], bench: Workbench) -> Feeding | None:
    """Open the staged rows that may count in these months; None when there are none."""
    ranks = {name: rank for rank, name in enumerate(by_id)}
    parties: dict[str, int] = {}
    for rank, each in enumerate(by_id.values()):
        if each.platform == source.platform:
            parties.setdefault(each.account, rank)
    winners: dict[tuple[str, tuple[str | None, ...]], Winner] = {}
    for promotion in source.promotions:
        delivery = by_id[promotion.delivery]
        settled = settled_until(source.dataset, promotion, delivery)
        for claim in promotion.claims:
            if claim.month in months and source.wins(promotion, claim.key, delivery.account):
                winners[delivery.id, claim.key] = Winner(
                    delivery.id,
                    claim.key,
                    delivery.account,
                    delivery.observed_at.isoformat(),
                    ranks[delivery.id],
                    settled,
                    parties[delivery.account],
                )
    if not winners:
        return None
    dataset = source.dataset
    feeding = Feeding(
        source.platform,
        dataset,
        f"staged_{source.platform}_{dataset.name}",
        f"winners_{source.platform}_{dataset.name}",
    )
    table: Table = bench.lake.staging(source.platform, dataset.name, staged_columns(dataset))
    winning = {winner.delivery for winner in winners.values()}
    files = [part.file for part in table.parts() if part.partition in winning]
    bench.engine.read(feeding.staged, files, staged_columns(dataset), partition="delivery")
    bench.engine.table(feeding.winners, winner_columns(dataset), winner_rows(winners.values()))
    return feeding


def settled_until(dataset: Dataset, promotion: Promotion, delivery: Delivery) -> str:
    """The last day the source had finished counting: some days before it was asked, or before its own last day."""
    asked = delivery.observed_at.date()
    if dataset.month in dataset.supersede_by:
        place = dataset.supersede_by.index(dataset.month)
        days = [claim.key[place] for claim in promotion.claims]
        last = max((day for day in days if day is not None), default=asked.isoformat())
        asked = min(asked, date.fromisoformat(last) + timedelta(days=1))
    return (asked - timedelta(days=dataset.settles_after)).isoformat()


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
    by_id: Mapping[str, Delivery],
    bench: Workbench,
    written: Sequence[Path],
) -> None:
    """Every staged row that wins is in exactly one curated row."""
    expected: Counter[str] = Counter()
    for source in sources:
        for promotion in source.promotions:
            for claim in promotion.claims:
                if source.wins(promotion, claim.key, by_id[promotion.delivery].account):
                    expected[claim.month] += claim.rows
    bench.engine.read("made", written, {"lines": "BIGINT"}, partition="month")
    sums = bench.engine.rows("SELECT month, CAST(SUM(lines) AS BIGINT) FROM made GROUP BY month")
    made = {str(month): int(str(lines)) for month, lines in sums}
    for month in months:
        if made.get(month, 0) != expected[month]:
            raise BalanceBroken(
                f"{conformed.name}, {month}: {expected[month]} staged rows count but {made.get(month, 0)} were "
                "conformed, so nothing was committed."
            )
