"""A run's report as plain data: what JSON shows, and what is put into words for people."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from bedrot.app.titles import Connectors, dataset_of, is_monthly, what
from bedrot.pipeline.land import Arrival, State
from bedrot.pipeline.load import Loaded
from bedrot.pipeline.runs import FileReport, Report, TableReport

Plain = Mapping[str, Any]


def report_as_data(report: Report, connectors: Connectors) -> Plain:
    """Everything a report says; amounts are text, exact."""
    return {
        **_files(report.files, connectors),
        "months": {name: [month[:7] for month in months] for name, months in report.months.items()},
        "views": list(report.promoted.views),
        "warehouse": loaded_as_data(report.promoted.loaded),
    }


def loaded_as_data(loaded: Loaded) -> Plain:
    """What a load wrote: facts by month of each dataset, and months it took out."""
    return {
        "loaded": [
            {"dataset": key.dataset, "month": str(key.month)[:7], "facts": count} for key, count in loaded.facts.items()
        ],
        "removed": [{"dataset": key.dataset, "month": str(key.month)[:7]} for key in loaded.removed],
    }


def preview_as_data(arrivals: Sequence[Arrival], connectors: Connectors) -> Plain:
    """What an import would say of its files at the door."""
    return _files(arrivals, connectors)


def _files(files: Sequence[FileReport] | Sequence[Arrival], connectors: Connectors) -> Plain:
    told = [_file(file, connectors) for file in files]
    return {
        "files": [file for file in told if file["state"] != State.LEFT.value],
        "left_alone": [file["name"] for file in told if file["state"] == State.LEFT.value],
        "set_aside": sum(file["state"] == State.SET_ASIDE.value for file in told),
    }


def _file(file: FileReport | Arrival, connectors: Connectors) -> dict[str, Any]:
    delivery = file.delivery
    tables = file.tables if isinstance(file, FileReport) else ()
    return {
        "name": file.name,
        "container": delivery.container if delivery else None,
        "state": file.state.value,
        "what": what(file.delivery, connectors),
        "kind": f"{delivery.platform}.{delivery.kind}" if delivery else None,
        "account": delivery.account if delivery else None,
        "delivery": delivery.id if delivery else None,
        "observed_at": delivery.observed_at.isoformat() if delivery else None,
        "reason": file.reason or None,
        "problem": {"code": file.problem.code, "message": str(file.problem)} if file.problem else None,
        "tables": [_table(table, connectors) for table in tables],
    }


def _table(table: TableReport, connectors: Connectors) -> dict[str, Any]:
    dataset = dataset_of(table.dataset, connectors)
    digits = 7 if dataset and is_monthly(dataset) else 10
    return {
        "dataset": table.dataset,
        "title": dataset.title if dataset and dataset.title else table.dataset,
        "read": table.read,
        "stored": table.stored,
        "quarantined": table.quarantined,
        "superseded": table.superseded,
        "control_totals": table.control_totals,
        "flagged": table.flagged,
        "first": table.first and table.first[:digits],
        "last": table.last and table.last[:digits],
        "sums": [
            {"field": name, "stated": stated, "summed": summed, "difference": difference(stated, summed)}
            for name, (stated, summed) in table.sums.items()
        ],
    }


def difference(stated: str | None, summed: str | None) -> str | None:
    """What our sum has more than the file's own total (both exact, as text); None where the file states none."""
    if stated is None:
        return None
    return format(Decimal(summed or "0") - Decimal(stated), "f")
