"""What a spreadsheet has spoilt of a file is told: zeros in front, long numbers, months that it takes for days.

Every delimited sample is saved as a workbook whose cells have become numbers and days, and as the CSV of a country with
decimal commas. A value that comes out of either is that of the file as it was downloaded, or it is told what is wrong.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import samples_in
from bedrot.model.errors import FileSetAside
from tests.connect import resaved
from tests.platforms.reading import tables
from tests.platforms.typed import Staged, staged_table

HOME = Path(__file__).parent
OF_THE_ENGINE = {"_row", "_flags"}
DELIMITERS = ",;\t"
FORMULA = "#NAME?"
"""What a title that begins with an equals sign has become: everybody sees that it is none."""

CONNECTORS = {
    connector.platform: connector for connector in discover().connectors if (HOME / connector.platform).is_dir()
}
TABLES = [
    pytest.param(connector, sample, id=f"{platform} {sample.name}")
    for platform, connector in CONNECTORS.items()
    for sample in samples_in(HOME / platform)
    if sample.suffix.lower() in (".csv", ".tsv", ".txt") and not sample.name.startswith(("DSR_", "report.csv"))
]
"""The delimited samples, but for DDEX reports, whose lines are no rows of one table, and one whose name tells too little."""


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize(("connector", "sample"), TABLES)
def test_what_is_otherwise_than_in_the_file_is_told(
    connector: Connector, sample: Path, ending: str, tmp_path: Path
) -> None:
    file = Candidate(sample, sample.name, tmp_path)
    rows = resaved.rows_of(file, max(DELIMITERS, key=file.whole_text().count))
    data = resaved.as_workbook(rows) if ending == ".xlsx" else resaved.as_semicolons(rows)
    wrong = list(told_wrong(connector, tmp_path, sample, data, ending))
    assert not wrong, "\n".join(wrong)


def told_wrong(connector: Connector, folder: Path, sample: Path, saved: bytes, ending: str) -> Iterator[str]:
    """What comes out of what was saved in silence and does not come out of the file."""
    sound = staged(connector, folder, sample.name, sample.read_bytes())
    try:
        found = staged(connector, folder, sample.with_suffix(ending).name, saved)
    except FileSetAside:
        return
    # of lines that several tables are made of, the first table tells
    refusals = [each for table in found.values() for each in table.findings if each["severity"] == "refused"]
    for dataset in found.keys() & sound.keys():
        rows = {row["_row"]: row for row in sound[dataset].stored}
        told = {(each["_row"], each["field"]) for each in found[dataset].findings}
        lost = rows.keys() - {row["_row"] for row in found[dataset].stored} - {row for row, _ in told}
        if not refusals:
            yield from (f"{dataset}: row {row} is gone" for row in sorted(lost))
        for row in found[dataset].stored:
            right = rows.get(row["_row"])
            if right is None:
                yield f"{dataset}: row {row['_row']} has come up"
                continue
            for name in row.keys() - OF_THE_ENGINE:
                if not is_same(row[name], right[name]) and (row["_row"], name) not in told:
                    yield f"{dataset}, row {row['_row']}, {name}: {row[name]!r} is {right[name]!r} in the file"


def is_same(value: object, right: object) -> bool:
    """Whether a value is the right one, but for what a spreadsheet does to quotes and to a title that looks like a formula."""
    return value in (right, FORMULA) or (isinstance(right, str) and value == right.replace('"', ""))


def staged(connector: Connector, folder: Path, name: str, data: bytes) -> Mapping[str, Staged]:
    """The rows of each table."""
    found = tables(connector, folder, name, data, account="nova")
    return {dataset: staged_table(connector, table) for dataset, table in found.items()}
