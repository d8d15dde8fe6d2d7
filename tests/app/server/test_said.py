"""Sentences that were written for a terminal, as pages say them."""

import pytest

from bedrot.app.server.shapes.said import on_pages
from bedrot.model import errors
from bedrot.model.errors import FileSetAside

REASONS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, FileSetAside)]


@pytest.mark.parametrize("reason", REASONS)
def test_no_reason_why_a_file_is_not_read_sends_pages_to_an_option_of_the_terminal(reason: type[FileSetAside]) -> None:
    said = on_pages(str(reason()))
    assert "--" not in said.replace("`bedrot import` takes the answer with --as PLATFORM.KIND", "")


def test_a_sentence_is_said_with_the_ways_that_pages_have() -> None:
    assert on_pages("a.csv: It does not say whose it is. Import it again with --account NAME.") == (
        "a.csv: It does not say whose it is. Say whose it is, and it is read."
    )


def test_what_needs_no_terminal_stays_as_it_is() -> None:
    assert on_pages("3 of 40 rows were refused and do not count.") == "3 of 40 rows were refused and do not count."
