"""Reads a written demo label back with nothing but csv, json and re: what a stranger would find in the files."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from io import StringIO
from pathlib import Path

from bedrot.demo import AnswerKey, write_demo

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class File:
    """A file of the import folder; ``container``: the archive it was in."""

    name: str
    container: str | None
    content: bytes


@dataclass(frozen=True)
class PaidLine:
    """A legal statement line as read back."""

    source: str
    file: str
    report_date: str
    sale_month: str
    store: str
    artist: str
    isrc: str
    units: int
    net: Decimal


@dataclass(frozen=True)
class Demo:
    """A written demo label: its folder, what was returned, and every file, those of archives unpacked."""

    folder: Path
    key: AnswerKey
    files: tuple[File, ...]

    def named(self, pattern: str) -> list[File]:
        """Files whose whole name matches, in order of their names."""
        return sorted((file for file in self.files if re.fullmatch(pattern, file.name)), key=lambda file: file.name)

    @cached_property
    def statements(self) -> dict[str, list[PaidLine]]:
        """The legal lines of each readable statement, the oldest statement first."""
        banks = [file for file in self.named(r"dk_bank_details_.*") if not file.content.startswith(b"<")]
        sales = sorted(self.named(r"\d\d-\d{4}-\d+\.csv"), key=lambda file: file.name[3:7] + file.name[:2])
        return {file.name: legal_lines(file) for file in (*banks, *sales)}

    @cached_property
    def lines(self) -> list[PaidLine]:
        """The lines that count: for each distributor and reporting date those of the newest statement."""
        newest: dict[tuple[str, str], list[PaidLine]] = {}
        for lines in self.statements.values():
            fresh: dict[tuple[str, str], list[PaidLine]] = {}
            for line in lines:
                fresh.setdefault((line.source, line.report_date), []).append(line)
            newest.update(fresh)
        return [line for lines in newest.values() for line in lines]


@dataclass(frozen=True)
class FanSale:
    """A sale on Bandcamp as read back. ``dollars``: its net at the European Central Bank's rate of the day."""

    day: date
    artist: str
    isrc: str
    currency: str
    net: Decimal
    dollars: Decimal
    buyer: str


def fan_sales(demo: Demo) -> list[FanSale]:
    """Every sale in the reports of Bandcamp."""
    rates = dollars_a_euro(demo)
    sales = []
    for file in demo.named(r"\d{8}-\d{8}_bandcamp_raw_data_.*"):
        for row in csv.DictReader(StringIO(file.content.decode("utf-16"))):
            month, number, year = (int(part) for part in row["date"].split()[0].split("/"))
            day = date(2000 + year, month, number)
            net = Decimal(row["net amount"])
            rate = Decimal(1)
            if row["currency"] == "EUR":
                rate = next(rates[each] for each in (day - timedelta(days=back) for back in range(8)) if each in rates)
            told = (row["artist"], row["isrc"], row["currency"], net, net * rate, row["buyer email"])
            sales.append(FanSale(day, *told))
    return sales


def dollars_a_euro(demo: Demo) -> dict[date, Decimal]:
    """What a euro cost on each working day."""
    (file,) = demo.named(r"eurofxref-hist\.csv")
    quoted = csv.DictReader(StringIO(file.content.decode()))
    return {date.fromisoformat(row["Date"]): Decimal(row["USD"]) for row in quoted}


def table(file: File) -> list[dict[str, str]]:
    """The rows of a comma-separated file by their columns."""
    return list(csv.DictReader(StringIO(file.content.decode("utf-8-sig"))))


def write(folder: Path, today: date, *, clean: bool) -> Demo:
    """A demo label in ``folder``, read back."""
    key = write_demo(folder, today=today, clean=clean)
    return Demo(folder, key, tuple(_files(folder / "downloads")))


def _files(folder: Path) -> Iterator[File]:
    for path in sorted(folder.iterdir()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    yield File(name, path.name, archive.read(name))
        else:
            yield File(path.name, None, path.read_bytes())


def rows(file: File) -> list[list[str]]:
    """Cells of a delimited file, its header first."""
    text = file.content.decode("utf-8-sig")
    if file.name.endswith("tsv"):
        return [row.split("\t") for row in text.split("\r") if row]
    return list(csv.reader(StringIO(text)))


def legal_lines(file: File) -> list[PaidLine]:
    """The lines of a statement that obey its layout."""
    header, *body = rows(file)
    cells = [dict(zip(header, row, strict=True)) for row in body if len(row) == len(header)]
    read = _sold if "sale_date" in header else _banked
    return [line for line in (read(file.name, row) for row in cells) if line is not None]


def _banked(file: str, row: dict[str, str]) -> PaidLine | None:
    legal = (
        re.fullmatch(r"\d{4}-\d\d-\d\d", row["Reporting Date"])
        and re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", row["Sale Month"])
        and re.fullmatch(r"-?\d+", row["Quantity"])
        and re.fullmatch(r"-?\d+\.\d{8}", row["Earnings (USD)"])
    )
    if not legal:
        return None
    return PaidLine(
        "distrokid",
        file,
        row["Reporting Date"],
        row["Sale Month"],
        row["Store"],
        row["Artist"],
        row["ISRC"],
        int(row["Quantity"]),
        Decimal(row["Earnings (USD)"]),
    )


def _sold(file: str, row: dict[str, str]) -> PaidLine:
    return PaidLine(
        "toolost",
        file,
        row["reporting_date"],
        row["sale_date"][:7],
        row["channel"],
        "",
        row["isrc"],
        int(row["units"]),
        Decimal(row["net_revenue"]),
    )


def net(lines: list[PaidLine]) -> Decimal:
    """What lines amount to."""
    return sum((line.net for line in lines), Decimal(0))


def chart(page: File, name: str) -> dict[str, int]:
    """The points of an AmCharts chart in a saved page."""
    found = re.search(rf'"id": "{name}".*?"dataProvider": \[(.*?)\]', page.content.decode(), re.DOTALL)
    assert found is not None, f"{page.name} has no chart {name}"
    points = json.loads(f"[{found.group(1).strip().rstrip(',')}]")
    return {point["category"]: point["column-1"] for point in points}


def chart_data(page: File) -> dict[str, dict[str, list[dict[str, str | int]]]]:
    """The charts of a saved Apple Music page."""
    found = re.search(r"var chartData = (\{.*\});", page.content.decode())
    assert found is not None, f"{page.name} has no chart data"
    charts: dict[str, dict[str, list[dict[str, str | int]]]] = json.loads(found.group(1))
    return charts


def daily_streams(demo: Demo) -> dict[tuple[str, str], dict[str, int]]:
    """The distributors' daily series, every snapshot united and the newest one winning."""
    series: dict[tuple[str, str], dict[str, int]] = {}
    for page in demo.named(r"streams_stats_.*"):
        series.setdefault(("distrokid", "spotify"), {}).update(chart(page, "trend365day"))
    for page in demo.named(r"applemusic_stats_.*"):
        points = chart_data(page)["last365days"]["dataProvider"]
        shown = {str(point["field"]): int(point["value"]) for point in points}
        series.setdefault(("distrokid", "apple_music"), {}).update(shown)
    for kind, store, key in (("spotify", "spotify", "streams"), ("apple", "apple_music", "totalStreams")):
        for file in demo.named(rf"toolost_{kind}_.*"):
            if file.content.endswith(b"}"):
                shown = {entry["date"]: int(entry["streams"]) for entry in json.loads(file.content)[key]}
                series.setdefault(("toolost", store), {}).update(shown)
    return series


def audience(demo: Demo, act: str, column: str) -> dict[str, int]:
    """A column of an act's audience timelines, the newer export winning; days without it are left out."""
    exports = [file for file in demo.files if file.name == f"{act}-audience-timeline.csv"]
    days: dict[str, int] = {}
    for file in sorted(exports, key=lambda each: max(row[0] for row in rows(each)[1:])):
        header, *body = rows(file)
        if column in header:
            days.update({row[0]: int(row[header.index(column)]) for row in body})
    return days


def missing_days(days: dict[str, int]) -> list[str]:
    """Days between the first and the last that have no entry."""
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    every = [first + timedelta(days=offset) for offset in range((last - first).days)]
    return [day.isoformat() for day in every if day.isoformat() not in days]
