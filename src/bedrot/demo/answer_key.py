"""What a correct system must report about the demo label's files: totals, files and the faults planted in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True)
class Totals:
    """Sums over statement lines: how many, the units, and the net amount in US dollars, exact."""

    lines: int = 0
    units: int = 0
    net: Decimal = Decimal("0E-8")


@dataclass(frozen=True)
class StatementTruth:
    """Sums over the legal lines of those statements that are newest for their reporting date.

    Months are months of use (``YYYY-MM``). Stores are platform ids; a store that nobody knows goes by its name as
    written. Artists are the acts that are meant, whatever their spelling. ``negative``: the lines below zero.
    ``own_share``: the net amount times each track's revenue share.
    """

    total: Totals
    by_sale_month: Mapping[str, Totals]
    by_source: Mapping[str, Totals]
    by_store: Mapping[str, Totals]
    by_artist: Mapping[str, Totals]
    by_isrc: Mapping[str, Totals]
    negative: Totals
    own_share: Decimal


@dataclass(frozen=True)
class SeriesTruth:
    """One daily series after all its snapshots were united, the newest one winning for each day."""

    source: str
    store: str
    first: date
    last: date
    days: int
    by_month: Mapping[str, int]


@dataclass(frozen=True)
class FileTruth:
    """One file of the import folder. ``container``: the archive that holds it.

    Row counts are those of distributors' statements, without the header. ``superseded``: rows for which a newer statement
    has the same reporting date. ``datasets``: rows of other files by the dataset they are of, the file's own sums included.
    """

    name: str
    platform: str
    kind: str
    container: str | None = None
    rows: int | None = None
    quarantined: int = 0
    superseded: int = 0
    datasets: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class FanSalesTruth:
    """Sales on Bandcamp: the net amount as told by currency, and in US dollars at the rate of each day, by act and all."""

    sales: int
    by_currency: Mapping[str, Decimal]
    by_artist: Mapping[str, Decimal]
    dollars: Decimal
    own_share: Decimal


@dataclass(frozen=True)
class PayoutTruth:
    """What a distributor pays for what it reported on some days: ``stated`` exact, ``amount`` in whole cents.

    ``arrived``: whether it ever came to the bank account, on ``day``.
    """

    source: str
    day: date
    reported: tuple[date, ...]
    stated: Decimal
    amount: Decimal
    arrived: bool


@dataclass(frozen=True)
class Fault:
    """Something wrong in the files. ``what``: in words; ``files``: where it shows."""

    kind: ClassVar[str]
    what: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Gap(Fault):
    """Days that are missing inside a daily series."""

    kind: ClassVar[str] = "gap"
    source: str
    store: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class Overlap(Fault):
    """Reporting dates that two statements hold; the newer one (named last) wins."""

    kind: ClassVar[str] = "overlap"
    report_dates: tuple[date, ...]
    superseded: Totals


@dataclass(frozen=True)
class Restatement(Fault):
    """A reporting date with other figures in the newer statement, which wins."""

    kind: ClassVar[str] = "restatement"
    report_date: date
    winner: str
    loser: str
    before: Totals
    after: Totals


@dataclass(frozen=True)
class LateData(Fault):
    """A month of use that was reported months after its time."""

    kind: ClassVar[str] = "late_data"
    store: str
    sale_month: str
    report_date: date
    lag_months: int
    late: Totals


@dataclass(frozen=True)
class NegativeAdjustment(Fault):
    """Sales taken back: units and amounts below zero."""

    kind: ClassVar[str] = "negative_adjustment"
    store: str
    report_date: date
    taken_back: Totals


@dataclass(frozen=True)
class DoubleCount(Fault):
    """A moved track that both distributors report for the same days.

    ``plays``: those that the first distributor reports once more, by store and day; ``paid_twice``: what it pays
    for them, which is inside the totals of the statements.
    """

    kind: ClassVar[str] = "double_count"
    isrc: str
    sources: tuple[str, str]
    sale_month: str
    days: tuple[date, ...]
    plays: Mapping[str, Mapping[str, int]]
    paid_twice: Totals


@dataclass(frozen=True)
class SetAside(Fault):
    """A file that is not what its name says and cannot be read at all."""

    kind: ClassVar[str] = "set_aside"


@dataclass(frozen=True)
class BadRow:
    """A row that must be refused: its line in the file (the header is line 1), the field and the text there."""

    line: int
    field: str
    text: str


@dataclass(frozen=True)
class BadRows(Fault):
    """Rows that must be refused inside a good file."""

    kind: ClassVar[str] = "bad_rows"
    rows: tuple[BadRow, ...]


@dataclass(frozen=True)
class UnknownStore(Fault):
    """A store that no table knows; it stays itself and its money counts."""

    kind: ClassVar[str] = "unknown_store"
    name: str
    paid: Totals


@dataclass(frozen=True)
class UnknownArtist(Fault):
    """A spelling of an act that no table knows; the track's ISRC tells who is meant."""

    kind: ClassVar[str] = "unknown_artist"
    name: str
    meant: str
    paid: Totals


@dataclass(frozen=True)
class MissingStatement(Fault):
    """A monthly report that was never downloaded, although the stores counted plays. ``unpaid`` is in no total."""

    kind: ClassVar[str] = "missing_statement"
    source: str
    sale_month: str
    report_date: date
    unpaid: Totals


@dataclass(frozen=True)
class AccountGap(Fault):
    """Days of a social account that none of its downloads covers."""

    kind: ClassVar[str] = "account_gap"
    network: str
    account: str
    days: tuple[date, ...]


@dataclass(frozen=True)
class MissingPayout(Fault):
    """What a distributor reported and never paid."""

    kind: ClassVar[str] = "missing_payout"
    payout: PayoutTruth


@dataclass(frozen=True)
class AnswerKey:
    """Everything to expect of one demo label.

    ``audience``: act to month to Spotify streams, from the store's side. ``datasets``: rows that files of all platforms but
    the two distributors hold, by platform and dataset. ``kpis``: each metric's answer for each month, or for the
    ``newest`` period; ratios to twelve decimals. ``followers``: by network, on its newest day. ``restated``: days of
    advertising that an older dump told before they were credited to the end, harmless within the four weeks.
    """

    seed: int
    today: date
    clean: bool
    statements: StatementTruth
    series: tuple[SeriesTruth, ...]
    audience: Mapping[str, Mapping[str, int]]
    files: tuple[FileTruth, ...]
    datasets: Mapping[str, int]
    fan_sales: FanSalesTruth
    kpis: Mapping[str, Mapping[str, Decimal]]
    followers: Mapping[str, int]
    payouts: tuple[PayoutTruth, ...]
    restated: tuple[date, ...]
    faults: tuple[Fault, ...] = field(default=())

    def to_json(self) -> dict[str, object]:
        """The key as JSON types: amounts as text with 8 decimals or more, days as ``YYYY-MM-DD``."""
        return {a_field.name: _plain(getattr(self, a_field.name)) for a_field in fields(self)}


def _plain(value: object) -> object:
    if isinstance(value, Fault):
        return {"kind": value.kind} | {a_field.name: _plain(getattr(value, a_field.name)) for a_field in fields(value)}
    if is_dataclass(value):
        return {a_field.name: _plain(getattr(value, a_field.name)) for a_field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value
