"""`bedrot lake draw`: how files flow through the zones, as Graphviz, SVG and PNG."""

from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image

from bedrot.app.drawing.flow import Box, Flow
from bedrot.app.drawing.layered import drawing_of
from bedrot.app.drawing.writers import dot
from tests.app.terminal import Terminal

SVG = "{http://www.w3.org/2000/svg}"


def test_a_drawing_shows_every_zone_a_file_passed(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    told = label.done("lake", "draw", "pictures", "--json").json
    assert (told["boxes"], told["dry_run"]) == (5, False)
    texts = [each.text for each in ET.parse(label.here / "pictures" / "image.svg").iter(f"{SVG}text")]
    assert {"1_landing", "DistroKid", "1 file", "distrokid.bank", "royalties", "dk_bank_details_{year}.csv"} <= set(
        texts
    )
    with Image.open(label.here / "pictures" / "image.png") as picture:
        assert picture.format == "PNG"
        assert len(picture.getcolors(maxcolors=2**24) or ()) > 3


def test_the_graphviz_file_says_what_flows_into_what(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    label.done("lake", "draw")
    text = (label.here / "data_lake_flow.dot").read_text(encoding="utf-8")
    assert '"landing distrokid" -> "staging distrokid.bank";' in text
    assert '"staging distrokid.bank" -> "curated royalties";' in text
    assert '"curated royalties" -> "view dk_bank_details_{year}.csv";' in text


def test_a_name_with_quotes_stays_one_name() -> None:
    flow = Flow((Box("landing x", "1_landing", 'The "Low" Tide', "1 file"),), ())
    assert r'[label="The \"Low\" Tide\n1 file"]' in dot(flow).decode()


def test_no_box_stands_over_another() -> None:
    boxes = [Box(f"landing {n}", "1_landing", f"P{n}", "1 file") for n in range(4)]
    boxes += [Box(f"staging {n}", "3_staging", f"P{n}.x", "1 row") for n in range(9)]
    drawing = drawing_of(Flow(tuple(boxes), tuple((f"landing {n % 4}", f"staging {n}") for n in range(9))))
    for each in drawing.placed:
        for other in drawing.placed:
            apart = each.x + each.width <= other.x or each.y + each.height <= other.y
            assert each is other or apart or other.x + other.width <= each.x or other.y + other.height <= each.y


def test_a_label_without_files_is_told_to_import_some(label: Terminal) -> None:
    answer = label("lake", "draw")
    assert answer.code == 2
    assert "Import files first" in answer.err
