"""A layout that a person has explained: its file, and the connector it becomes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of
from bedrot.connect.mapping import Column, FileMapping, connector_of, dataset_of, read_mapping, written
from bedrot.model.fields import Count, Money, Month
from bedrot.model.known import Known

ACME = FileMapping(
    "acme",
    "Acme Distribution",
    "royalties",
    header=("Statement", "Month", "Track", "Pieces", "Paid (EUR)"),
    columns={
        "report_date": Column("Statement", order="dmy"),
        "sale_month": Column("Month"),
        "title": Column("Track"),
        "units": Column("Pieces", decimal=","),
        "net": Column("Paid (EUR)", decimal=",", currency="EUR"),
    },
    constants={"store": "Acme Shop"},
)
STATEMENT = (
    "Statement;Month;Track;Pieces;Paid (EUR)\n"
    "15.05.2031;2031-03;GLASS HARBOR;1.204;3,45120\n"
    "15.05.2031;2031-03;LOW TIDE;88;-0,25120\n"
)

_texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


def test_a_mapping_is_read_back_as_it_was_written() -> None:
    assert read_mapping(written(ACME)) == ACME


@given(title=_texts, header=_texts, store=_texts)
def test_any_text_survives_the_file(title: str, header: str, store: str) -> None:
    mapping = FileMapping("acme", title, "royalties", (header,), {"title": Column(header)}, {"store": store})
    assert read_mapping(written(mapping)) == mapping


def test_its_files_are_recognised_by_all_their_columns_whatever_their_name(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_text(STATEMENT, encoding="utf-8")
    connector = connector_of(ACME)
    match = connector.identify(Candidate(path, "whatever.txt", tmp_path))
    assert match is not None
    assert match.kind == "royalties"
    path.write_text(STATEMENT.replace("Track", "Song"), encoding="utf-8")
    assert connector.identify(Candidate(path, "whatever.txt", tmp_path)) is None


def test_its_layout_is_known_from_the_label() -> None:
    assert dataset_of(ACME).known_from is Known.MAPPING


def test_what_no_column_says_comes_from_the_mapping_or_the_delivery(tmp_path: Path) -> None:
    path = tmp_path / "acme.csv"
    path.write_text(STATEMENT, encoding="utf-8")
    file = Candidate(path, path.name, tmp_path)
    connector = connector_of(ACME)
    match = connector.identify(file)
    assert match is not None
    (table,) = connector.read(file, delivery_of(file, "acme", match))
    source = dataset_of(ACME).column_of([*table.header, *table.constants])
    assert table.constants[source["store"]] == "Acme Shop"
    dated = FileMapping("acme", "Acme", "daily_streams", ("a", "b"), {"streams": Column("a")}, {"store": "x"})
    assert {field.name: field.sources for field in dataset_of(dated).fields}["day"] == ("observed",)


def test_numbers_are_read_as_the_person_said() -> None:
    fields = {field.name: field for field in dataset_of(ACME).fields}
    net, units, month = fields["net"], fields["units"], fields["sale_month"]
    assert isinstance(net, Money)
    assert (net.decimal, net.currency) == (",", "EUR")
    assert isinstance(units, Count)
    assert units.thousands == "."
    assert isinstance(month, Month)


def test_a_mapping_in_the_label_is_found_like_any_connector(tmp_path: Path) -> None:
    (tmp_path / "acme.toml").write_text(written(ACME), encoding="utf-8")
    found = discover(tmp_path)
    assert "acme" in {connector.platform for connector in found.connectors}
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('platform = "Acme Inc"', "platform = 'Acme Inc'"),
        ('feeds = "wishes"', "feeds = 'wishes'"),
        ('colour = "red"', "nobody knows colour"),
        ('[columns.net]\nheader = "Nett"', "'Nett' is not in the header"),
        ('[columns.net]\nheader = "Track"\norder = "ydm"', "order = 'ydm'"),
        ('[columns.net]\nheader = "Track"\ndecimal = "point"', "decimal = 'point'"),
        ('[columns.weather]\nheader = "Track"', "has no field 'weather'"),
        ("platform = ", "Invalid value"),
    ],
)
def test_a_broken_mapping_is_left_out_and_told(tmp_path: Path, line: str, said: str) -> None:
    good = {
        "platform": 'platform = "acme"',
        "title": 'title = "Acme"',
        "feeds": 'feeds = "royalties"',
        "header": 'header = ["Track"]',
    }
    key = line.split(" ", maxsplit=1)[0]
    lines = [text for name, text in good.items() if name != key]
    (tmp_path / "acme.toml").write_text("\n".join([*lines, line]), encoding="utf-8")
    found = discover(tmp_path)
    assert "acme" not in {connector.platform for connector in found.connectors}
    assert len(found.problems) == 1
    assert said in found.problems[0]


def test_a_month_stands_for_its_first_day_where_a_day_is_wanted() -> None:
    mapping = FileMapping("acme", "Acme", "royalties", ("When",), {"report_date": Column("When", order="month")})
    report_date = {field.name: field for field in dataset_of(mapping).fields}["report_date"]
    assert isinstance(report_date, Month)
