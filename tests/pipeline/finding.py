"""Looks for findings in a small label, and files in which there is something to find."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from bedrot.pipeline.findings import Finding, Kind, find
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import workbench
from tests.kit.labels import deliver, make_label
from tests.kit.statements import BankLine, bank_statement

CATALOG = {
    "artists.csv": "artist\nNOVA SEVEN\nLUMEN\n",
    "tracks.csv": "isrc,artist,title\nXXAA13100001,NOVA SEVEN,GLASS HARBOR\n",
}
_SALES = (
    "transaction_id,sale_date,accounting_date,reporting_date,release_title,release_id,track_title,track_id,channel,"
    "country,isrc,upc,units,unit_price,original_currency,split_id,share,rev_fee,net_revenue"
)


def label_in(folder: Path) -> Label:
    """A label that knows its acts."""
    return make_label(folder, catalog=CATALOG)


def findings(label: Label, *kinds: Kind) -> list[Finding]:
    """What is found, of some kinds or of all."""
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        return [finding for finding in find(label, bench) if not kinds or finding.kind in kinds]


def the(label: Label, kind: Kind) -> Finding:
    """The only finding of a kind."""
    (finding,) = findings(label, kind)
    return finding


def deliver_bank(
    label: Label, lines: Iterable[BankLine | tuple[str, ...]], name: str = "bank.tsv", day: int = 0
) -> None:
    """Import a DistroKid statement, downloaded so many days after 1 June 2031."""
    assert deliver(label, name, bank_statement(lines), day).problem is None


def sales_report(reported: str, sold: str, units: int, net: str, isrc: str = "XXAA13100001") -> str:
    """A Too Lost report of one line, which no act's name stands in."""
    line = (
        f"1,{sold}-28,{reported},{reported},GLASS HARBOR,7,GLASS HARBOR,8,Spotify,US,{isrc},012345678905,"
        f"{units},{net},USD,31,100,0,{net}"
    )
    return f"{_SALES}\n{line}\n"


def spotify_answer(days: Mapping[date, int]) -> str:
    """Too Lost's answer on daily Spotify streams."""
    return json.dumps(
        {"streams": [{"date": day.isoformat(), "streams": plays} for day, plays in days.items()], "discovery": []}
    )


def every_day(first: str, plays: Iterable[int]) -> dict[date, int]:
    """Plays of days that follow each other."""
    start = date.fromisoformat(first)
    return {start + timedelta(days=number): each for number, each in enumerate(plays)}


def audience_export(days: Mapping[date, int]) -> str:
    """A Spotify for Artists audience timeline; the act stands in the file's name."""
    rows = [f"{day},{plays // 2},{plays},100" for day, plays in days.items()]
    return "\n".join(["date,listeners,streams,followers", *rows, ""])
