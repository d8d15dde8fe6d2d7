"""The record that a delivery's rows of one dataset were typed: counts, claims and names, one document each.

Written after the staging commit; a delivery is in staging exactly when it exists. It lies in
``3_staging/<platform>_<dataset>/_promotions/<delivery>.json``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from bedrot.lake import documents
from bedrot.lake.store import Store


@dataclass(frozen=True)
class Claim:
    """So many rows of a delivery share these values of ``supersede_by`` (as text) and count for this month."""

    key: tuple[str | None, ...]
    month: str
    rows: int


@dataclass(frozen=True)
class Promotion:
    """What became of one table of a delivery.

    ``read`` = ``stored`` + ``quarantined`` + ``control_totals``. ``flagged``: stored rows in which an illegal
    value was left empty. ``sums``: per field that is summed, what the file itself says it adds up to (text, exact) and
    what its rows do. ``names``: stores, acts and countries as written, by field. ``segment``: SHA-256 of the input. ``first`` and
    ``last``: the first and last day (or first days of the months) that stored rows count for. ``rows_in``: by month, as
    its first day, how many stored rows count for it. ``claims`` are all that there are, or none where they are too many to be
    listed: the stored rows tell them then, and ``accounts`` which accounts these name themselves.
    """

    platform: str
    dataset: str
    delivery: str
    segment: str
    code: str
    read: int
    stored: int
    quarantined: int
    flagged: int
    control_totals: int
    sums: Mapping[str, tuple[str | None, str | None]]
    claims: tuple[Claim, ...]
    names: Mapping[str, tuple[str, ...]]
    first: str | None
    last: str | None
    rows_in: Mapping[str, int] = field(default_factory=dict)
    accounts: tuple[str, ...] = ()

    @property
    def months(self) -> set[str]:
        """The months its rows count for, each as its first day."""
        return set(self.rows_in)

    @property
    def is_listed(self) -> bool:
        """Whether its claims tell all that its stored rows lay claim to."""
        return bool(self.claims) or not self.stored


class Promotions:
    """The promotions of all staging tables below one folder."""

    def __init__(self, store: Store, staging: str) -> None:
        self._store = store
        self._staging = staging

    def get(self, platform: str, dataset: str, delivery: str) -> Promotion | None:
        """The record of one delivery and dataset, or None."""
        key = self._key(platform, dataset, delivery)
        return self._read(key) if self._store.exists(key) else None

    def all(self, platform: str, dataset: str) -> list[Promotion]:
        """The records of one dataset."""
        folder = f"{self._staging}/{platform}_{dataset}/_promotions"
        return [self._read(key) for key in self._store.keys(folder, ".json")]

    def put(self, promotion: Promotion) -> None:
        """Write the record, once the rows are committed."""
        key = self._key(promotion.platform, promotion.dataset, promotion.delivery)
        self._store.replace(key, [documents.encode(asdict(promotion))])

    def _key(self, platform: str, dataset: str, delivery: str) -> str:
        return f"{self._staging}/{platform}_{dataset}/_promotions/{delivery}.json"

    def _read(self, key: str) -> Promotion:
        return _from_json(documents.decode(self._store.read(key), key))


def _from_json(content: dict[str, Any]) -> Promotion:
    claims = tuple(Claim(tuple(each["key"]), each["month"], each["rows"]) for each in content["claims"])
    names = {field: tuple(each) for field, each in content["names"].items()}
    sums = {field: (pair[0], pair[1]) for field, pair in content["sums"].items()}
    accounts = tuple(content.get("accounts", ()))
    rows_in = content.get("rows_in") or rows_by_month(claims)
    read = {"claims": claims, "names": names, "sums": sums, "accounts": accounts, "rows_in": rows_in}
    return Promotion(**{**content, **read})


def rows_by_month(claims: Iterable[Claim]) -> dict[str, int]:
    """How many rows count for each month."""
    rows: Counter[str] = Counter()
    for claim in claims:
        rows[claim.month] += claim.rows
    return dict(rows)
