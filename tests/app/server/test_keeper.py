"""Results that take long: made once for each state, in the background, and never given out for a state they are not of."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from bedrot.app.server.keeper import Keeper
from bedrot.model.errors import LakeBusy, LakeDamaged


class Work:
    """Work that is done when it is allowed to be. ``state``: of the data; ``made``: what was made of which state."""

    def __init__(self) -> None:
        self.state = "one"
        self.made: list[str] = []
        self.begun = threading.Event()
        self.may_end = threading.Event()
        self.fails = False

    def __call__(self) -> str:
        state = self.state
        self.begun.set()
        assert self.may_end.wait(30)
        if self.fails:
            raise LakeDamaged
        self.made.append(state)
        return f"made of {state}"


@pytest.fixture
def work() -> Work:
    return Work()


@pytest.fixture
def keeper(work: Work) -> Iterator[Keeper[str]]:
    made = Keeper(work, lambda: work.state)
    yield made
    work.may_end.set()
    made.close()


def newest(keeper: Keeper[str], patience: float = 10) -> tuple[str, str, bool]:
    held, current = asyncio.run(keeper.newest(patience))
    return held.result, held.state, current


def test_a_result_is_made_once_for_a_state(keeper: Keeper[str], work: Work) -> None:
    work.may_end.set()
    assert newest(keeper) == newest(keeper) == ("made of one", "one", True)
    assert work.made == ["one"]


def test_many_who_ask_at_once_wait_for_the_same_work(keeper: Keeper[str], work: Work) -> None:
    async def ask() -> list[str]:
        asked = [asyncio.create_task(keeper.newest(10)) for _ in range(50)]
        await asyncio.sleep(0.05)
        work.may_end.set()
        return [held.result for held, _ in await asyncio.gather(*asked)]

    assert asyncio.run(ask()) == ["made of one"] * 50
    assert work.made == ["one"]


def test_the_last_result_is_given_while_a_newer_one_is_made(keeper: Keeper[str], work: Work) -> None:
    work.may_end.set()
    newest(keeper)
    work.may_end.clear()
    work.state = "two"
    assert newest(keeper, 0.01) == ("made of one", "one", False)
    work.may_end.set()
    assert newest(keeper) == ("made of two", "two", True)
    assert work.made == ["one", "two"]


def test_work_on_an_earlier_state_is_waited_for_and_then_done_again(keeper: Keeper[str], work: Work) -> None:
    keeper.refresh()
    assert work.begun.wait(30)
    work.state = "two"
    work.may_end.set()
    assert newest(keeper) == ("made of two", "two", True)
    assert work.made == ["one", "two"]


def test_without_any_result_somebody_who_waited_is_told(keeper: Keeper[str]) -> None:
    with pytest.raises(LakeBusy):
        newest(keeper, 0.001)


def test_a_failure_is_told_and_tried_again(keeper: Keeper[str], work: Work) -> None:
    work.fails = True
    work.may_end.set()
    with pytest.raises(LakeDamaged):
        newest(keeper)
    assert isinstance(keeper.glance()[1], LakeDamaged)
    work.fails = False
    assert newest(keeper) == ("made of one", "one", True)
    assert keeper.glance()[1] is None


def test_the_last_result_outlives_a_failure(keeper: Keeper[str], work: Work) -> None:
    work.may_end.set()
    newest(keeper)
    work.state, work.fails = "two", True
    assert newest(keeper) == ("made of one", "one", False)
    assert isinstance(keeper.glance()[1], LakeDamaged)


def test_a_glance_never_waits(keeper: Keeper[str], work: Work) -> None:
    assert keeper.glance() == (None, None)
    work.may_end.set()
    newest(keeper)
    held, failure = keeper.glance()
    assert held is not None
    assert (held.result, failure) == ("made of one", None)
