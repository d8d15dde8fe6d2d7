"""Gates: what each delivery, and each conformed dataset, had to pass on its way between two zones, and whether it did.

Rows that fail wait in quarantine and never count, whatever the verdict; a gate says how much of a file that was.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bedrot.lake.landing import Status
from bedrot.lake.promotions import Promotion
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.pipeline.findings.finding import whole
from bedrot.pipeline.findings.look import Look
from bedrot.pipeline.findings.names import strangers
from bedrot.transform.sql import identifier

MANY_PERCENT = 5
"""More refused rows than this, and the file as a whole is doubtful."""

EARLIEST = "1990-01-01"
"""No store counted plays before."""

_TOLD_DAYS = ("day", "as_of", "sale_month", "sent_day")
"""Columns of a grain that say when something happened, and that cannot be later than the file that tells it."""

_STREAMS = "daily_streams"


class Verdict(Enum):
    """What a gate said."""

    PASSED = "passed"
    WARNED = "warned"
    FAILED = "failed"


@dataclass(frozen=True)
class Gate:
    """One gate, and a delivery or, between staging and curated, all that a platform brings into a conformed dataset.

    ``step``: ``landing2raw``, ``raw2staging`` or ``staging2curated``. ``file`` and ``delivery``: empty for a whole
    dataset. ``why``: sentences, empty when passed.
    """

    step: str
    platform: str
    dataset: str
    file: str
    delivery: str
    verdict: Verdict
    why: str = ""


def gates(look: Look) -> Iterator[Gate]:
    """Every gate of everything that was kept."""
    yield from _read(look)
    for source in look.sources:
        for promotion in source.promotions:
            yield _typed(promotion, look.deliveries[promotion.delivery].name)
    unknown: dict[tuple[str, str], list[str]] = {}
    for source, _, kind, name in strangers(look):
        names = unknown.setdefault((source.platform, source.dataset.feeds), [])
        if (said := f"{kind} {name!r}") not in names:
            names.append(said)
    for conformed in CONFORMED.values():
        yield from _conformed(look, conformed, unknown)


def _read(look: Look) -> Iterator[Gate]:
    landing = look.bench.lake.landing
    for delivery in landing.deliveries():
        status = landing.status(delivery)
        if status in (Status.WITHDRAWN, Status.RECOGNISED):
            continue
        verdict, why = Verdict.PASSED, ""
        if delivery.is_set_aside or status is Status.UNREADABLE:
            verdict, why = Verdict.FAILED, landing.problem(delivery) or "It was kept but not read."
        yield Gate("landing2raw", delivery.platform, delivery.kind, delivery.name, delivery.id, verdict, why)


def _typed(promotion: Promotion, name: str) -> Gate:
    verdict, why = Verdict.PASSED, ""
    wrong = [
        f"its {field.replace('_', ' ')} should add up to {stated} and adds up to {summed or 0}"
        for field, (stated, summed) in promotion.sums.items()
        if stated is not None and Decimal(stated) != Decimal(summed or 0)
    ]
    if promotion.read > promotion.control_totals and not promotion.stored:
        verdict, why = Verdict.FAILED, f"None of its {promotion.read:,} rows could be stored."
    elif promotion.quarantined * 100 > MANY_PERCENT * promotion.read:
        verdict, why = Verdict.FAILED, f"{promotion.quarantined:,} of {promotion.read:,} rows were refused."
    elif wrong:
        verdict, why = Verdict.FAILED, f"By its own totals, {'; '.join(wrong)}."
    elif promotion.quarantined or promotion.flagged:
        verdict = Verdict.WARNED
        why = f"{promotion.quarantined:,} rows were refused, {promotion.flagged:,} stored without a value."
    return Gate("raw2staging", promotion.platform, promotion.dataset, name, promotion.delivery, verdict, why)


def _conformed(look: Look, conformed: Conformed, unknown: Mapping[tuple[str, str], list[str]]) -> Iterator[Gate]:
    """Rows that repeat a grain fail; days that cannot be, names nobody knows and a single store are worth a warning."""
    look.open(conformed.name)
    found = {str(source): tuple(map(whole, counts)) for source, *counts in look.engine.rows(_statement(conformed))}
    alone = conformed.name == _STREAMS and found and _stores(look) == 1
    for source, (repeated, strange) in found.items():
        failed = [f"{repeated:,} rows repeat what tells rows apart."] if repeated else []
        warned = [f"{strange:,} rows are of days before {EARLIEST} or after their file."] if strange else []
        names = unknown.get((source, conformed.name), [])
        if names:
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            warned.append(f"Nobody knows {', '.join(names[:3])}{more}.")
        if alone:
            warned.append("Only one store is in it, so that stores cannot be compared.")
        verdict = Verdict.FAILED if failed else Verdict.WARNED if warned else Verdict.PASSED
        yield Gate("staging2curated", source, conformed.name, "", "", verdict, " ".join([*failed, *warned]))


def _statement(conformed: Conformed) -> str:
    """By source: rows beyond the first of each grain, and rows of days that cannot be."""
    grain = ", ".join(map(identifier, conformed.grain))
    outside = [
        f"{column} < DATE '{EARLIEST}' OR {column} > CAST(observed_at AS DATE) + INTERVAL 1 DAY"
        for column in _TOLD_DAYS
        if column in conformed.grain
    ]
    strange = f"SUM(CASE WHEN {' OR '.join(outside)} THEN 1 ELSE 0 END)" if outside else "0"
    return (
        f"WITH grains AS (SELECT {grain}, COUNT(*) - 1 AS repeated, {strange} AS strange FROM {conformed.name} "
        f"GROUP BY {grain}) SELECT source, SUM(repeated), SUM(strange) FROM grains GROUP BY source ORDER BY source"
    )


def _stores(look: Look) -> int:
    ((stores,),) = look.engine.rows(f"SELECT COUNT(DISTINCT store) FROM {_STREAMS}")
    return whole(stores)
