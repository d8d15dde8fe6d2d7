"""Ctrl-C, also while the engine is deep in a statement and does not listen."""

import os
import signal
import sys
import threading
import time
from typing import TYPE_CHECKING

from bedrot.app.exits import STOPPED

if TYPE_CHECKING:
    import socket

WORDS = "Stopped. Nothing is lost: run the same command again to go on.\n"
_GRACE = 3.0
"""Seconds in which the work may end by itself after Ctrl-C."""
_SHOW_CURSOR = "\x1b[?25h"


def end_soon_after_ctrl_c(grace: float = _GRACE) -> None:
    """From now on, end the process when it has not ended by itself within ``grace`` seconds after Ctrl-C.

    Python hears Ctrl-C only between two of its own steps. Ending in the middle of a statement costs nothing: what was
    not committed is done again by the next run.
    """
    import socket

    ear, mouth = socket.socketpair()
    mouth.setblocking(False)
    signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
    threading.Thread(target=_listen, args=(ear, mouth, grace), daemon=True).start()


def _listen(ear: "socket.socket", mouth: "socket.socket", grace: float) -> None:
    """Wait for the signal; ``mouth`` is only held so that it stays open."""
    while signal.SIGINT not in ear.recv(64):
        continue
    time.sleep(grace)
    sys.stderr.write((_SHOW_CURSOR if sys.stderr.isatty() else "") + WORDS)
    sys.stderr.flush()
    mouth.close()
    os._exit(STOPPED)


def is_interruption(failure: Exception) -> bool:
    """Whether an error is the engine's way of saying that it was stopped by Ctrl-C."""
    return type(failure).__name__ == "InterruptException" or str(failure) == "Query interrupted"
