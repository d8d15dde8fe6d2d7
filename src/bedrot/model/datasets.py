"""What rows of one kind mean: a dataset is a table of fields with the family that counted them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from bedrot.model.conformed import CONFORMED
from bedrot.model.families import Family
from bedrot.model.fields import Field, Hashed
from bedrot.model.known import Known
from bedrot.model.names import header_key

CONTROL_TOTAL = "control total"
"""What a connector says is wrong with a row that only sums up others: it is counted, and never stored."""


@dataclass(frozen=True)
class Dataset:
    """Rows of one kind from one platform.

    ``name``: unique within its platform (``bank``). ``family``: who counted. ``feeds``: the conformed dataset
    its rows become part of; its family is the same. ``fields``: its columns, under conformed names.
    ``supersede_by``: fields that say which rows belong together: of two deliveries of one account, the newer
    one that has a combination of them replaces the older one's rows with it. ``yields_to``: datasets of the same platform,
    with the same fields there, that tell more of the same: rows do not count whose combination one of them has, older or
    not. ``month``: the field whose month a row counts for. ``store``: the store that was counted, where it is the same for all rows.
    ``settles_after``: days until the source has finished counting a day; younger ones are provisional.
    ``signature``: headers that tell a delimited layout (all must be there); ``without``: headers that must not.
    ``personal``: headers of what belongs to a person (a name, an address); they never go beyond landing, where such
    a file is kept as the label's setting ``personal_files`` says. ``*`` stands for every header that no field reads.
    Only a :class:`~bedrot.model.fields.Hashed` field may read a personal header. ``control``: by field, the texts (case
    does not count) of rows that repeat money which stands in others, such as a payout of it or a share passed on;
    they are kept as control rows, like a statement's own totals, and never counted. ``sums``: by field, the fact
    outside the table that says what the field adds up to in the whole file.
    ``blanks``: texts in any column that say "no value" (``-``, ``n/a``; case does not count).
    ``title`` and ``how_to_get``: for people, in the docs and in ``bedrot status``. ``known_from``: how its layout is
    known; every built-in dataset says so. ``limits``: what its files do not say, or we do not do with them; empty where
    nothing is known to be missing.
    """

    name: str
    family: Family
    feeds: str
    fields: Sequence[Field]
    supersede_by: tuple[str, ...]
    month: str
    yields_to: tuple[str, ...] = ()
    store: str | None = None
    settles_after: int = 0
    signature: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    control: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)
    sums: Mapping[str, str] = dataclass_field(default_factory=dict)
    blanks: tuple[str, ...] = ()
    title: str = ""
    how_to_get: str = ""
    known_from: Known | None = None
    limits: str = ""

    def __post_init__(self) -> None:
        conformed = CONFORMED[self.feeds]
        names = [a_field.name for a_field in self.fields]
        if conformed.family is not self.family:
            raise ValueError(f"{self.name} is of family {self.family.value}, {self.feeds} of {conformed.family.value}")
        if len(set(names)) != len(names):
            raise ValueError(f"{self.name} declares a field twice")
        unknown = {*self.supersede_by, self.month, *self.control, *self.sums} - set(names)
        if unknown:
            raise ValueError(f"{self.name} has no field {', '.join(sorted(unknown))}")
        hidden = {header_key(name) for name in self.personal}
        leaking = [each.name for each in self.fields if not isinstance(each, Hashed) and hidden & _keys(each)]
        if leaking:
            raise ValueError(f"{self.name} reads a personal column into {', '.join(leaking)}; hash it or leave it out")

    @property
    def is_personal(self) -> bool:
        """Whether files with such rows tell of people."""
        return bool(self.personal) or any(isinstance(each, Hashed) for each in self.fields)

    def column_of(self, header: Sequence[str]) -> Mapping[str, str]:
        """Which of the file's columns fills each field; fields the file does not carry are left out."""
        return {name: columns[0] for name, columns in self.columns_of(header).items()}

    def columns_of(self, header: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Which of the file's columns fill each field, in the order in which they are asked row by row."""
        by_key = {header_key(cell): cell for cell in reversed(header)}
        found: dict[str, tuple[str, ...]] = {}
        for a_field in self.fields:
            best = next((source for source in a_field.sources if header_key(source) in by_key), None)
            asked = [header_key(name) for name in (best, *a_field.others) if name is not None]
            columns = dict.fromkeys(by_key[key] for key in asked if key in by_key)
            if columns:
                found[a_field.name] = tuple(columns)
        return found


def _keys(field: Field) -> set[str]:
    return {header_key(source) for source in (*field.sources, *field.others)}
