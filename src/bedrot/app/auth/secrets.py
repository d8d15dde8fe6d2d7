"""Secrets that are handed out once and kept as a fingerprint: sessions, tokens, invitations."""

import hashlib
import secrets

_BYTES = 32


def new_secret() -> str:
    """A text nobody can guess: 256 random bits."""
    return secrets.token_urlsafe(_BYTES)


def fingerprint(secret: str) -> str:
    """What is kept of a secret. It is random already, so one round of SHA-256 gives nothing away."""
    return hashlib.sha256(secret.encode()).hexdigest()
