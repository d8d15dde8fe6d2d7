"""How the layout of a dataset is known, which says how far it can be relied on."""

from enum import Enum


class Known(Enum):
    """Where the columns of a dataset were learned from; the value is what people read.

    ``FILE``: read in a file that came from the source. ``PROGRAMS``: other programs read such files by these columns.
    ``DOCUMENTS``: described by the source, or by somebody who had its files. ``OWN``: a table that is filled in by hand
    under columns that BEDROT names. ``MAPPING``: explained by the label itself.

    Of several columns that decide, the one known worst counts. What is merely likely is no layout.
    """

    FILE = "a real file"
    PROGRAMS = "other programs"
    DOCUMENTS = "the source's documentation"
    OWN = "BEDROT's own layout"
    MAPPING = "your mapping"
