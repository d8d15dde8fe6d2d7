"""The raw zone: per delivery and table one immutable segment of texts as seen.

Beside the segments lies ``segment.json``, written last: a delivery is in raw exactly when it exists. Regular
tables number their rows by position; tables read row by row carry ``_where`` and ``_problem`` as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bedrot.lake import documents
from bedrot.lake.landing import sha256_of
from bedrot.lake.layout import Layout
from bedrot.lake.store import Store
from bedrot.model.deliveries import Delivery
from bedrot.model.zones import Zone

MANIFEST = "segment.json"
WHERE, PROBLEM = "_where", "_problem"


@dataclass(frozen=True)
class Segment:
    """One table of one delivery in raw.

    ``file``: the segment's name. ``header``: its text columns. ``constants``: facts that hold for every row.
    ``first_line``: the line of the delivery's file on which row 0 stands, when line = first_line + row; otherwise
    None, and each row carries its own ``_where``. ``left_out``: columns of the file that belong to people and stay in
    landing.
    """

    dataset: str
    file: str
    sha256: str
    rows: int
    header: tuple[str, ...]
    constants: Mapping[str, str]
    first_line: int | None
    left_out: tuple[str, ...] = ()

    @property
    def columns(self) -> Mapping[str, str]:
        """The columns in the file with their SQL types."""
        extra = () if self.first_line is not None else (WHERE, PROBLEM)
        return dict.fromkeys((*self.header, *extra), "VARCHAR")


@dataclass(frozen=True)
class Segments:
    """What raw holds of one delivery. ``folder``: a key."""

    folder: str
    delivery: str
    reader: str
    tables: tuple[Segment, ...]


class Raw:
    """The raw zone of one lake. ``suffix``: ``.parquet``, or ``.ndjson`` where the label prefers it."""

    def __init__(self, store: Store, layout: Layout, suffix: str = ".parquet") -> None:
        self._store = store
        self._layout = layout
        self.suffix = suffix

    def get(self, delivery: Delivery) -> Segments | None:
        """What raw holds of a delivery, or None."""
        key = f"{self._folder(delivery)}/{MANIFEST}"
        if not self._store.exists(key):
            return None
        return _from_json(documents.decode(self._store.read(key), key))

    def all(self) -> Iterator[Segments]:
        """Everything in raw."""
        for key in self._store.keys(self._layout.zone(Zone.RAW), MANIFEST):
            yield _from_json(documents.decode(self._store.read(key), key))

    def put(self, delivery: Delivery, reader: str, tables: list[tuple[Segment, Path]]) -> Segments:
        """Publish a delivery's segments, written by an engine below the store's scratch folder."""
        folder = self._folder(delivery)
        for segment, file in tables:
            self._store.adopt(file, f"{folder}/{segment.file}")
        segments = Segments(folder, delivery.id, reader, tuple(segment for segment, _ in tables))
        self._store.create(f"{folder}/{MANIFEST}", [documents.encode(asdict(segments))])
        return segments

    def file(self, segments: Segments, segment: Segment) -> Path:
        """The local file of a segment."""
        return self._store.path(f"{segments.folder}/{segment.file}")

    def _folder(self, delivery: Delivery) -> str:
        return self._layout.segment(
            delivery.platform, delivery.kind, delivery.account, delivery.id, delivery.observed_at.year
        )


def describe(
    dataset: str, file: Path, rows: int, header: tuple[str, ...], constants: Mapping[str, str], first_line: int | None
) -> Segment:
    """The facts of a segment just written to ``file``; its name carries the beginning of its SHA-256."""
    sha256 = sha256_of(file)
    name = f"{dataset}-{sha256[:12]}{file.suffix}"
    return Segment(dataset, name, sha256, rows, header, dict(constants), first_line)


def _from_json(content: dict[str, Any]) -> Segments:
    tables = tuple(_segment(each) for each in content["tables"])
    return Segments(content["folder"], content["delivery"], content["reader"], tables)


def _segment(content: dict[str, Any]) -> Segment:
    lists = {name: tuple(content.get(name, ())) for name in ("header", "left_out")}
    return Segment(**{**content, **lists})
