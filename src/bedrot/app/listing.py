"""What lies in the lake, listed zone by zone, and the content of any of it as lines of JSON or as it is."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path, PurePosixPath

from bedrot.lake.sealing import ENDING as SEALED
from bedrot.lake.segments import WHERE
from bedrot.model.conformed import CONFORMED
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest
from bedrot.model.zones import Zone
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.sql import identifier, literal
from bedrot.transform.staged_sql import staged_columns

Entry = Mapping[str, object]
"""One line of a listing: what, under a name that stays."""


def zones(label: Label) -> list[Entry]:
    """Every zone with its folder, how many files it holds and how many bytes."""
    lake = label.lake
    entries: list[Entry] = []
    for zone in Zone:
        keys = lake.store.keys(lake.layout.zone(zone))
        size = sum(lake.store.path(key).stat().st_size for key in keys)
        entries.append({"zone": zone.plain, "folder": lake.layout.zone(zone), "files": len(keys), "bytes": size})
    return entries


def zone_named(name: str) -> Zone:
    """The zone of that name, numbered or plain; NothingSuch with all names otherwise."""
    for zone in Zone:
        if name.casefold() in (zone.plain, zone.value):
            return zone
    raise NothingSuch(f"There is no zone {name!r}.", todo=f"There are {', '.join(zone.plain for zone in Zone)}.")


def in_zone(label: Label, zone: Zone) -> list[Entry]:
    """What a zone holds: deliveries, segments, tables, commits, or archived files."""
    listed = {
        Zone.LANDING: _landing,
        Zone.RAW: _raw,
        Zone.STAGING: _staging,
        Zone.CURATED: _curated,
        Zone.ARCHIVE: _archive,
    }[zone]
    return list(listed(label))


def _landing(label: Label) -> Iterator[Entry]:
    landing = label.lake.landing
    for delivery in landing.deliveries():
        word = landing.status(delivery)
        state = word.value if word else "set aside" if delivery.is_set_aside else "counts"
        yield {
            "delivery": delivery.id,
            "kind": f"{delivery.platform}.{delivery.kind}",
            "account": delivery.account,
            "name": delivery.name,
            "container": delivery.container,
            "observed_at": delivery.observed_at.isoformat(),
            "bytes": delivery.size,
            "state": "counts" if state == "restored" else state,
            "path": delivery.path,
        }


def _raw(label: Label) -> Iterator[Entry]:
    for segments in label.lake.raw.all():
        for segment in segments.tables:
            yield {
                "delivery": segments.delivery,
                "dataset": segment.dataset,
                "rows": segment.rows,
                "columns": len(segment.header),
                "path": f"{segments.folder}/{segment.file}",
            }


def _staging(label: Label) -> Iterator[Entry]:
    for platform, dataset in label.datasets():
        promotions = label.lake.promotions.all(platform, dataset.name)
        if promotions:
            yield {
                "table": f"{platform}.{dataset.name}",
                "deliveries": len(promotions),
                "stored": sum(each.stored for each in promotions),
                "quarantined": sum(each.quarantined for each in promotions),
                "flagged": sum(each.flagged for each in promotions),
                "path": label.lake.layout.staging(platform, dataset.name),
            }


def _curated(label: Label) -> Iterator[Entry]:
    for name, conformed in CONFORMED.items():
        table = label.lake.curated(conformed)
        history = table.history()
        for position, record in enumerate(history):
            yield {
                "dataset": name,
                "version": record["version"],
                "shown": position == 0,
                "held": bool(record.get("held")),
                "restored": record.get("restored"),
                "deliveries": len(record.get("deliveries", [])),
                "months": len({part.partition for part in table.parts()}) if position == 0 else None,
                "code": record.get("code"),
            }


def _archive(label: Label) -> Iterator[Entry]:
    folder = label.lake.layout.zone(Zone.ARCHIVE)
    for key in label.lake.store.keys(folder, ".zst"):
        yield {"path": key, "bytes": label.lake.store.path(key).stat().st_size}


def cat(label: Label, name: str, bench: Workbench, version: int | None = None) -> Iterator[bytes]:
    """The content that goes by a name, in pieces that end at line ends where it is rows.

    ``name``: a conformed dataset, a dataset as ``platform.dataset``, a published view, a path below the lake's
    folder, or a delivery. Rows come as one JSON object a line. ``version``: of a conformed dataset.
    """
    if name in CONFORMED:
        table = label.lake.curated(CONFORMED[name])
        if version is not None and version not in range((table.version() or 0) + 1):
            raise NothingSuch(f"{name} has no commit {version}.", todo="`bedrot lake ls curated` lists them.")
        files = [part.file for part in table.parts(version)]
        return _rows(files, CONFORMED[name].columns, bench)
    dataset = {f"{platform}.{each.name}": (platform, each) for platform, each in label.datasets()}.get(name)
    if dataset is not None:
        return _staged(*dataset, bench)
    key = _key(label, name)
    if key is not None:
        return _file(label, key, bench)
    return _delivered(_delivery(label, name), bench)


def _staged(platform: str, dataset: Dataset, bench: Workbench) -> Iterator[bytes]:
    columns = staged_columns(dataset)
    parts = bench.lake.staging(platform, dataset.name, columns).parts()
    return _rows([part.file for part in parts], columns, bench, partition="delivery")


def _key(label: Label, name: str) -> str | None:
    """The key of a file: a view's name, or a path below the lake's folder (or from here) in any notation."""
    store = label.lake.store
    view = label.lake.layout.view(name)
    if name in label.lake.views.names():
        return view
    path = Path(name).resolve()
    inside = path.relative_to(store.root).as_posix() if path.is_relative_to(store.root) else name.replace("\\", "/")
    try:
        return inside if store.exists(inside) else None
    except ValueError:
        return None


def _file(label: Label, key: str, bench: Workbench) -> Iterator[bytes]:
    path = label.lake.store.path(key)
    if path.suffix == ".zst":
        yield label.lake.views.restore(key)
    elif path.suffix == ".parquet":
        yield from _described(path, bench)
    else:
        if path.suffix == SEALED:
            delivery = next(each for each in label.lake.landing.deliveries() if each.path == key)
            path = label.lake.landing.opened(delivery, bench.scratch)
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                yield piece


def _described(path: Path, bench: Workbench) -> Iterator[bytes]:
    source = f"read_parquet({literal(str(path))}, hive_partitioning = false)"
    described = bench.engine.rows(f"DESCRIBE SELECT * FROM {source}")
    yield from _rows([path], {str(row[0]): str(row[1]) for row in described}, bench)


def _delivery(label: Label, name: str) -> Delivery:
    try:
        return label.lake.landing.find(PurePosixPath(name).name)
    except NothingSuch as error:
        known = [
            *CONFORMED,
            *(f"{platform}.{each.name}" for platform, each in label.datasets()),
            *label.lake.views.names(),
        ]
        near = nearest(name, known)
        hint = f"Did you mean {near!r}?" if near else "`bedrot lake ls` shows what there is."
        raise NothingSuch(f"The lake has nothing that goes by {name!r}.", todo=hint) from error


def _delivered(delivery: Delivery, bench: Workbench) -> Iterator[bytes]:
    segments = bench.lake.raw.get(delivery)
    if segments is None:
        raise NothingSuch(
            f"{delivery.name} ({delivery.id}) has no rows in raw.",
            todo=f"`bedrot lake cat {delivery.path}` prints the file itself.",
        )
    for segment in segments.tables:
        columns = {"_row": "BIGINT", **segment.columns}
        bench.engine.read("raw", [bench.lake.raw.file(segments, segment)], segment.columns, numbered=True)
        for row in bench.engine.rows(f"SELECT {', '.join(map(identifier, columns))} FROM raw"):
            cells = dict(zip(columns, row, strict=True))
            number = int(str(cells.pop("_row")))
            where = cells.pop(WHERE, None) if segment.first_line is None else f"line {segment.first_line + number}"
            yield _line({"_table": segment.dataset, "_where": where, **cells})


def _rows(
    files: Sequence[Path], columns: Mapping[str, str], bench: Workbench, partition: str | None = None
) -> Iterator[bytes]:
    bench.engine.read("shown", files, columns, partition=partition)
    kinds = {**({partition: "VARCHAR"} if partition else {}), **columns}
    texts = ", ".join(
        f"CAST({identifier(name)} AS VARCHAR)" if kind.startswith("TIMESTAMP") else identifier(name)
        for name, kind in kinds.items()
    )
    for row in bench.engine.rows(f"SELECT {texts} FROM shown"):
        yield _line(dict(zip(kinds, row, strict=True)))


def _line(row: Mapping[str, object]) -> bytes:
    return (json.dumps(row, ensure_ascii=False, default=_as_text) + "\n").encode()


def _as_text(value: object) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
