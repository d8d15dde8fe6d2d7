"""Files of landing that only the label's key opens: AES-256-GCM, so that a changed byte is noticed.

A sealed file is eight bytes that say so, the nonce, the encrypted bytes and the tag. The nonce is made of the key and
the content's own SHA-256: the same file seals to the same bytes, and no two files share a nonce.
"""

import hmac
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import GCM

from bedrot.model.errors import LakeDamaged, Place

ENDING = ".sealed"
_MARK = b"BEDROT\x01\n"
_NONCE, _TAG = 12, 16
_CHUNK = 1 << 16
"""Memory for larger pieces would be asked of the system anew for each of them, which costs more than opening it."""


def sealed(chunks: Iterable[bytes], key: bytes, sha256: str) -> Iterator[bytes]:
    """Chunks of a file as a sealed file's chunks. ``sha256``: of the whole content, in hex."""
    nonce = hmac.digest(key, sha256.encode(), "sha256")[:_NONCE]
    encryptor = Cipher(AES(key), GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(_MARK)
    yield _MARK + nonce
    for chunk in chunks:
        yield encryptor.update(chunk)
    yield encryptor.finalize() + encryptor.tag


def unseal(file: Path, key: bytes, target: Path) -> None:
    """Write the content of a sealed file to ``target``, which must not exist yet.

    :class:`LakeDamaged`, and no target, when a byte is not what was written or the key is another.
    """
    try:
        with file.open("rb") as source, target.open("xb") as plain:
            plain.writelines(_opened(source, key, file.stat().st_size))
    except (InvalidTag, ValueError) as damage:
        target.unlink(missing_ok=True)
        raise LakeDamaged(place=Place(file.name)) from damage


def _opened(source: BinaryIO, key: bytes, size: int) -> Iterator[bytes]:
    """The content in chunks. What is read before the end counts only when no InvalidTag or ValueError ends it."""
    mark, nonce = source.read(len(_MARK)), source.read(_NONCE)
    length = size - len(_MARK) - _NONCE - _TAG
    if mark != _MARK or length < 0:
        raise ValueError(mark)
    decryptor = Cipher(AES(key), GCM(nonce)).decryptor()
    decryptor.authenticate_additional_data(_MARK)
    for start in range(0, length, _CHUNK):
        yield decryptor.update(source.read(min(_CHUNK, length - start)))
    yield decryptor.finalize_with_tag(source.read(_TAG))
