"""What most connectors are made of: a connector whose files are all delimited needs only its field tables."""

import itertools
from collections.abc import Callable, Iterator, Mapping

from bedrot.connect import delimited
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.filenames import observed_in
from bedrot.connect.stacking import stacked
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside, Place, UnreadableFile
from bedrot.model.names import header_key


class DelimitedConnector(Connector):
    """A platform whose files are recognised by their headers.

    A file's kind is the name of its dataset. Where the headers of two datasets fit, the one with more of them
    is meant. Of a workbook, every sheet that a dataset fits is read, and it is named after the best fit. Override
    :meth:`accepts`, :meth:`match` or :meth:`constants` where a layout needs more than that.
    """

    def identify(self, file: Candidate) -> Match | None:
        found = self.layout(file)
        return None if found is None else self.match(file, *found)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        if file.sheets:
            yield from self._sheets(file, delivery)
            return
        dataset = self.datasets()[delivery.kind]
        header = file.header(dataset.signature)
        if header is None:
            raise UnreadableFile(f"The header of {self.platform}.{dataset.name} is not there.", place=Place(file.name))
        yield delimited.table(file, dataset, header, self.constants(dataset, header, file, delivery))

    def layout(self, file: Candidate) -> tuple[Dataset, Header] | None:
        """The dataset whose header the file carries, with the header; None when there is none."""
        by_size = sorted(self.datasets().values(), key=lambda dataset: (-len(dataset.signature), dataset.name))
        for dataset, each in itertools.product(by_size, file.sheets or (file,)):
            header = each.header(dataset.signature)
            if header is not None and self.accepts(dataset, header):
                return dataset, header
        return None

    def _sheets(self, book: Candidate, delivery: Delivery) -> Iterator[Table]:
        """A table for each dataset found in a workbook; sheets of one dataset are one table."""
        tables: dict[str, list[Table]] = {}
        for sheet in book.sheets:
            found = self.layout(sheet)
            if found is not None:
                dataset, header = found
                constants = self.constants(dataset, header, sheet, delivery)
                tables.setdefault(dataset.name, []).append(delimited.table(sheet, dataset, header, constants))
        if delivery.kind not in tables:
            raise UnreadableFile(f"No sheet has the header of {self.platform}.{delivery.kind}.", place=Place(book.name))
        yield from map(stacked, tables.values())

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        """Whether a header that carries the dataset's signature is really its header."""
        return not header.keys & {header_key(cell) for cell in dataset.without}

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        """The claim on a file of ``dataset``; its name may tell when it was downloaded."""
        return named_match(dataset.name, f"columns {', '.join(dataset.signature)}", file)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """Facts that hold for all rows but stand outside the table."""
        return {}


def untold(tell: Callable[[], object]) -> FileSetAside | None:
    """Why a fact cannot be told that ``tell`` looks for, for :attr:`Match.untold`; None when it can."""
    try:
        tell()
    except FileSetAside as problem:
        return problem
    return None


def named_match(kind: str, reason: str, file: Candidate) -> Match:
    """A claim whose time of observation is taken from the file's name, where that says so."""
    observed_at = observed_in(file.name)
    if observed_at is None:
        return Match(kind, reason)
    return Match(kind, reason, observed_at=observed_at, observed_from="name")
