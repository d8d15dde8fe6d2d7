"""A statement whose layout has drifted is told by name or read as before; it is never silently read as something else."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State
from bedrot.pipeline.runs import FileReport
from tests.kit.labels import curated, deliver, make_label
from tests.kit.statements import BANK_HEADER

LINES = [
    [
        f"2031-0{4 + n % 2}-21",
        f"2031-0{1 + n % 3}",
        ("Spotify", "Deezer")[n % 2],
        "NOVA SEVEN",
        f"SONG {n}",
        f"XXAA131{n:05d}",
        f"01234567{n:04d}",
        str(1000 + n * 37),
        "100",
        "Song",
        ("US", "DE")[n % 2],
        "0",
        f"{(n - 3) * 0.27288:.8f}",
    ]
    for n in range(13)
]
UNKNOWN_IS_FINE = {"withheld"}
"""What a statement without the column does not say, and does not have to."""


@dataclass(frozen=True)
class Statement:
    """Header and lines as cells, and how they are written down."""

    header: list[str]
    lines: list[list[str]]
    delimiter: str = "\t"
    newline: str = "\n"
    encoding: str = "utf-8"
    above: str = ""

    def cells(self, column: str, change: Callable[[str], str]) -> "Statement":
        place = self.header.index(column)
        changed = [[*line[:place], change(line[place]), *line[place + 1 :]] for line in self.lines]
        return replace(self, lines=changed)

    def renamed(self, column: str, name: str) -> "Statement":
        return replace(self, header=[name if cell == column else cell for cell in self.header])

    def arranged(self, columns: list[str]) -> "Statement":
        places = [self.header.index(column) for column in columns]
        return replace(self, header=columns, lines=[[line[place] for place in places] for line in self.lines])

    def added(self, place: int, name: str, cell: str) -> "Statement":
        header = [*self.header[:place], name, *self.header[place:]]
        return replace(self, header=header, lines=[[*line[:place], cell, *line[place:]] for line in self.lines])

    def without(self, column: str) -> "Statement":
        return self.arranged([name for name in self.header if name != column])

    @property
    def content(self) -> bytes:
        rows = [self.delimiter.join(row) for row in (self.header, *self.lines)]
        return (self.above + self.newline.join([*rows, ""])).encode(self.encoding)


BANK = Statement(list(BANK_HEADER), LINES)
NET, UNITS, DAY, MONTH, UPC = "Earnings (USD)", "Quantity", "Reporting Date", "Sale Month", "UPC"


def comma(cell: str) -> str:
    return cell.replace(".", ",")


def american(cell: str) -> str:
    return f"{int(cell[5:7])}/{int(cell[8:10])}/{cell[:4]}"


RENAMED = {
    "Reporting Date": "Report Date", "Sale Month": "Month of Sale", "Store": "DSP", "Artist": "Act", "Title": "Track Name",
    "ISRC": "Recording Code", "UPC": "Barcode", "Quantity": "Units", "Team Percentage": "Team Percent", "Song/Album": "Kind",
    "Country of Sale": "Territory", "Songwriter Royalties Withheld": "Songwriters Royalties Withheld", NET: "Earnings (EUR)",
}  # fmt: skip

MUTATIONS: dict[str, Statement] = {
    **{f"renamed {old}": BANK.renamed(old, new) for old, new in RENAMED.items()},
    **{f"removed {column}": BANK.without(column) for column in BANK_HEADER},
    "renamed in case and dress": replace(BANK, header=[f" {name.upper().replace(' ', '_')} " for name in BANK_HEADER]),
    "translated": replace(BANK, header=["Berichtsdatum", "Verkaufsmonat", "Laden", "Künstler", *BANK_HEADER[4:-1], "Einnahmen"]),
    "added in front": BANK.added(0, "Account", "7"),
    "added in the middle": BANK.added(6, "Label", "NOVA"),
    "added at the end": BANK.added(13, "Payout Id", "9"),
    "added without a name": BANK.added(13, "", ""),
    "added twice the same": BANK.added(13, NET, "99"),
    "reversed": BANK.arranged(list(BANK_HEADER[::-1])),
    "sorted": BANK.arranged(sorted(BANK_HEADER)),
    "two swapped": BANK.arranged([NET, *BANK_HEADER[1:-1], DAY]),
    "days American": BANK.cells(DAY, american),
    "days German": BANK.cells(DAY, lambda cell: f"{cell[8:]}.{cell[5:7]}.{cell[:4]}"),
    "days as numbers": BANK.cells(DAY, lambda cell: "47989"),
    "days with a time": BANK.cells(DAY, lambda cell: f"{cell} 00:00:00"),
    "days as months": BANK.cells(DAY, lambda cell: cell[:7]),
    "months as days": BANK.cells(MONTH, lambda cell: f"{cell}-01"),
    "months as words": BANK.cells(MONTH, lambda cell: f"{date.fromisoformat(f'{cell}-01'):%b %Y}"),
    "months without zero": BANK.cells(MONTH, lambda cell: cell.replace("-0", "-")),
    "amounts with a comma": BANK.cells(NET, comma),
    "amounts with a sign": BANK.cells(NET, lambda cell: f"${cell}"),
    "amounts with a currency": BANK.cells(NET, lambda cell: f"{cell} USD"),
    "amounts in brackets": BANK.cells(NET, lambda cell: f"({cell[1:]})" if cell.startswith("-") else cell),
    "amounts with a typographic minus": BANK.cells(NET, lambda cell: cell.replace("-", "−")),
    "amounts in scientific notation": BANK.cells(NET, lambda cell: f"{Decimal(cell):E}"),
    "amounts with more decimals": BANK.cells(NET, lambda cell: f"{cell}000000000000"),
    "units with commas": BANK.cells(UNITS, lambda cell: f"{int(cell):,}"),
    "units with points": BANK.cells(UNITS, lambda cell: f"{int(cell):,}".replace(",", ".")),
    "units as floats": BANK.cells(UNITS, lambda cell: f"{cell}.0"),
    "units in halves": BANK.cells(UNITS, lambda cell: f"{cell}.5"),
    "barcodes in scientific notation": BANK.cells(UPC, lambda cell: f"{int(cell):.1E}"),
    "barcodes without zeros": BANK.cells(UPC, lambda cell: cell.lstrip("0")),
    "barcodes as floats": BANK.cells(UPC, lambda cell: f"{cell}.0"),
    "codes with hyphens": BANK.cells("ISRC", lambda cell: f"{cell[:2]}-{cell[2:5]}-{cell[5:7]}-{cell[7:]}"),
    "codes in small letters": BANK.cells("ISRC", str.lower),
    "codes cut short": BANK.cells("ISRC", lambda cell: cell[:-1]),
    "percentages with a sign": BANK.cells("Team Percentage", lambda cell: f"{cell}%"),
    "percentages as words": BANK.cells("Team Percentage", lambda cell: "all"),
    "semicolons": replace(BANK, delimiter=";"),
    "commas": replace(BANK, delimiter=","),
    "saved by a German spreadsheet": replace(BANK.cells(NET, comma), delimiter=";", newline="\r\n", encoding="cp1252"),
    "saved by an American spreadsheet": replace(
        BANK.cells(DAY, american).cells(UPC, lambda cell: f"{int(cell):.5E}"), delimiter=",", newline="\r\n"
    ),
    "UTF-16": replace(BANK, encoding="utf-16"),
    "old row ends": replace(BANK, newline="\r"),
    "a preamble": replace(BANK, above="Statement of NOVA SEVEN\n\n"),
    "lines one cell short": replace(BANK, lines=[line[:-1] for line in LINES]),
    "lines one cell long": replace(BANK, lines=[["x", *line] for line in LINES]),
}  # fmt: skip


def import_into(folder: Path, statement: Statement) -> tuple[Label, FileReport]:
    label = make_label(folder)
    return label, deliver(label, "bank.tsv", statement.content)


def facts(label: Label) -> dict[str, dict[str, Any]]:
    """What counts, by song; nothing of where it came from."""
    aside = {"delivery", "observed_at"}
    return {
        row["title"]: {name: cell for name, cell in row.items() if name not in aside}
        for row in curated(label, "royalties")
    }


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    label, report = import_into(tmp_path_factory.mktemp("as it was"), BANK)
    assert (report.tables[0].stored, report.tables[0].flagged) == (13, 0)
    return facts(label)


def test_there_are_enough_ways_to_drift() -> None:
    assert len(MUTATIONS) >= 40


@pytest.mark.parametrize("name", MUTATIONS)
def test_drift_is_told_by_name_or_changes_nothing(
    tmp_path: Path, expected: dict[str, dict[str, Any]], name: str
) -> None:
    label, report = import_into(tmp_path, MUTATIONS[name])
    found = facts(label)
    if report.state is State.SET_ASIDE:
        assert report.problem is not None
        assert report.problem.place is not None
        assert found == {}
        return
    (table,) = report.tables
    for song, row in found.items():
        different = {column for column, cell in row.items() if cell != expected[song][column]}
        assert different <= UNKNOWN_IS_FINE | ({"isrc", "upc"} if table.flagged else set()), different
        assert all(row[column] is None for column in different)
    assert len(found) == 13 or table.quarantined > 0
    assert table.read == 13


@pytest.mark.parametrize(
    ("name", "column"),
    [(f"renamed {column}", column) for column in BANK_HEADER if column != "Song/Album"]
    + [(f"removed {column}", column) for column in (DAY, MONTH, "Store", "Artist", "ISRC", UPC, UNITS, NET)]
    + [("added twice the same", NET)],
)
def test_a_column_that_is_gone_or_doubtful_is_named(tmp_path: Path, name: str, column: str) -> None:
    _, report = import_into(tmp_path, MUTATIONS[name])
    assert report.state is State.SET_ASIDE
    assert column in str(report.problem)


@pytest.mark.parametrize(
    "name",
    [
        "added in front", "added in the middle", "added at the end", "added without a name", "reversed", "sorted", "two swapped",
        "renamed in case and dress", "days with a time", "months as days", "amounts with more decimals", "units with commas",
        "units as floats", "codes with hyphens", "codes in small letters", "percentages with a sign", "semicolons", "commas",
        "UTF-16", "old row ends", "a preamble",
    ],
)  # fmt: skip
def test_drift_that_loses_nothing_is_read_as_before(
    tmp_path: Path, expected: dict[str, dict[str, Any]], name: str
) -> None:
    label, _ = import_into(tmp_path, MUTATIONS[name])
    assert facts(label) == expected
