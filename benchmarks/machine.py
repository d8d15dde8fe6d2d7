"""What the machine does to a process that has rested: printed beside waits, which it lengthens.

Some virtual machines take memory back from processes that do nothing for a moment, and give it again page by page. A wait
that begins after a rest then measures the machine, not the program.
"""

import time
from statistics import median

from sqlalchemy import literal, select

IDLE_SECONDS = 2.0


def rested(rounds: int = 5) -> str:
    """How long a small piece of work takes at once, and after two seconds of rest."""
    _work()
    at_once = median(_work() for _ in range(rounds))
    after_rest = []
    for _ in range(rounds):
        time.sleep(IDLE_SECONDS)
        after_rest.append(_work())
    return f"this machine: {at_once * 1e3:.1f} ms of work take {median(after_rest) * 1e3:.1f} ms after {IDLE_SECONDS:.0f} s of rest"


def _work() -> float:
    began = time.perf_counter()
    str(select(literal(1), literal("two")).order_by(literal(3)))
    return time.perf_counter() - began


if __name__ == "__main__":
    print(rested())
