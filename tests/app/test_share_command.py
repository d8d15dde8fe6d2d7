"""``bedrot share``: a link to one act's figures, printed once."""

from contextlib import closing

import pytest

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role
from bedrot.app.server.office import now_utc
from tests.app.terminal import Terminal


def test_a_link_that_was_printed_opens_the_act(imported: Terminal) -> None:
    made = imported.done("share", "nova seven", "--plays-only", "--json").json
    with closing(Gate(imported.here / "private", now_utc)) as gate:
        visitor, _ = gate.open_share(made["path"].removeprefix("/shared/#"), "here")
        assert visitor.role is Role.ARTIST
        assert visitor.share is not None
        assert (visitor.share.artist, visitor.share.with_money) == ("NOVA SEVEN", False)
        assert (visitor.share.expires - visitor.share.since).days == 30
        assert gate.audit.entries(0, 5)[0][-1].who == "the command line"


def test_links_are_listed_until_they_are_taken_back(imported: Terminal) -> None:
    made = imported.done("share", "NOVA SEVEN", "--json").json
    (row,) = imported.done("share", "--list", "--json").json
    assert row == {name: value for name, value in made.items() if name != "path"}
    assert made["id"] in imported.done("share", "--list").out
    imported.done("share", "--remove", made["id"], "--dry-run")
    assert len(imported.done("share", "--list", "--json").json) == 1
    imported.done("share", "--remove", made["id"])
    assert imported.done("share", "--list", "--json").json == []


def test_an_unknown_act_names_the_nearest_and_an_unknown_link_says_where_to_look(imported: Terminal) -> None:
    act, link = imported("share", "NOVA SEVN"), imported("share", "--remove", "nothing")
    assert act.code == link.code != 0
    assert "NOVA SEVEN" in act.err
    assert "bedrot share --list" in link.err


@pytest.mark.parametrize(
    "words", [[], ["NOVA SEVEN", "--list"], ["--list", "--remove", "x"], ["NOVA SEVEN", "--days", "0"]]
)
def test_one_thing_is_done_at_a_time(imported: Terminal, words: list[str]) -> None:
    assert imported("share", *words).code == 2
