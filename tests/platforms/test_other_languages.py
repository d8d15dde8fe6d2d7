"""Exports whose words nobody knows: a person is told to export them in English, and not that nobody knows the file."""

from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.identify import identify
from bedrot.model.errors import UnknownLayout

SUITE_DAYS = (
    'sep=,\n"Instagram-Reichweite"\n"Datum","Primär"\n"2031-03-01T00:00:00","412"\n"2031-03-02T00:00:00","398"\n'
)
SUITE_POSTS = (
    "Beitrags-ID;Konto-ID;Benutzername des Kontos;Kontoname;Beschreibung;Dauer (Sek.);Zeitpunkt;Dauerhafter Link;Art\n"
    "18012345678901234;17841400000000001;glassharbour;Glass Harbour;Low Tide;31;03/01/2031 10:00;"
    "https://www.instagram.com/reel/Cabc/;IG Reel\n"
)
STUDIO_VIDEOS = (
    "Inhalt,Videotitel,Veröffentlichungszeitpunkt,Dauer,Aufrufe,Impressions\nGesamt,,,,18158,50929\n"
    'aB3dE5gH7jK,"Low Tide, live","15.03.2031",214,2775,728\n_Zy9xW7vU-t,North,16.03.2031,201,1775,528\n'
)
STUDIO_CHART = (
    "Datum,Inhalt,Videotitel,Veröffentlichungszeitpunkt,Dauer,Aufrufe\n"
    "2031-03-01,aB3dE5gH7jK,Low Tide,15.03.2031,214,40\n2031-03-02,aB3dE5gH7jK,Low Tide,15.03.2031,214,38\n"
)
STUDIO_DAYS = "Datum,Aufrufe\n2031-03-01,1224\n2031-03-02,980\n"
ARCHIVE = "Inhalt 2031-03-01_2031-03-31 Glass Harbour.zip"


@pytest.fixture(scope="module")
def everybody() -> list[Connector]:
    return list(discover().connectors)


def told(everybody: list[Connector], folder: Path, text: str | bytes, archive: str | None = None) -> str:
    path = folder / "received"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    container = f"{archive}!x.csv" if archive else None
    with pytest.raises(UnknownLayout) as told:
        identify(Candidate(path, "x.csv", folder, container=container), everybody)
    return str(told.value)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [SUITE_DAYS, SUITE_POSTS], ids=["days", "posts"])
def test_business_suite_in_another_language(
    text: str, encoding: str, everybody: list[Connector], tmp_path: Path
) -> None:
    said = told(everybody, tmp_path, text.encode(encoding))
    assert "from Meta Business Suite in another language than English" in said
    assert "Change your language to English" in said


@pytest.mark.parametrize(
    ("text", "archive"), [(STUDIO_VIDEOS, None), (STUDIO_CHART, None), (STUDIO_DAYS, ARCHIVE)], ids=str
)
def test_studio_in_another_language(text: str, archive: str | None, everybody: list[Connector], tmp_path: Path) -> None:
    said = told(everybody, tmp_path, text, archive)
    assert "from YouTube Studio in another language than English" in said
    assert "Change the language of Studio to English" in said


@pytest.mark.parametrize(
    "text",
    [
        STUDIO_DAYS,
        "Titel;Betrag\n",
        ";\n",
        "Land,Aufrufe\nGesamt,9\nSwitzerland,5\nNetherlands,4\n",
        "Barcode,Titel\nx,y\n12345678901,Low Tide\n12345678902,North\n",
        '"Titel"\n"Datum","Betrag"\n"2031-03-01","4,00"\n',
    ],
    ids=["days", "header alone", "blanks", "countries", "numbers", "other days"],
)
def test_other_tables_in_other_languages_are_nobodys(text: str, everybody: list[Connector], tmp_path: Path) -> None:
    assert "English" not in told(everybody, tmp_path, text)
