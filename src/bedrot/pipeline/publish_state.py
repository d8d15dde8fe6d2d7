"""What was published last, kept beside the views: without it all of them are asked for again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bedrot.lake import documents
from bedrot.lake.lake import Lake
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone
from bedrot.pipeline.by_month import Filed, Piece

_NAME = "_published.json"


@dataclass(frozen=True)
class Shown:
    """Of what a view was last published: the version of its dataset, and its statement."""

    version: int
    statement: str


@dataclass
class State:
    """What is shown, by view, and what the files of views by month consist of, by name."""

    shown: dict[str, Shown]
    files: dict[str, Filed]

    @classmethod
    def kept(cls, lake: Lake) -> "State":
        """As it was kept last; nothing where that is missing or damaged."""
        key = _key(lake)
        try:
            told = documents.decode(lake.store.read(key), key)
        except (FileNotFoundError, LakeDamaged):
            return cls({}, {})
        shown = {name: Shown(**each) for name, each in told.get("views", {}).items()}
        return cls(shown, {name: _filed(each) for name, each in told.get("files", {}).items()})

    def copy(self) -> "State":
        """The same, which changes of this one leave alone."""
        return State(dict(self.shown), dict(self.files))

    def keep(self, lake: Lake) -> None:
        """Write it down."""
        views = {name: asdict(shown) for name, shown in sorted(self.shown.items())}
        told = {"views": views, "files": {name: asdict(filed) for name, filed in sorted(self.files.items())}}
        lake.store.replace(_key(lake), [documents.encode(told)])


def _key(lake: Lake) -> str:
    return f"{lake.layout.zone(Zone.CURATED)}/{_NAME}"


def _filed(told: Mapping[str, Any]) -> Filed:
    return Filed(told["sha256"], told["header"], tuple(Piece(**each) for each in told["pieces"]))
