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
from deltalake.exceptions import CommitFailedError
from deltalake.schema import PrimitiveType
from deltalake.transaction import AddAction, RemoveAction, create_table_with_add_actions

from bedrot.lake import documents
from bedrot.lake.landing import sha256_of
from bedrot.lake.store import Store
from bedrot.model.errors import CommitConflict

_RECORD = "bedrot"
_DELTA_TYPES = {
    "VARCHAR": "string",
    "BIGINT": "long",
    "DATE": "date",
    "BOOLEAN": "boolean",
    "TIMESTAMPTZ": "timestamp",
}


@dataclass(frozen=True)
class Part:
    """One visible file of a table: the partition it belongs to, its name, and the local file."""

    partition: str
    name: str
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
        return sorted(
            (Part(path.split("/")[0].split("=", 1)[1], Path(path).name, folder / path) for path in paths),
            key=lambda part: (part.partition, part.name),
        )

    def record(self, version: int | None = None) -> dict[str, Any]:
        """The lineage written with a version (the newest by default); empty before the first commit."""
        delta = self._open(version)
        if delta is None:
            return {}
        newest = delta.history(limit=1)[0]
        return {**json.loads(newest.get(_RECORD, "{}")), "version": delta.version()}

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
        visible = {part.name: part for part in self.parts() if part.partition in set(partitions)}
        named = {f"{sha256_of(part.file)}.parquet": part for part in new}
        kept = visible.keys() & named.keys()
        adds = [self._add(name, part) for name, part in named.items() if name not in kept]
        removes = [self._remove(part) for name, part in visible.items() if name not in kept]
        if expected is not None and not adds and not removes and self.record() == {**record, "version": expected}:
            return expected
        return self._commit([*adds, *removes], record, expected)

    def restore(self, version: int, record: Mapping[str, Any]) -> int:
        """Make an older version's files the visible ones again, as a new version. History is kept."""
        then = {part.name: part for part in self.parts(version)}
        now = {part.name: part for part in self.parts()}
        adds = [self._add_again(part) for name, part in then.items() if name not in now]
        removes = [self._remove(part) for name, part in now.items() if name not in then]
        return self._commit([*adds, *removes], record, self.version())

    def _add(self, name: str, part: NewPart) -> AddAction:
        folder = f"{self._partition_column}={part.partition}"
        self._store.adopt(part.file, f"{self.key}/{folder}/{name}")
        return self._add_action(f"{folder}/{name}", part.partition, part.rows)

    def _add_again(self, part: Part) -> AddAction:
        return self._add_action(f"{self._partition_column}={part.partition}/{part.name}", part.partition, None)

    def _add_action(self, path: str, partition: str, rows: int | None) -> AddAction:
        size = self._store.path(f"{self.key}/{path}").stat().st_size
        stats = json.dumps({} if rows is None else {"numRecords": rows})
        return AddAction(path, size, {self._partition_column: partition}, _now(), True, stats)

    def _remove(self, part: Part) -> RemoveAction:
        path = f"{self._partition_column}={part.partition}/{part.name}"
        return RemoveAction(path, True, _now(), part.file.stat().st_size, {self._partition_column: part.partition})

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
            self._store.path(self.key).mkdir(parents=True, exist_ok=True)
        try:
            self._store.disk.commit(self.key, create if expected is None else extend)
        except CommitFailedError as error:
            raise CommitConflict from error
        self._seal(version)
        return version

    def _seal(self, version: int) -> None:
        seal(self._store, f"{self.key}/_delta_log/{version:020d}.json")

    def _open(self, version: int | None = None) -> DeltaTable | None:
        if not DeltaTable.is_deltatable(self._uri):
            return None
        return DeltaTable(self._uri, version=version)


def seal(store: Store, entry: str) -> None:
    """Flush a log entry, which delta-rs leaves to the system, and write down its SHA-256."""
    file = store.path(entry)
    store.disk.flush(file)
    store.disk.flush_folder(file.parent)
    content = documents.encode({"version": int(file.stem), "sha256": sha256_of(file)})
    store.create(seal_of(entry), [content])


def seal_of(entry: str) -> str:
    """The key of a log entry's seal."""
    return entry.replace("/_delta_log/", "/_seals/")


def _schema(columns: Mapping[str, str]) -> Schema:
    return Schema([Field(name, PrimitiveType(_delta_type(kind))) for name, kind in columns.items()])


def _delta_type(sql_type: str) -> str:
    return _DELTA_TYPES.get(sql_type) or sql_type.lower().replace(" ", "")


def _now() -> int:
    return int(time.time() * 1000)
