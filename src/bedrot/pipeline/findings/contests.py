"""What two deliveries of one account both hold: rows of one key, of which the newer ones count."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from bedrot.lake.promotions import Promotion
from bedrot.pipeline.findings.finding import whole
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.winning import Key, Source, settled_until
from bedrot.transform.conform import Winner, lines_statement
from bedrot.transform.winners import beaten_statement


@dataclass(frozen=True)
class Contest:
    """Rows of one key in two deliveries; the newer one won. ``rows``: how many the older one has."""

    key: tuple[str | None, ...]
    older: Promotion
    newer: Promotion
    rows: int


def contests_of(look: Look, source: Source) -> list[Contest]:
    """Every key of a delivery that a newer one holds, oldest delivery first."""
    by_delivery = {each.delivery: each for each in source.promotions}
    if source.rivalry is not None:
        beaten = look.engine.rows(beaten_statement(source.rivalry)) if source.rivals else ()
        return [
            Contest(
                tuple(cast("Sequence[str | None]", key)), by_delivery[str(older)], by_delivery[str(newer)], whole(rows)
            )
            for older, newer, rows, *key in beaten
        ]
    found = []
    for promotion in source.promotions:
        account = look.deliveries[promotion.delivery].account
        rows_of: Counter[Key] = Counter()
        for claim in promotion.claims:
            rows_of[claim.key] += claim.rows
        for key, rows in rows_of.items():
            newest = source.winner_of.get((account, key), promotion.delivery)
            if newest != promotion.delivery:
                found.append(Contest(key, promotion, by_delivery[newest], rows))
    return found


def both_sides(look: Look, source: Source, contests: Sequence[Contest]) -> str:
    """The lines of both sides; their ``rank`` is twice the contest's number, and one more for the newer side."""
    settled = {
        each.delivery: settled_until(source.dataset, each, look.deliveries[each.delivery]) for each in source.promotions
    }
    claims = []
    for number, contest in enumerate(contests):
        for side, promotion in enumerate((contest.older, contest.newer)):
            delivery = look.deliveries[promotion.delivery]
            rank, observed = 2 * number + side, delivery.observed_at.isoformat()
            claims.append(Winner(delivery.id, contest.key, delivery.account, observed, rank, settled[delivery.id]))
    return lines_statement(source.dataset.feeds, look.stage(source, claims))
