"""Passwords: hashed with Argon2id, checked against what people try first."""

from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from zxcvbn import zxcvbn

from bedrot.model.errors import RequestInvalid

SHORTEST, LONGEST = 12, 256
_GUESSES = 10**8
"""Fewer guesses than these, and a password falls to one who tries the likely ones."""

_JUDGED = 72
"""How much of a password is judged; the judge's time grows with the square of the length."""


class Passwords:
    """Passwords as a hasher of Argon2id keeps them; its own costs are those that are recommended."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()

    def hashed(self, password: str) -> str:
        """A new password as it is kept. RequestInvalid says why one cannot be taken."""
        if not SHORTEST <= len(password) <= LONGEST:
            raise RequestInvalid(
                f"A password has {SHORTEST} to {LONGEST} characters.",
                todo="A sentence that you remember is a good one.",
            )
        judged = zxcvbn(password[:_JUDGED])
        if judged["guesses"] < _GUESSES:
            why = judged["feedback"]["warning"] or "It would be guessed soon"
            raise RequestInvalid(f"This password is too easy: {why.rstrip('.')}.", todo="Add a word or two.")
        return self._hasher.hash(password)

    def is_right(self, password: str, kept: str | None) -> bool:
        """Whether a password is the one kept. None, for somebody unknown, takes as long as any wrong one."""
        try:
            self._hasher.verify(self._nobodys if kept is None else kept, password)
        except (VerifyMismatchError, InvalidHashError):
            return False
        return kept is not None

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash("nobody has this password")
