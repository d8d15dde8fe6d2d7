"""The five zones of the lake, in the order a row passes through them."""

from enum import Enum


class Zone(Enum):
    """A zone and the folder it lives in.

    The numbered name is written; the plain one (``landing``) is accepted where it already exists.
    """

    LANDING = "1_landing"
    RAW = "2_raw"
    STAGING = "3_staging"
    CURATED = "4_curated"
    ARCHIVE = "5_archive"

    @property
    def plain(self) -> str:
        """The folder name without its number."""
        return self.value.split("_", 1)[1]
