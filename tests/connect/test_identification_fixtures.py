"""Every platform's samples under other names, packed, re-encoded and saved again by spreadsheets: whose are they?

The fixtures are made from the samples beside the connectors' tests; what a sample is, its golden says.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bedrot.connect.archives import is_archive, unpack
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import expectation_of, samples_in
from bedrot.connect.identify import identify
from bedrot.model.errors import FileSetAside
from tests.connect import resaved

pytestmark = pytest.mark.xdist_group("identified fixtures")

PLATFORMS = Path(__file__).parent.parent / "platforms"
ENOUGH = 0.98
FOREIGN = {
    "generic statement": "Artist,Title,Amount,Period\nAda Quill,Paper Comets,1.20,2031-03\n",
    "generic sales": "Date,Store,Track,Units,Revenue\n2031-03-01,Spotify,Paper Comets,4,0.01\n",
    "generic society": "Title,Writer,Publisher,Performance Type,Amount,Period,Territory\nPaper Comets,A,B,Radio,1,Q1,US\n",
    "German society": "Titel;Urheber;Betrag;Gebiet;Zeitraum\nPaper Comets;A Quill;1,20;DE;2031\n",
    "direct licensor": (
        "Country,Product,URI,UPC,EAN,ISRC,Track name,Artist name,Composer name,Album name,Quantity,Label\n"
        "DE,P,spotify:track:0,,,XXTL13100001,Paper Comets,Ada Quill,,Paper Comets,4,Tin Lantern\n"
    ),
    "sheet that repeats money": "Sale Store Name,DSP,Currency,Sale Net Receipts,Reported Royalty\nSpotify,Spotify,USD,1,1\n",
    "documented only": "label,report_date,sales_start_date,sales_end_date,UPC,release_title,release_artist,ISRC\nA,,,,,,,\n",
    "sounds of many columns": "Sale ID,Parent Sale ID,Release UPC,Song ISRC,Platform Name,Sale Type Name,Sale Quantity\n1,,,,,,1\n",
    "other publisher": "Work Number,Title,Royalty Amt\n1,Paper Comets,1.20\n",
    "JSON of others": '{"items": [{"date": "2031-03-01", "plays": 4}], "next": null}',
    "page of others": "<!doctype html><html><head><title>Shop</title></head><body>0</body></html>",
    "prose": "Dear label,\n\nplease find attached the statement of March.\n",
}


@dataclass(frozen=True)
class Fixture:
    """A file, and what it is: ``platform.kind``, or None when it is nobody's."""

    name: str
    data: bytes
    label: str | None


@dataclass(frozen=True)
class Answer:
    """What a fixture was taken for; ``said``: the name of the claim, or the sentence of the refusal."""

    fixture: Fixture
    claim: str | None
    said: str

    @property
    def is_right(self) -> bool:
        return self.claim == self.fixture.label

    def __str__(self) -> str:
        return f"{self.fixture.name}: {self.said}; it is {self.fixture.label or 'nobody’s'}"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Answer]:
    folder = tmp_path_factory.mktemp("fixtures")
    connectors = discover().connectors
    fixtures = fixtures_of(connectors, folder)
    return [answer_of(fixture, connectors, folder / str(number)) for number, fixture in enumerate(fixtures)]


def test_there_is_a_fixture_of_every_platform_and_each_way_of_saving(answers: Sequence[Answer]) -> None:
    labels = {answer.fixture.label for answer in answers}
    assert {str(label).partition(".")[0] for label in labels if label} == {
        each.platform for each in discover().connectors
    }
    ways = {answer.fixture.name.rpartition(", ")[2] for answer in answers}
    assert {"renamed", *resaved.PACKED, *resaved.TEXTS, "semicolons", "workbook"} <= ways


def test_nothing_is_taken_for_what_it_is_not(answers: Sequence[Answer]) -> None:
    wrong = [str(answer) for answer in answers if answer.claim is not None and not answer.is_right]
    assert wrong == []


def test_nearly_everything_is_recognised(answers: Sequence[Answer]) -> None:
    missed = [str(answer) for answer in answers if not answer.is_right]
    assert len(missed) <= (1 - ENOUGH) * len(answers), "\n".join(missed)


def fixtures_of(connectors: Sequence[Connector], folder: Path) -> Sequence[Fixture]:
    """Files of nobody's, and every sample of these platforms in each way of saving it."""
    return [*_foreign(), *(each for connector in connectors for each in _of(connector, folder))]


def _foreign() -> Iterator[Fixture]:
    for name, text in FOREIGN.items():
        yield Fixture(f"foreign, {name}", text.encode(), None)


def _of(connector: Connector, folder: Path) -> Iterator[Fixture]:
    """Every sample of a platform in every way that suits it."""
    home = PLATFORMS / connector.platform
    for sample in samples_in(home) if home.is_dir() else ():
        label = f"{connector.platform}.{json.loads(expectation_of(sample).read_text(encoding='utf-8'))['kind']}"
        data, file = sample.read_bytes(), Candidate(sample, sample.name, folder)
        made = {"renamed": data, **{way: pack(data) for way, pack in resaved.PACKED.items()}}
        if not file.is_workbook:
            for way, save in resaved.TEXTS.items():
                with suppress(UnicodeEncodeError):  # nobody saves Cyrillic as Windows-1252
                    made[way] = save(data)
            header = _header(connector, file)
            if header is not None:
                rows = resaved.rows_of(file, header.delimiter)
                made |= {"semicolons": resaved.as_semicolons(rows), "workbook": resaved.as_workbook(rows)}
        for way, saved in made.items():
            yield Fixture(f"{connector.platform}, {sample.name}, {way}", saved, label)


def _header(connector: Connector, file: Candidate) -> Header | None:
    """The header of a file that a spreadsheet can open as one table."""
    if file.is_json or file.is_html:
        return None
    found = (file.header(dataset.signature) for dataset in connector.datasets().values())
    return next((header for header in found if header is not None), None)


def answer_of(fixture: Fixture, connectors: Sequence[Connector], folder: Path) -> Answer:
    """What the only file in a fixture is taken for, under a name that tells nothing."""
    folder.mkdir()
    path, name, container = folder / "received", "report (3).dat", None
    path.write_bytes(fixture.data)
    try:
        if is_archive(path):
            into = folder / "unpacked"
            into.mkdir()
            (member,) = unpack(path, name, into)
            path, name, container = member.path, member.name, member.container
        claim = identify(Candidate(path, name, folder, container=container), connectors).name
    except FileSetAside as aside:
        return Answer(fixture, None, str(aside))
    return Answer(fixture, claim, f"taken for {claim}")
