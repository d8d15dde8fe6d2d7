"""How a flat file begins: the header record, and the summaries that its usages refer to.

Source: ``distributors.md``, section 7.1 to 7.3.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bedrot.connect.candidate import Candidate
from bedrot.model.errors import LimitExceeded, Place, UnreadableFile
from bedrot.platforms.ddex.records import Layout, Layouts, Record, records_of, values
from bedrot.platforms.ddex.tiers import tier_of

HEADS = ("HEAD", "SRHE", "FHEA")
"""Types of header records; the last one is that of early drafts."""

_MOST_SUMMARIES = 200_000
_AGAIN = "Ask the sender for the report as it was sent."


@dataclass(frozen=True)
class Head:
    """The header. ``created``: as written, with its zone. ``start`` and ``end``: months of use, ``YYYY-MM``."""

    profile: str
    message: str
    created: str
    part: str
    parts: str
    start: str
    end: str
    sender: str
    service: str
    recipient: str
    represented: frozenset[str]

    @property
    def created_at(self) -> datetime:
        """When the sender made the message, UTC."""
        return _instant(self.created)

    @property
    def is_whole(self) -> bool:
        """Whether the message is this one file."""
        return self.parts in ("", "1")


@dataclass(frozen=True)
class Summary:
    """What usages with one SummaryRecordId have in common; texts as written, empty where not told."""

    id: str
    store: str
    model: str
    use: str
    tier: str
    country: str
    currency: str
    orig_currency: str


@dataclass(frozen=True)
class Heading:
    """``records``: the summary records themselves. ``summaries``: by id. ``layouts``: of everything in the file."""

    head: Head
    records: tuple[Record, ...]
    summaries: Mapping[str, Summary]
    layouts: Layouts


def heading_of(file: Candidate) -> Heading:
    """Read the top of a file, down to its first usage.

    Raises UnreadableFile when there is no usable header, or a summary contradicts another one of its id.
    """
    layouts = Layouts.of(file)
    found: list[Record] = []
    head: Head | None = None
    for record in _top(file):
        if record.type in HEADS:
            head = _head(record, layouts, Place(file.name, record.line))
        else:
            found.append(record)
        if len(found) > _MOST_SUMMARIES:
            raise LimitExceeded(f"The file has more than {_MOST_SUMMARIES:,} summaries.", place=Place(file.name))
    if head is None:
        raise UnreadableFile("The file has no header record.", place=Place(file.name), todo=_AGAIN)
    return Heading(head, tuple(found), _summaries(found, head, layouts, file.name), layouts)


def claims(file: Candidate) -> bool:
    """Whether the first line that is no comment is the header of such a report."""
    for line in file.text.splitlines()[:50]:
        if line.strip() and not line.startswith("#"):
            cells = line.removeprefix("\ufeff").split("\t")
            told = (cell.strip().casefold() for cell in cells[1:4])
            return cells[0].strip().upper() in HEADS and any(
                cell.startswith("dsrf/") or cell.endswith(("profile", "profilesrb")) for cell in told
            )
    return False


def _top(file: Candidate) -> Iterator[Record]:
    for record in records_of(file):
        if record.type not in HEADS and not record.type.startswith("SY"):
            return
        yield record


def _head(record: Record, layouts: Layouts, place: Place) -> Head:
    layout = layouts.published["HEAD"]
    needed = ("MessageCreatedDateTime", "UsageStartDate", "UsageEndDate", "SenderName")
    missing = [name for name in needed if not layout.text(record, name).strip()]
    if missing:
        raise UnreadableFile(f"The header record does not say {', '.join(missing)}.", place=place, todo=_AGAIN)
    told = {name: layout.text(record, name).strip() for name in layout.names}
    try:
        _instant(told["MessageCreatedDateTime"])
    except ValueError as odd:
        raise UnreadableFile(
            f"The header record gives {told['MessageCreatedDateTime']!r} as the time of the message.",
            place=place,
            todo=_AGAIN,
        ) from odd
    parties = {told["RecipientPartyId"], told["RecipientName"]}
    repertoire = set(values(layout.cell(record, "RepresentedRepertoire")))
    return Head(
        profile=told["Profile"],
        message=told["MessageId"],
        created=told["MessageCreatedDateTime"],
        part=told["FileNumber"] or "1",
        parts=told["NumberOfFiles"] or "1",
        start=_month(told["UsageStartDate"], "01"),
        end=_month(told["UsageEndDate"], "12"),
        sender=told["SenderName"],
        service=told["ServiceDescription"],
        recipient=told["RecipientName"] or told["RecipientPartyId"],
        represented=frozenset(repertoire | parties) - {""} if repertoire else frozenset(),
    )


def _instant(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _month(day: str, else_month: str) -> str:
    """The month of ``YYYY[-MM[-DD]]``; of a whole year its first or its last one."""
    return day[:7] if len(day) > 4 else f"{day}-{else_month}"


def _summaries(found: list[Record], head: Head, layouts: Layouts, name: str) -> dict[str, Summary]:
    """Records of one id, e.g. for several rights controllers, have to agree on what their usages need."""
    summaries: dict[str, Summary] = {}
    for record in found:
        layout = layouts.get(record.type)
        if layout is None:
            raise UnreadableFile(
                f"Nobody says what the cells of {record.type} are, so its usages have no country and no currency.",
                place=Place(name, record.line),
                todo="Please report it, with the version of the profile that the header record names.",
            )
        summary = _summary(record, layout, head)
        before = summaries.setdefault(summary.id, summary)
        if (before.country, before.currency) != (summary.country, summary.currency):
            raise UnreadableFile(
                f"The summary {summary.id!r} is there twice, with different countries or currencies.",
                place=Place(name, record.line),
                todo=_AGAIN,
            )
        if before.store != summary.store:
            summaries[summary.id] = _with_store(before, _store(head, head.service))
    return summaries


def _summary(record: Record, layout: Layout, head: Head) -> Summary:
    model, use = layout.text(record, "CommercialModel").strip(), layout.text(record, "UseType").strip()
    return Summary(
        id=layout.text(record, "SummaryRecordId").strip(),
        store=_store(head, layout.text(record, "ServiceDescription").strip() or head.service),
        model=model,
        use=use,
        tier=tier_of(model, use),
        country=layout.text(record, "Territory").strip(),
        currency=layout.text(record, "CurrencyOfAccounting", "CurrencyOfReporting", "Currency").strip(),
        orig_currency=layout.text(record, "CurrencyOfTransaction").strip(),
    )


def _with_store(summary: Summary, store: str) -> Summary:
    return Summary(**{**{name: getattr(summary, name) for name in Summary.__dataclass_fields__}, "store": store})


def _store(head: Head, service: str) -> str:
    return f"{head.sender} {service}".strip()
