"""What two deliveries of one account both hold: rows of one key, of which the newer ones count."""

from collections.abc import Sequence
from dataclasses import dataclass

from bedrot.lake.promotions import Promotion
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.staging2curated import Source, settled_until
from bedrot.transform.conform import Winner, lines_statement


@dataclass(frozen=True)
class Contest:
    """Rows of one key in two deliveries; the newer one won."""

    key: tuple[str | None, ...]
    older: Promotion
    newer: Promotion


def contests_of(look: Look, source: Source) -> list[Contest]:
    """Every key of a delivery that a newer one holds, oldest delivery first."""
    by_delivery = {each.delivery: each for each in source.promotions}
    found = []
    for promotion in source.promotions:
        account = look.deliveries[promotion.delivery].account
        for key in dict.fromkeys(claim.key for claim in promotion.claims):
            newest = by_delivery[source.winner_of[account, key]]
            if newest is not promotion:
                found.append(Contest(key, promotion, newest))
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
