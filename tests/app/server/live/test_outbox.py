"""The outbox: the newest state of each key, and exactly what a client has missed."""

from hypothesis import given
from hypothesis import strategies as st

from bedrot.app.server.live.outbox import Outbox


def test_each_change_gets_the_next_number() -> None:
    outbox = Outbox("today")
    assert outbox.put("streams", b"1")
    assert outbox.put("revenue", b"7")
    assert outbox.put("streams", b"2")
    assert outbox.sequence == 3


def test_a_state_that_stays_is_no_change() -> None:
    outbox = Outbox("today")
    outbox.put("streams", b"1")
    assert not outbox.put("streams", b"1")
    assert outbox.sequence == 1


def test_a_client_gets_what_it_has_missed_and_no_more() -> None:
    outbox = Outbox("today")
    for key, state in (("streams", b"1"), ("revenue", b"7"), ("streams", b"2")):
        outbox.put(key, state)
    news = outbox.since("today", 1)
    assert (news.states, news.sequence, news.complete) == ({"revenue": b"7", "streams": b"2"}, 3, False)
    assert outbox.since("today", 3).states == {}


def test_a_client_of_an_earlier_run_of_the_server_gets_everything() -> None:
    outbox = Outbox("today")
    outbox.put("streams", b"1")
    news = outbox.since("yesterday", 1)
    assert (news.states, news.complete) == ({"streams": b"1"}, True)


def test_a_number_that_was_never_given_is_not_believed() -> None:
    outbox = Outbox("today")
    outbox.put("streams", b"1")
    assert outbox.since("today", 99).complete


def test_the_oldest_change_makes_room() -> None:
    outbox = Outbox("today", most=2)
    for key in ("first", "second", "first", "third"):
        outbox.put(key, key.encode() + bytes([outbox.sequence]))
    assert outbox.keys() == ["first", "third"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.binary(max_size=2), st.booleans()), max_size=40))
def test_whoever_asks_now_and_then_knows_everything_in_the_end(history: list[tuple[str, bytes, bool]]) -> None:
    outbox = Outbox("today")
    known: dict[str, bytes] = {}
    seen = 0
    for key, state, asks in history:
        outbox.put(key, state)
        if asks:
            news = outbox.since("today", seen)
            known.update(news.states)
            seen = news.sequence
    known.update(outbox.since("today", seen).states)
    assert known == outbox.since().states
