"""Documents vouch for themselves: whatever is changed in one is noticed."""

import json

import pytest

from bedrot.lake import documents
from bedrot.model.errors import LakeDamaged

CONTENT = {"name": "NOVA SEVEN — été", "files": {"b": 1, "a": [None, "x"]}, "amount": "0.10"}


def test_a_document_comes_back_as_it_was_written() -> None:
    assert documents.decode(documents.encode(CONTENT), "x.json") == CONTENT


def test_every_single_changed_byte_is_noticed_and_the_document_named() -> None:
    data = documents.encode(CONTENT)
    for position in range(len(data)):
        damaged = data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]
        with pytest.raises(LakeDamaged, match=r"^x\.json: "):
            documents.decode(damaged, "x.json")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"1", b"\xff\xfe", b'{"checksum": 1}', b'{"a": 1'])
def test_what_is_no_document_is_damage(data: bytes) -> None:
    with pytest.raises(LakeDamaged):
        documents.decode(data, "x.json")


def test_a_document_cut_short_is_noticed_at_every_length() -> None:
    data = documents.encode(CONTENT)
    for length in range(len(data)):
        with pytest.raises(LakeDamaged):
            documents.decode(data[:length], "x.json")


def test_a_document_that_was_indented_by_one_blank_is_still_one() -> None:
    document = json.loads(documents.encode(CONTENT))
    earlier = (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()
    assert documents.decode(earlier, "x.json") == CONTENT
    with pytest.raises(LakeDamaged):
        documents.decode(earlier.replace(b"\n ", b"\n  "), "x.json")


def test_people_and_tools_can_read_a_document() -> None:
    assert json.loads(documents.encode(CONTENT))["name"] == "NOVA SEVEN — été"
