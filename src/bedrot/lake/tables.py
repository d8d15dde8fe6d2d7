"""Tables of staging and curated: Parquet files named after their content, published by Delta transactions.

An engine writes the files; one Delta commit makes a set of them visible and carries the lineage in its metadata.
A part's file name is the SHA-256 of its bytes, so an unchanged part is recognised by its name and never written
again. Beside ``_delta_log`` lies ``_seals/<version>.json`` with the SHA-256 of each log entry.
"""

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from deltalake import CommitProperties, DeltaTable, Field, PostCommitHookProperties, Schema, Transaction
from deltalake.exceptions import CommitFailedError, DeltaError
from deltalake.schema import PrimitiveType
from deltalake.transaction import AddAction, RemoveAction, create_table_with_add_actions

from bedrot.lake import documents
from bedrot.lake.landing import sha256_of
from bedrot.lake.store import Store
from bedrot.model.errors import CommitConflict, LakeDamaged, Place

_RECORD = "bedrot"
_CHUNK = 1 << 20
_DELTA_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "long",
    "DATE": "date",
    "BOOLEAN": "boolean",
    "TIMESTAMPTZ": "timestamp",
}


@dataclass(frozen=True)
class Part:
    """One visible file of a table: the partition it belongs to, its name, its path below the table, and the local file."""

    partition: str
    name: str
    path: str
    size: int
    file: Path


@dataclass(frozen=True)
class NewPart:
    """A file an engine has written below the store's scratch folder, to become part of a partition."""

    partition: str
    file: Path
    rows: int


class Table:
    """One Delta table, partitioned by one column that is not repeated in its files."""

    def __init__(self, store: Store, key: str, columns: Mapping[str, str], partition_by: tuple[str, str]) -> None:
        self.key = key
        self.columns = columns
        self._store = store
        self._partition_column, partition_type = partition_by
        self._schema = _schema({**columns, self._partition_column: partition_type})
        self._uri = str(store.path(key))

    def version(self) -> int | None:
        """The newest version, None before the first commit."""
        delta = self._open()
        return None if delta is None else delta.version()

    def parts(self, version: int | None = None) -> list[Part]:
        """The visible files, by partition; of an older version when given."""
        delta = self._open(version)
        if delta is None:
            return []
        folder = self._store.path(self.key)
        adds = delta.get_add_actions(flatten=True)
        paths = [unquote(str(path)) for path in adds.column("path").to_pylist()]
        sizes = [int(str(size)) for size in adds.column("size_bytes").to_pylist()]
        return sorted(
            (
                Part(path.split("/")[0].split("=", 1)[1], Path(path).name, path, size, folder / path)
                for path, size in zip(paths, sizes, strict=True)
            ),
            key=lambda part: (part.partition, part.name),
        )

    def record(self, version: int | None = None) -> dict[str, Any]:
        """The lineage written with a version (the newest by default); empty before the first commit."""
        delta = self._open()
        if delta is None:
            return {}
        newest = delta.version()
        wanted = newest if version is None else version
        entry = delta.history(limit=newest - wanted + 1)[-1]
        return {**json.loads(entry.get(_RECORD, "{}")), "version": wanted}

    def history(self) -> list[dict[str, Any]]:
        """The lineage of every version, newest first."""
        delta = self._open()
        entries = [] if delta is None else delta.history()
        return [{**json.loads(entry.get(_RECORD, "{}")), "version": entry["version"]} for entry in entries]

    def replace(
        self, partitions: Sequence[str], new: Sequence[NewPart], record: Mapping[str, Any], expected: int | None
    ) -> int:
        """Replace whole partitions in one commit; the new version, or the old one when nothing changes.

        ``partitions``: those to replace; they become empty unless ``new`` fills them. ``record``: the lineage.
        ``expected``: the version the plan was made on; :class:`CommitConflict` when another process has
        committed since.
        """
        visible = {part.path: part for part in self.parts() if part.partition in set(partitions)}
        named = {f"{self._folder(part)}/{sha256_of(part.file)}.parquet": part for part in new}
        for path, part in named.items():
            self._keep(path, part.file)
        adds = [
            self._add_action(path, part.partition, part.rows) for path, part in named.items() if path not in visible
        ]
        removes = [self._remove(part) for path, part in visible.items() if path not in named]
        if expected is not None and not adds and not removes and self.record() == {**record, "version": expected}:
            return expected
        return self._commit([*adds, *removes], record, expected)

    def restore(self, version: int, record: Mapping[str, Any]) -> int:
        """Make an older version's files the visible ones again, as a new version. History is kept."""
        then = {part.path: part for part in self.parts(version)}
        now = {part.path: part for part in self.parts()}
        adds = [self._add_action(path, part.partition, None) for path, part in then.items() if path not in now]
        removes = [self._remove(part) for path, part in now.items() if path not in then]
        return self._commit([*adds, *removes], record, self.version())

    def _keep(self, path: str, file: Path) -> None:
        """Take a new part over, also in place of one of the same name that is no longer what was written."""
        key = f"{self.key}/{path}"
        if self._store.adopt(file, key) or sha256_of(self._store.path(key)) == self._store.path(key).stem:
            return
        with file.open("rb") as source:
            self._store.replace(key, iter(lambda: source.read(_CHUNK), b""))

    def _folder(self, part: NewPart) -> str:
        return f"{self._partition_column}={part.partition}"

    def _add_action(self, path: str, partition: str, rows: int | None) -> AddAction:
        size = self._store.path(f"{self.key}/{path}").stat().st_size
        stats = json.dumps({} if rows is None else {"numRecords": rows})
        return AddAction(path, size, {self._partition_column: partition}, _now(), True, stats)

    def _remove(self, part: Part) -> RemoveAction:
        return RemoveAction(part.path, True, _now(), part.size, {self._partition_column: part.partition})

    def _commit(
        self, actions: Sequence[AddAction | RemoveAction], record: Mapping[str, Any], expected: int | None
    ) -> int:
        version = 0 if expected is None else expected + 1
        properties = CommitProperties(
            custom_metadata={_RECORD: json.dumps(record)},
            max_commit_retries=0,
            app_transactions=[Transaction(_RECORD, version)],
        )
        hooks = PostCommitHookProperties(create_checkpoint=True, cleanup_expired_logs=False)

        def create() -> None:
            create_table_with_add_actions(
                self._uri,
                self._schema,
                [action for action in actions if isinstance(action, AddAction)],
                partition_by=[self._partition_column],
                commit_properties=properties,
                post_commithook_properties=hooks,
            )

        def extend() -> None:
            delta = self._open()
            if delta is None or delta.version() != expected:
                raise CommitConflict
            delta.create_write_transaction(
                list(actions),
                "append",
                self._schema,
                partition_by=[self._partition_column],
                commit_properties=properties,
                post_commithook_properties=hooks,
            )

        if expected is None:
            self._store.make_folder(self.key)
        try:
            self._store.disk.commit(self.key, create if expected is None else extend)
        except DeltaError as error:
            created_meanwhile = expected is None and DeltaTable.is_deltatable(self._uri)
            if created_meanwhile or isinstance(error, CommitFailedError):
                raise CommitConflict from error
            raise
        self._seal(version)
        return version

    def _seal(self, version: int) -> None:
        seal(self._store, f"{self.key}/_delta_log/{version:020d}.json")

    def _open(self, version: int | None = None) -> DeltaTable | None:
        if not DeltaTable.is_deltatable(self._uri):
            return None
        try:
            return DeltaTable(self._uri, version=version)
        except DeltaError as error:
            raise LakeDamaged(place=Place(f"{self.key}/_delta_log")) from error


def seal(store: Store, entry: str) -> None:
    """Flush a log entry, which delta-rs leaves to the system, and write down its SHA-256.

    The same for the checkpoint that delta-rs may have made of the log up to this entry.
    """
    vouched: dict[str, object] = {"version": int(store.path(entry).stem)}
    for field, key in (("sha256", entry), ("checkpoint", checkpoint_of(entry))):
        if store.exists(key):
            store.disk.flush(store.path(key))
            vouched[field] = sha256_of(store.path(key))
    store.disk.flush_folder(store.path(entry).parent)
    store.create(seal_of(entry), [documents.encode(vouched)])


def is_log_entry(key: str) -> bool:
    """Whether a key is an entry of a table's log."""
    folder, _, name = key.rpartition("/")
    return folder.endswith("/_delta_log") and name.endswith(".json") and name.removesuffix(".json").isdigit()


def checkpoint_of(entry: str) -> str:
    """The key of the checkpoint that may have been made of the log up to an entry."""
    return f"{entry.removesuffix('.json')}.checkpoint.parquet"


def seal_of(entry: str) -> str:
    """The key of a log entry's seal."""
    return entry.replace("/_delta_log/", "/_seals/")


def _schema(columns: Mapping[str, str]) -> Schema:
    return Schema([Field(name, PrimitiveType(_delta_type(kind))) for name, kind in columns.items()])


def _delta_type(sql_type: str) -> str:
    return _DELTA_TYPES.get(sql_type) or sql_type.lower().replace(" ", "")


def _now() -> int:
    return int(time.time() * 1000)
