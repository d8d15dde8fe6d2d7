"""What rows of one kind mean: a dataset is a table of fields with the family that counted them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bedrot.model.conformed import CONFORMED
from bedrot.model.families import Family
from bedrot.model.fields import Field
from bedrot.model.names import header_key


@dataclass(frozen=True)
class Dataset:
    """Rows of one kind from one platform.

    ``name``: unique within its platform (``bank``). ``family``: who counted. ``feeds``: the conformed dataset
    its rows become part of; its family is the same. ``fields``: its columns, under conformed names.
    ``supersede_by``: fields that say which rows belong together: of two deliveries of one account, the newer
    one that has a combination of them replaces the older one's rows with it. ``month``: the field whose month
    a row counts for. ``store``: the store that was counted, where it is the same for all rows.
    ``settles_after``: days until the source has finished counting a day; younger ones are provisional.
    ``signature``: headers that tell a delimited layout (all must be there); ``without``: headers that must not.
    ``title`` and ``how_to_get``: for people, in the docs and in ``bedrot status``.
    """

    name: str
    family: Family
    feeds: str
    fields: Sequence[Field]
    supersede_by: tuple[str, ...]
    month: str
    store: str | None = None
    settles_after: int = 0
    signature: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    title: str = ""
    how_to_get: str = ""

    def __post_init__(self) -> None:
        conformed = CONFORMED[self.feeds]
        names = [a_field.name for a_field in self.fields]
        if conformed.family is not self.family:
            raise ValueError(f"{self.name} is of family {self.family.value}, {self.feeds} of {conformed.family.value}")
        if len(set(names)) != len(names):
            raise ValueError(f"{self.name} declares a field twice")
        unknown = {*self.supersede_by, self.month} - set(names)
        if unknown:
            raise ValueError(f"{self.name} has no field {', '.join(sorted(unknown))}")

    def column_of(self, header: Sequence[str]) -> Mapping[str, str]:
        """Which of the file's columns fills each field; fields the file does not carry are left out."""
        by_key = {header_key(cell): cell for cell in reversed(header)}
        found: dict[str, str] = {}
        for a_field in self.fields:
            for source in a_field.sources:
                if header_key(source) in by_key:
                    found[a_field.name] = by_key[header_key(source)]
                    break
        return found
