"""Reports in blocks: what a usage takes from its summary and its block, and what a report says of itself."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.connect.connector import Row
from bedrot.model.errors import UnreadableFile
from bedrot.platforms.ddex import Ddex
from tests.platforms.ddex.reports import basic, head, line, recording, release, report, streams
from tests.platforms.reading import claim, tables

Cells = dict[str, str | None]


def read(folder: Path, text: str, dataset: str = "usages") -> list[Cells]:
    """The rows of a report by column; none of them may have a problem."""
    assert [row.problem for row in all_rows(folder, text, dataset) if row.problem] == []
    return cells(folder, text, dataset)


def cells(folder: Path, text: str, dataset: str = "usages") -> list[Cells]:
    table = tables(Ddex(), folder, "DSR_x.tsv", text)[dataset]
    return [dict(zip(table.header, row.values, strict=True)) for row in table.rows()]


def all_rows(folder: Path, text: str, dataset: str = "usages") -> list[Row]:
    return list(tables(Ddex(), folder, "DSR_x.tsv", text)[dataset].rows())


def problems(folder: Path, text: str, dataset: str = "usages") -> list[tuple[str, str]]:
    return [(row.where, row.problem) for row in all_rows(folder, text, dataset) if row.problem]


def test_a_usage_takes_place_and_currency_from_its_summary_and_the_rest_from_its_block(tmp_path: Path) -> None:
    summaries = basic("1"), basic("2", Territory="DE", CurrencyOfReporting="EUR", ServiceDescription="family")
    blocks = (
        recording("1"),
        streams("1", "41"),
        recording("2", ISRC="XXTL13100002", Title="Ember"),
        streams("2", "7", "2"),
    )
    first, second = read(tmp_path, report(*summaries, *blocks))
    assert (first["Store"], first["Territory"], first["Currency"], first["Tier"]) == (
        "ExampleStream music",
        "SE",
        "USD",
        "subscription",
    )
    assert (first["ISRC"], first["Title"], first["Artist"], first["Units"]) == (
        "XXTL13100001",
        "Paper Comets",
        "Ada Quill",
        "41",
    )
    assert (second["Store"], second["Territory"], second["ISRC"]) == ("ExampleStream family", "DE", "XXTL13100002")


def test_basic_audio_has_no_money_by_line_and_none_is_made_up(tmp_path: Path) -> None:
    text = report(basic(), recording("1"), streams("1", "41", PriceConsumerPaidExcSalesTax="9.99"))
    (row,) = read(tmp_path, text)
    assert row["Net"] == ""
    (summary,) = read(tmp_path, text, "summaries")
    assert (summary["Units"], summary["Net"], summary["Revenue"]) == ("1000", "", "12.34")


def test_returns_lower_downloads(tmp_path: Path) -> None:
    sold = line(
        "SU01",
        BlockId="1",
        SummaryRecordId="1",
        SalesTransactionId="T1",
        TransactedRelease="R1",
        Usages="10",
        Returns="3",
    )
    text = report(basic(CommercialModel="PayAsYouGoModel", UseType="PermanentDownload"), release("1"), sold)
    (row,) = read(tmp_path, text)
    assert (row["Units"], row["Tier"], row["ICPN"], row["Title"], row["Kind"]) == (
        "7",
        "download",
        "000000123456",
        "Low Tide",
        "Album",
    )


def test_a_part_of_a_release_with_one_recording_stands_for_it(tmp_path: Path) -> None:
    part = line("RE02", BlockId="1", ReleaseReference="P1", DspSubReleaseId="p", UsedResources="A2")
    both = line("RE02", BlockId="1", ReleaseReference="P2", DspSubReleaseId="q", UsedResources="A1|A2")
    ember = recording("1", "A2", ISRC="XXTL13100002", Title="Ember")
    usages = streams("1", "5", TransactedRelease="P1"), streams("1", "6", TransactedRelease="P2")
    one, two = read(tmp_path, report(basic(), release("1"), recording("1"), ember, part, both, *usages))
    assert (one["ISRC"], one["Title"]) == ("XXTL13100002", "Ember")
    assert (two["ISRC"], two["Title"], two["ICPN"]) == ("", "Low Tide", "000000123456")


def test_nothing_of_a_block_reaches_into_the_next(tmp_path: Path) -> None:
    text = report(basic(), recording("1"), streams("1", "1"), release("2"), streams("2", "2"))
    ((where, problem),) = problems(tmp_path, text)
    assert where == "line 6"
    assert "its block does not describe" in problem


def test_a_usage_of_no_summary_is_refused(tmp_path: Path) -> None:
    ((_, problem),) = problems(tmp_path, report(basic(), recording("1"), streams("1", "1", "9")))
    assert "country and currency are unknown" in problem


def test_escaped_delimiters_are_text_and_lists_are_cut_at_the_others(tmp_path: Path) -> None:
    odd = recording(
        "1", Title="Paper\\|Comets \\\\ live", DisplayArtistName="Ada\\\tQuill", ISRC="XXTL13100001|XXTL13100009"
    )
    (row,) = read(tmp_path, report(basic(), odd, streams("1", "1")))
    assert (row["Title"], row["Artist"], row["ISRC"]) == ("Paper|Comets \\ live", "Ada\tQuill", "XXTL13100001")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_row_ends_of_every_kind_are_read(tmp_path: Path, newline: str) -> None:
    assert len(read(tmp_path, report(basic(), recording("1"), streams("1", "1"), newline=newline))) == 1


@pytest.mark.parametrize("kind", ["HEAD", "SRHE", "FHEA"])
def test_the_header_of_drafts_is_known_too(tmp_path: Path, kind: str) -> None:
    text = report(basic(), recording("1"), streams("1", "1"), top=head().replace("HEAD", kind, 1))
    assert len(read(tmp_path, text.replace("FOOT", "FFOO" if kind == "FHEA" else "FOOT"))) == 1


def test_a_report_tells_whose_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    _, match = claim(
        Ddex(), tmp_path, "x", report(basic(), top=head(MessageCreatedDateTime="2031-04-21T15:09:26+02:00"))
    )
    assert match.account == "TIN LANTERN"
    assert match.observed_at == datetime(2031, 4, 21, 13, 9, 26, tzinfo=UTC)


def test_periods_of_whole_years_and_quarters_keep_their_months(tmp_path: Path) -> None:
    year = tables(Ddex(), tmp_path, "x", report(basic(), top=head(UsageStartDate="2031", UsageEndDate="2031")))[
        "usages"
    ]
    assert (year.constants["UsageStartDate"], year.constants["UsageEndDate"]) == ("2031-01", "2031-12")


def test_what_the_footer_counts_otherwise_is_told(tmp_path: Path) -> None:
    whole = report(basic(), recording("1"), streams("1", "1"), recording("2"), streams("2", "2"))
    lines = whole.splitlines()
    without_a_block = "\n".join([*lines[:4], lines[-1], ""])
    assert problems(tmp_path, without_a_block) == [
        ("line 5", "The footer counts 7 lines, the file has 5: it was cut off or changed."),
        ("line 5", "The footer counts 2 blocks, the file has 1: it was cut off or changed."),
    ]
    assert problems(tmp_path, "\n".join([*lines[:4], ""])) == [
        ("line 4", "The file ends without its footer: it was cut off.")
    ]


def test_lines_may_be_counted_with_or_without_comments(tmp_path: Path) -> None:
    lines = report(basic(), recording("1"), streams("1", "1")).splitlines()
    assert len(read(tmp_path, "\n".join([lines[0], "# made on request", *lines[1:], ""]))) == 1


def test_a_description_that_puts_a_cell_elsewhere_sets_the_file_aside(tmp_path: Path) -> None:
    comment = "#SU02\tBlockId\tSalesTransactionId\tSummaryRecordId"
    with pytest.raises(UnreadableFile, match="cell 2 of SU02 is 'SalesTransactionId', which is cell 3 by the standard"):
        tables(Ddex(), tmp_path, "x", report(comment, basic(), recording("1"), streams("1", "1")))


def test_names_that_a_sender_spells_otherwise_are_no_contradiction(tmp_path: Path) -> None:
    comment = "#SU02\tBlockId\tSummaryRecordID\tTransaction"
    assert len(read(tmp_path, report(basic(), comment, recording("1"), streams("1", "1")))) == 1


def test_a_record_type_nobody_published_is_read_as_the_file_describes_it(tmp_path: Path) -> None:
    described = "#SU09.07\tBlockId\tSummaryRecordId\tTransactedResource\tNumberOfStreams"
    usage = "SU09.07\t1\t1\tA1\t12"
    (row,) = read(tmp_path, report(basic(), described, recording("1"), usage))
    assert (row["Units"], row["ISRC"]) == ("12", "XXTL13100001")
    ((_, problem),) = problems(tmp_path, report(basic(), recording("1"), usage))
    assert problem == "Nobody says what the cells of SU09.07 are."


@pytest.mark.parametrize(
    ("top", "said"),
    [
        (head(SenderName=""), "does not say SenderName"),
        (head(UsageStartDate=""), "does not say UsageStartDate"),
        (head(MessageCreatedDateTime="yesterday"), "gives 'yesterday' as the time"),
    ],
)
def test_a_header_without_what_is_needed_sets_the_file_aside(tmp_path: Path, top: str, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        tables(Ddex(), tmp_path, "x", report(basic(), top=top))


def test_summaries_of_one_id_that_contradict_each_other_set_the_file_aside(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="'1' is there twice, with different countries or currencies"):
        tables(Ddex(), tmp_path, "x", report(basic(), basic(Territory="DE")))
