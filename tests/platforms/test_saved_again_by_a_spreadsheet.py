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


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("platform", CONNECTORS)
def test_what_is_otherwise_than_in_the_file_is_told(platform: str, ending: str, tmp_path: Path) -> None:
    connector = CONNECTORS[platform]
    wrong = []
    for number, sample in enumerate(samples_in(HOME / platform)):
        folder = tmp_path / str(number)
        folder.mkdir()
        rows = rows_of(sample, folder)
        if rows:
            data = resaved.as_workbook(rows) if ending == ".xlsx" else resaved.as_semicolons(rows)
            wrong += [f"{sample.name}: {each}" for each in told_wrong(connector, folder, sample, data, ending)]
    assert not wrong, "\n".join(wrong)


def rows_of(sample: Path, folder: Path) -> resaved.Rows:
    """The rows of a delimited file as a spreadsheet opens it; none where it is no table."""
    file = Candidate(sample, sample.name, folder)
    if file.is_workbook or file.is_json or file.is_html or sample.name.startswith("DSR_"):
        return []
    text = file.whole_text()
    delimiter = max(DELIMITERS, key=text.count)
    return resaved.rows_of(file, delimiter) if delimiter in text else []


def told_wrong(connector: Connector, folder: Path, sample: Path, saved: bytes, ending: str) -> Iterator[str]:
    """What comes out of what was saved in silence and does not come out of the file."""
    try:
        sound = staged(connector, folder, sample.name, sample.read_bytes())
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
    return {dataset: staged_table(connector, folder, table) for dataset, table in found.items()}
