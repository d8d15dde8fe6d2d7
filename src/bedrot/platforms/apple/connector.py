"""What a label gets from Apple. Formats: ``distributors.md`` section 5.1, ``streaming_social.md`` section 2."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.platforms.apple import artists, reports

_VENDOR = re.compile(r"(?:^|_)[A-Z]\d?_(\d{5,})_\d{4}(?:_|\.|$)")
_PLAYS = re.compile(r"total .*royalty bearing plays")


class Apple(DelimitedConnector):
    """Financial reports are delimited text, one for each region and fiscal month; an act's songs are one table."""

    platform = "apple"
    title = "Apple"

    financial = reports.FINANCIAL
    financial_old = reports.FINANCIAL_OLD
    streaming = reports.STREAMING
    songs = artists.SONGS

    def identify(self, file: Candidate) -> Match | None:
        return artists.claim(file) or super().identify(file)

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        plays = dataset is not self.streaming or any(_PLAYS.fullmatch(key) for key in header.keys)
        return plays and super().accepts(dataset, header)

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        found = (_VENDOR.search(name) for name in file.names)
        vendor = next((match[1] for match in found if match), None)
        return replace(super().match(file, dataset, header), account=vendor)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        return artists.tables(file, delivery) if delivery.kind == artists.KIND else self._report(file, delivery)

    def _report(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        header = file.header(self.datasets()[delivery.kind].signature)
        above = reports.preamble(file, header) if header is not None else {}
        for table in super().read(file, delivery):
            yield reports.read(table, above)
