"""Writes the demo label: download folder, catalog and answer key."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from bedrot.demo.analytics import answers
from bedrot.demo.answer_key import AnswerKey, FileTruth
from bedrot.demo.artist_exports import artist_exports
from bedrot.demo.audience import streams_of
from bedrot.demo.catalog_tables import catalog_tables
from bedrot.demo.downloads import Download, save
from bedrot.demo.exports import Statement, bank_exports, sales_reports
from bedrot.demo.faults import Faults, planted
from bedrot.demo.feeds import by_month, page_snapshots, united, year_snapshots
from bedrot.demo.findings import Written, findings
from bedrot.demo.modelled import Label, model
from bedrot.demo.pages import pages
from bedrot.demo.roster import ACTS, DISTROKID
from bedrot.demo.spoil import broken_downloads, spoilt_lines, spoilt_statements
from bedrot.demo.tally import file_truth, newest, statement_truth

DOWNLOADS, CATALOG, ANSWER_KEY = "downloads", "catalog", "answer_key.json"


def write_demo(target: Path, *, today: date, seed: int = 1987, clean: bool = False) -> AnswerKey:
    """Write an invented label's last 24 months into ``target`` and say what they amount to.

    ``target/downloads`` holds the files to import, as a person's download folder would; ``target/catalog`` the
    label's tables; ``target/answer_key.json`` what is returned. ``today``: the day of the newest files.
    ``clean``: without the planted faults. The same arguments give the same bytes; amounts are US dollars.
    """
    label = model(today, seed)
    faults = Faults() if clean else planted(label.timeline)
    lines = spoilt_lines(label, faults)
    exports = [*bank_exports(lines, label.timeline, faults.overlap_since), *sales_reports(lines)]
    statements = spoilt_statements(exports, faults)
    shown = [*page_snapshots(label, faults.double), *year_snapshots(label, faults.gap)]
    downloads = [
        *(statement.download() for statement in statements),
        *pages(label, (each for each in shown if each.source == DISTROKID)),
        *answers(label, (each for each in shown if each.source != DISTROKID)),
        *artist_exports(label),
    ]
    broken = broken_downloads(label, downloads) if faults.broken else []
    banks = [statement for statement in statements if statement.source == DISTROKID]
    key = AnswerKey(
        seed=seed,
        today=today,
        clean=clean,
        statements=statement_truth(statements),
        series=united(shown),
        audience=_audience(label),
        files=_files(statements, [*downloads, *broken]),
        faults=findings(Written(label, faults, banks, downloads, broken)),
    )
    save([*downloads, *broken], target / DOWNLOADS)
    _save_tables(catalog_tables(label.tracks), target / CATALOG)
    (target / ANSWER_KEY).write_text(json.dumps(key.to_json(), indent=1) + "\n", encoding="utf-8")
    return key


def _audience(label: Label) -> Mapping[str, Mapping[str, int]]:
    return {act.name: by_month(streams_of(act, label)) for act in ACTS}


def _files(statements: Iterable[Statement], downloads: Iterable[Download]) -> tuple[FileTruth, ...]:
    statements = list(statements)
    winners = newest(statements)
    counted = {(each.container, each.name): file_truth(each, winners) for each in statements}
    return tuple(
        counted.get((each.container, each.name), FileTruth(each.name, each.platform, each.kind, each.container))
        for each in downloads
    )


def _save_tables(tables: Mapping[str, str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
