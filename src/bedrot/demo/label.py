"""Writes the demo label: download folder, catalog and answer key."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from bedrot.demo.ads_dump import ads_dumps, restated
from bedrot.demo.analytics import answers
from bedrot.demo.answer_key import AnswerKey, FileTruth, PayoutTruth, SeriesTruth
from bedrot.demo.apple_songs import apple_songs
from bedrot.demo.artist_exports import artist_exports
from bedrot.demo.audience import streams_of
from bedrot.demo.bandcamp_reports import bandcamp_reports
from bedrot.demo.bank_files import bank_files
from bedrot.demo.cash import movements, payouts
from bedrot.demo.catalog_tables import catalog_tables
from bedrot.demo.downloads import Download, save
from bedrot.demo.exchange import quotes
from bedrot.demo.exports import Statement, bank_exports, sales_reports
from bedrot.demo.fan_counts import fan_counts
from bedrot.demo.fan_sales import fan_sales
from bedrot.demo.faults import Faults, planted
from bedrot.demo.feeds import Snapshot, by_month, page_snapshots, united, year_snapshots
from bedrot.demo.findings import Written, findings
from bedrot.demo.instagram_answers import instagram_answers
from bedrot.demo.kpi_truth import Known, fan_sales_truth, followers
from bedrot.demo.kpi_truth import answers as kpi_answers
from bedrot.demo.link_pages import link_pages
from bedrot.demo.mail_exports import mail_exports
from bedrot.demo.mailings import newsletter
from bedrot.demo.modelled import Label, model
from bedrot.demo.pages import pages
from bedrot.demo.rate_files import rate_files
from bedrot.demo.roster import ACTS, DISTROKID
from bedrot.demo.shop_orders import shop_orders
from bedrot.demo.spoil import broken_downloads, spoilt_lines, spoilt_statements
from bedrot.demo.statements import Line
from bedrot.demo.tally import counting, file_truth, newest, statement_truth
from bedrot.demo.tiktok_studio import tiktok_files
from bedrot.demo.youtube_studio import youtube_files
from bedrot.model.periods import Month

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
    known = _known(label, lines, statements, united(shown), faults)
    downloads = [*_distributors(label, statements, shown), *artist_exports(label), *_others(known)]
    broken = broken_downloads(label, downloads) if faults.broken else []
    banks = [statement for statement in statements if statement.source == DISTROKID]
    paid = _payouts(lines, faults, today)
    key = AnswerKey(
        seed=seed,
        today=today,
        clean=clean,
        statements=statement_truth(statements),
        series=united(shown),
        audience=_audience(label),
        files=_files(statements, [*downloads, *broken]),
        datasets=_datasets(downloads),
        fan_sales=fan_sales_truth(known),
        kpis=kpi_answers(known),
        followers=followers(label),
        payouts=paid,
        restated=tuple(sorted({ad.day for ad in restated(label)})),
        faults=findings(Written(label, faults, banks, paid, downloads, broken)),
    )
    save([*downloads, *broken], target / DOWNLOADS)
    _save_tables(catalog_tables(label.tracks), target / CATALOG)
    (target / ANSWER_KEY).write_text(json.dumps(key.to_json(), indent=1) + "\n", encoding="utf-8")
    return key


def _known(
    label: Label,
    lines: Sequence[Line],
    statements: Sequence[Statement],
    series: Iterable[SeriesTruth],
    faults: Faults,
) -> Known:
    """The truths of everything but the distributors' files, and what those amount to."""
    sales = fan_sales(label)
    paid = payouts(lines, label.timeline.today)
    missing = next((each for each in paid if _is_unpaid(each.source, each.reported, faults)), None)
    streams: dict[str, Counter[str]] = {}
    for each in series:
        streams.setdefault(each.store, Counter()).update(each.by_month)
    return Known(
        label=label,
        lines=tuple(counting(statements)),
        streams=streams,
        sales=sales,
        letters=newsletter(label),
        moved=movements(label, paid, sales, missing),
        rates=quotes(label),
        gap=faults.unseen,
    )


def _distributors(label: Label, statements: Iterable[Statement], shown: Sequence[Snapshot]) -> list[Download]:
    return [
        *(statement.download() for statement in statements),
        *pages(label, (each for each in shown if each.source == DISTROKID)),
        *answers(label, (each for each in shown if each.source != DISTROKID)),
    ]


def _others(known: Known) -> list[Download]:
    """The files of every platform but the distributors and Spotify."""
    label, timeline = known.label, known.label.timeline
    return [
        *apple_songs(label),
        *youtube_files(label),
        *tiktok_files(label, known.gap),
        *instagram_answers(label),
        *fan_counts(label),
        *ads_dumps(label),
        *link_pages(label),
        *mail_exports(known.letters, timeline),
        *bandcamp_reports(known.sales, timeline),
        *shop_orders(label),
        *bank_files(known.moved, timeline),
        *rate_files(known.rates, timeline),
    ]


def _payouts(lines: Iterable[Line], faults: Faults, today: date) -> tuple[PayoutTruth, ...]:
    return tuple(
        PayoutTruth(
            source=each.source,
            day=each.day,
            reported=each.reported,
            stated=each.stated,
            amount=each.amount,
            arrived=not _is_unpaid(each.source, each.reported, faults),
        )
        for each in payouts(lines, today)
    )


def _is_unpaid(source: str, reported: Sequence[date], faults: Faults) -> bool:
    return source == DISTROKID and Month.of(reported[0]) == faults.unpaid


def _audience(label: Label) -> Mapping[str, Mapping[str, int]]:
    return {act.name: by_month(streams_of(act, label)) for act in ACTS}


def _datasets(downloads: Iterable[Download]) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for each in downloads:
        found.update({f"{each.platform}.{dataset}": rows for dataset, rows in each.rows.items()})
    return dict(sorted(found.items()))


def _files(statements: Iterable[Statement], downloads: Iterable[Download]) -> tuple[FileTruth, ...]:
    statements = list(statements)
    winners = newest(statements)
    counted = {(each.container, each.name): file_truth(each, winners) for each in statements}
    return tuple(counted.get((each.container, each.name), _file(each)) for each in downloads)


def _file(download: Download) -> FileTruth:
    return FileTruth(download.name, download.platform, download.kind, download.container, datasets=download.rows)


def _save_tables(tables: Mapping[str, str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
