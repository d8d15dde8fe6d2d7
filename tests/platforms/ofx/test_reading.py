"""What only OFX needs: two generations of one format, several accounts, and files made to harm."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.model.errors import LimitExceeded, UnreadableFile
from bedrot.platforms.ofx import Ofx
from tests.platforms.reading import claim, tables, values

HEAD = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n"
MOVED = "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{day}<TRNAMT>{amount}<FITID>{id}<NAME>{name}</STMTTRN>"


def statement(*moved: str, currency: str = "<CURDEF>USD", account: str = "0000001122") -> str:
    return f"<STMTRS>{currency}<BANKACCTFROM><ACCTID>{account}</BANKACCTFROM><BANKTRANLIST>{''.join(moved)}</STMTRS>"


def read(folder: Path, body: str, head: str = HEAD) -> list[tuple[str | None, ...]]:
    return values(tables(Ofx(), folder, "x.ofx", f"{head}<OFX>{body}</OFX>")["statement"])


def test_both_generations_read_the_same(tmp_path: Path) -> None:
    moved = MOVED.format(day="20310305", amount="-4.50", id=1, name="COFFEE &amp; CO")
    closed = (
        '<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>'
        "<OFX><STMTRS><CURDEF>USD</CURDEF><BANKACCTFROM><ACCTID>0000001122</ACCTID></BANKACCTFROM><BANKTRANLIST>"
        "<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20310305</DTPOSTED><TRNAMT>-4.50</TRNAMT><FITID>1</FITID>"
        "<NAME>COFFEE &amp; CO</NAME></STMTTRN></BANKTRANLIST></STMTRS></OFX>"
    )
    assert values(tables(Ofx(), tmp_path, "x.ofx", closed)["statement"]) == read(tmp_path, statement(moved))
    assert read(tmp_path, statement(moved)) == [
        ("1122", "USD", "20310305", "COFFEE & CO", "DEBIT", "-4.50", "1", "-4.50", "-4.50#1")
    ]


def test_each_account_of_a_file_keeps_its_own_movements_and_currency(tmp_path: Path) -> None:
    moved = MOVED.format(day="20310305", amount="-4.50", id=1, name="COFFEE")
    body = statement(moved) + statement(moved, currency="<CURDEF>EUR", account="9900")
    assert [(row[0], row[1], row[-1]) for row in read(tmp_path, body)] == [
        ("1122", "USD", "-4.50#1"),
        ("9900", "EUR", "-4.50#1"),
    ]


def test_numbers_of_accounts_do_not_go_beyond_their_last_digits(tmp_path: Path) -> None:
    moved = MOVED.format(day="20310305", amount="-4.50", id=1, name="COFFEE")
    assert "12345678" not in str(read(tmp_path, statement(moved, account="123456780321")))


@pytest.mark.parametrize("amount", ["2,000", "12.3.4", "", "1e3"])
def test_an_amount_that_could_be_two_is_left_for_the_field_to_refuse(tmp_path: Path, amount: str) -> None:
    ((*_, moved, _),) = read(tmp_path, statement(MOVED.format(day="20310305", amount=amount, id=1, name="X")))
    assert moved in (amount, None)


def test_a_refused_login_is_set_aside_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="holds no statement"):
        read(tmp_path, "<SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500</STATUS></SONRS></SIGNONMSGSRSV1>")


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    head = f'{bomb}<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>'
    path = tmp_path / "x.ofx"
    moved = MOVED.format(day="20310305", amount="-1.00", id=1, name="&b;&c;")
    path.write_text(f"{head}<OFX>{statement(moved)}</OFX>")
    from bedrot.platforms.ofx.statements import transactions_of

    ((_, _, _, description, *_),) = transactions_of(Candidate(path, path.name, tmp_path))
    assert description == "&b;&c;"


def test_a_file_too_large_to_be_read_as_a_whole_is_refused(tmp_path: Path) -> None:
    from bedrot.connect.limits import Limits
    from bedrot.platforms.ofx.statements import transactions_of

    path = tmp_path / "x.ofx"
    path.write_text(HEAD + statement())
    with pytest.raises(LimitExceeded, match="shorter periods"):
        transactions_of(Candidate(path, path.name, tmp_path, Limits(page_bytes=10)))


@pytest.mark.parametrize(
    ("answered", "at"),
    [
        ("20310402081500[-5:EST]", datetime(2031, 4, 2, 13, 15, tzinfo=UTC)),
        ("20310402081500.000[5.30:IST]", datetime(2031, 4, 2, 2, 45, tzinfo=UTC)),
        ("20310402", datetime(2031, 4, 2, tzinfo=UTC)),
        ("20319902", None),
    ],
)
def test_when_the_bank_answered_is_when_it_was_observed(tmp_path: Path, answered: str, at: datetime | None) -> None:
    _, match = claim(Ofx(), tmp_path, "x.qfx", f"{HEAD}<OFX><DTSERVER>{answered}{statement()}</OFX>")
    assert match.observed_at == at
