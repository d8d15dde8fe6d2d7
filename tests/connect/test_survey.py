"""One pass tells what an engine must know, wherever the borders of chunks fall."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.survey import Survey, survey

TEXT = st.text(st.sampled_from('ab" ,;\t\n\réÿ\0'), max_size=40)


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    yield from (data[start : start + size] for start in range(0, len(data), size))


@given(text=TEXT, size=st.integers(1, 7), codec=st.sampled_from(["utf-8", "cp1252"]))
def test_the_cut_into_chunks_changes_nothing(text: str, size: int, codec: str) -> None:
    data = text.encode(codec)
    assert survey(pieces(data, size)) == survey([data] if data else [])


@given(
    lines=st.lists(st.text(st.sampled_from('ab" '), min_size=1, max_size=5)),
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_lines_are_counted_and_their_end_is_known(lines: list[str], newline: str) -> None:
    found = survey([newline.join(lines).encode()]) if lines else survey([])
    assert found.lines == len(lines)
    assert len(lines) < 2 or found.newline == newline


def test_mixed_row_ends_have_no_name() -> None:
    assert survey([b"a\nb\r\nc\n"]).newline is None
    assert survey([b"a\rb\nc\n"]).newline is None


def test_a_few_stray_bytes_do_not_turn_utf8_into_something_else() -> None:
    assert survey(["éé".encode() + b"\xff\n"]) == Survey("utf-8", True, False, "\n", False, False, 1)


def test_windows_text_may_have_undefined_bytes() -> None:
    found = survey([b"Caf\xe9\n", b"\x81\n"])
    assert (found.encoding, found.broken) == ("cp1252", True)


def test_russian_text_is_told_from_western_text() -> None:
    russian = "Платформа;Валюта\nЗайцев.нет;RUB\n".encode("cp1251")
    western = "Música;Año\nCafé Zürich;Ååå\n".encode("cp1252")
    assert (survey([russian]).encoding, survey([russian]).broken) == ("cp1251", False)
    assert (survey([western]).encoding, survey([western]).broken) == ("cp1252", False)
    assert survey([russian, b"\x98\n"]).broken


def test_blanks_around_quotes_are_noticed_at_the_border_of_a_cell_only() -> None:
    assert survey([b'a, "b"\n']).padded_quotes
    assert survey([b'a,"b" \n']).padded_quotes
    assert not survey([b'a,"he said ""b"" and left"\n']).padded_quotes
    assert not survey([b'a,"{""b"": 1, ""c"": 2}"\n']).padded_quotes
    assert survey([b'a, ""']).padded_quotes


@given(text=st.text(st.sampled_from('"", ;x\n'), max_size=40), beside=st.sampled_from(["", "x" * 2000, '"x";' * 500]))
def test_blanks_around_quotes_are_noticed_whether_quotes_are_many_or_few(text: str, beside: str) -> None:
    said = re.search(r'[\t,;|\r\n] +"(?!"[^\t,;|\r\n" ])|" +[\t,;|\r\n]', f"\n{beside}{text}\n") is not None
    assert survey([f"{beside}{text}".encode()]).padded_quotes == said
