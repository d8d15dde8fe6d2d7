"""Whose rows count: of the deliveries of one account that hold rows of the same key, the newest.

Few keys are listed in the records of what was typed, and compared here. Of more keys the staged rows themselves are asked,
and only those of deliveries that can have keys in common.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bedrot.lake.promotions import Promotion
from bedrot.model.accounts import Accounts
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import Feeding, Winner, kind_of_name, winner_columns, winner_rows
from bedrot.transform.staged_sql import staged_columns
from bedrot.transform.winners import (
    RANKS,
    UNBEATEN,
    Rivalry,
    counted_statement,
    number_of_keys_statement,
    winners_statement,
)

Key = tuple[str | None, ...]
NO_ACCOUNTS = Accounts()


@dataclass(frozen=True)
class Source:
    """A dataset with the promotions of its active deliveries, oldest first, and whose rows count.

    ``counted``: how many rows do, by delivery and month. ``winner_of``: the delivery that wins each listed key of an account.
    ``rivalry``: where keys are too many to be listed, the relations that tell it of the ``rivals``; all rows of the others count.
    """

    platform: str
    dataset: Dataset
    promotions: Sequence[Promotion]
    counted: Mapping[tuple[str, str], int]
    winner_of: Mapping[tuple[str, Key], str]
    rivalry: Rivalry | None = None
    rivals: frozenset[str] = frozenset()

    def names(self, promotion: Promotion) -> Iterator[tuple[str, str]]:
        """The names in a delivery that the catalog gives a meaning to, with their kinds."""
        kinds = {field.name: kind_of_name(field) for field in self.dataset.fields}
        for column, found in promotion.names.items():
            kind = kinds.get(column)
            if kind is not None:
                yield from ((kind, name) for name in found)

    def rows_counted(self, promotion: Promotion) -> int:
        """How many rows of a delivery count."""
        return sum(rows for (delivery, _), rows in self.counted.items() if delivery == promotion.delivery)


def source_of(platform: str, dataset: Dataset, by_id: Mapping[str, Delivery], bench: Workbench) -> Source:
    """Who wins in a dataset. ``by_id``: the active deliveries by their ids, oldest first."""
    promotions = _active(platform, dataset.name, by_id, bench)
    fuller = [_active(platform, name, by_id, bench) for name in dataset.yields_to]
    if all(each.is_listed for each in (*promotions, *(one for several in fuller for one in several))):
        return _by_lists(platform, dataset, promotions, [one for several in fuller for one in several], by_id)
    return _by_rows(platform, dataset, promotions, fuller, by_id, bench)


def _active(platform: str, dataset: str, by_id: Mapping[str, Delivery], bench: Workbench) -> list[Promotion]:
    found = [each for each in bench.lake.promotions.all(platform, dataset) if each.delivery in by_id]
    return sorted(found, key=lambda each: by_id[each.delivery].rank)


def _by_lists(
    platform: str,
    dataset: Dataset,
    promotions: Sequence[Promotion],
    fuller: Sequence[Promotion],
    by_id: Mapping[str, Delivery],
) -> Source:
    """The newest claim of a key wins."""
    beaten = {(by_id[each.delivery].account, claim.key) for each in fuller for claim in each.claims}
    winner_of = {
        (by_id[each.delivery].account, claim.key): each.delivery
        for each in promotions  # oldest first: the newest claim of a key stays
        for claim in each.claims
        if (by_id[each.delivery].account, claim.key) not in beaten
    }
    counted: Counter[tuple[str, str]] = Counter()
    for each in promotions:
        for claim in each.claims:
            if winner_of.get((by_id[each.delivery].account, claim.key)) == each.delivery:
                counted[each.delivery, claim.month] += claim.rows
    return Source(platform, dataset, promotions, counted, winner_of)


def _by_rows(
    platform: str,
    dataset: Dataset,
    promotions: Sequence[Promotion],
    fuller: Sequence[Sequence[Promotion]],
    by_id: Mapping[str, Delivery],
    bench: Workbench,
) -> Source:
    """Deliveries that have no key in common with another one count as a whole; rows are asked of the others."""
    everyone = [*promotions, *(one for several in fuller for one in several)]
    own = [each for each in promotions if any(_may_share(each, other, dataset, by_id) for other in everyone)]
    rivals = frozenset(each.delivery for each in own)
    counted = {
        (each.delivery, month): rows
        for each in promotions
        if each.delivery not in rivals
        for month, rows in each.rows_in.items()
    }
    rivalry = _rivalry(f"{platform}_{dataset.name}", platform, dataset, [own, *fuller], by_id, bench)
    if own:
        bench.engine.keep(rivalry.winners, winners_statement(rivalry))
        for delivery, month, rows in bench.engine.rows(counted_statement(rivalry)):
            counted[str(delivery), str(month)] = int(str(rows))
    return Source(platform, dataset, promotions, counted, {}, rivalry, rivals)


def _may_share(one: Promotion, other: Promotion, dataset: Dataset, by_id: Mapping[str, Delivery]) -> bool:
    """Whether two tables of one account may have keys in common; where keys tell the month, only within one."""
    if one is other or by_id[one.delivery].account != by_id[other.delivery].account:
        return False
    return dataset.month not in dataset.supersede_by or bool(one.months & other.months)


def _rivalry(
    name: str,
    platform: str,
    dataset: Dataset,
    rivals: Sequence[Sequence[Promotion]],
    by_id: Mapping[str, Delivery],
    bench: Workbench,
) -> Rivalry:
    """Open the rows of rivals. ``rivals``: those of the dataset, and of each one that it yields to; ``name``: for relations."""
    staged = [f"rivals_{place}_{name}" for place in range(len(rivals))]
    rivalry = Rivalry(dataset, staged, f"ranks_{name}", f"won_{name}")
    ranks: list[tuple[object, ...]] = []
    for place, (relation, promotions) in enumerate(zip(staged, rivals, strict=True)):
        facts = _facts_of(promotions, dataset, by_id)
        open_staged(relation, platform, promotions[0].dataset if promotions else dataset.name, dataset, facts, bench)
        ranks += [
            (
                place,
                each.delivery,
                each.account,
                each.observed_at,
                each.rank + place * UNBEATEN,
                each.settled_until,
                each.party,
            )
            for each in facts
        ]
    bench.engine.table(rivalry.ranks, RANKS, ranks)
    return rivalry


def open_staged(
    relation: str, platform: str, name: str, dataset: Dataset, winners: Collection[Winner], bench: Workbench
) -> None:
    """Open the staged rows of the dataset ``name`` that come from the winners' deliveries."""
    columns = staged_columns(dataset)
    wanted = {each.delivery for each in winners}
    table = bench.lake.staging(platform, name, columns)
    files = [part.file for part in table.parts() if part.partition in wanted]
    bench.engine.read(relation, files, columns, partition="delivery")


def feedings_of(
    source: Source,
    by_id: Mapping[str, Delivery],
    bench: Workbench,
    *,
    months: Collection[str] | None = None,
    accounts: Accounts = NO_ACCOUNTS,
) -> list[Feeding]:
    """Open the staged rows that count, and who wins: in some months, or in all. ``accounts``: as the catalog has them."""
    dataset, name = source.dataset, f"{source.platform}_{source.dataset.name}"
    winning = {delivery for delivery, month in source.counted if months is None or month in months}
    promotions = [each for each in source.promotions if each.delivery in winning]
    facts = {each.delivery: each for each in _facts_of(promotions, dataset, by_id)}
    if not facts:
        return []
    feeding = Feeding(source.platform, dataset, f"staged_{name}", f"winners_{name}", accounts.names(source.platform))
    open_staged(feeding.staged, source.platform, dataset.name, dataset, facts.values(), bench)
    if source.rivalry is None:
        listed = _listed_winners(source, facts, months)
        bench.engine.table(feeding.winners, winner_columns(dataset), winner_rows(listed))
        return [feeding]
    whole = [facts[each] for each in facts if each not in source.rivals]
    bench.engine.table(feeding.winners, winner_columns(dataset, by_key=False), winner_rows(whole))
    by_key = replace(feeding, winners=source.rivalry.winners)
    return [
        *([replace(feeding, by_key=False)] if whole else []),
        *([by_key] if source.rivals & facts.keys() else []),
    ]


def _listed_winners(source: Source, facts: Mapping[str, Winner], months: Collection[str] | None) -> list[Winner]:
    """The facts of each delivery under the keys that it wins."""
    won = {
        (each.delivery, claim.key): facts[each.delivery]
        for each in source.promotions
        if each.delivery in facts
        for claim in each.claims
        if (months is None or claim.month in months)
        and source.winner_of.get((facts[each.delivery].account, claim.key)) == each.delivery
    }
    return [replace(winner, key=key) for (_, key), winner in won.items()]


def _facts_of(promotions: Sequence[Promotion], dataset: Dataset, by_id: Mapping[str, Delivery]) -> list[Winner]:
    """What there is to tell of deliveries that win, whatever they win."""
    ranks = {name: rank for rank, name in enumerate(by_id)}
    parties: dict[tuple[str, str], int] = {}
    for each in by_id.values():
        parties.setdefault((each.platform, each.account), ranks[each.id])
    return [
        Winner(
            delivery.id,
            (),
            delivery.account,
            delivery.observed_at.isoformat(),
            ranks[delivery.id],
            settled_until(dataset, promotion, delivery),
            parties[delivery.platform, delivery.account],
        )
        for promotion in promotions
        for delivery in [by_id[promotion.delivery]]
    ]


def settled_until(dataset: Dataset, promotion: Promotion, delivery: Delivery) -> str:
    """The last day the source had finished counting: some days before it was asked, or before its own last day."""
    asked = delivery.observed_at.date()
    if dataset.month in dataset.supersede_by and promotion.last is not None:
        asked = min(asked, date.fromisoformat(promotion.last) + timedelta(days=1))
    return (asked - timedelta(days=dataset.settles_after)).isoformat()


def months_touched(dataset: Dataset, everyone: Sequence[Promotion], changed: Sequence[Promotion]) -> set[str]:
    """Months in which a dataset may have rows under keys of the changed ones. ``everyone``: all that was ever typed of it."""
    if not changed:
        return set()
    claimed = {month for each in everyone for month in each.months}
    if all(each.is_listed for each in (*everyone, *changed)):
        keys = {claim.key for each in changed for claim in each.claims}
        return {claim.month for each in everyone for claim in each.claims if claim.key in keys}
    if dataset.month in dataset.supersede_by:
        return claimed & {month for each in changed for month in each.months}
    return claimed


def accounts_named(dataset: Dataset, promotion: Promotion) -> set[str]:
    """The accounts that the rows of a table name themselves, such as cards."""
    if "account" not in dataset.supersede_by:
        return set()
    place = dataset.supersede_by.index("account")
    listed = (claim.key[place] for claim in promotion.claims)
    return {account for account in (*promotion.accounts, *listed) if account is not None}


def keys_in(source: Source, by_id: Mapping[str, Delivery], bench: Workbench) -> int:
    """How many keys a dataset's deliveries hold, those of each account counted by themselves."""
    if source.rivalry is None:
        return len({(by_id[each.delivery].account, claim.key) for each in source.promotions for claim in each.claims})
    name = f"all_{source.platform}_{source.dataset.name}"
    everyone = _rivalry(name, source.platform, source.dataset, [source.promotions], by_id, bench)
    return int(str(next(bench.engine.rows(number_of_keys_statement(everyone)))[0]))
