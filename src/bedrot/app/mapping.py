"""Explaining a file that no connector knows: what it seems to be, what its rows become, the mapping that is kept."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bedrot.app.opening import CONNECTORS, Opened, looking
from bedrot.app.plain import Plain
from bedrot.connect.archives import is_archive
from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import MAPPING
from bedrot.connect.goldens import delivery_of
from bedrot.connect.identify import identify
from bedrot.connect.mapping import FileMapping, connector_of, dataset_of, written
from bedrot.connect.proposing import Proposal, propose
from bedrot.connect.questions import Question
from bedrot.model.errors import AmbiguousFile, FileSetAside, NothingSuch, Place, UnreadableFile
from bedrot.pipeline.trying import Trial, tried


@dataclass(frozen=True)
class Explained:
    """A proposal with what it makes of the file's first rows."""

    proposal: Proposal
    trial: Trial


def explain_file(
    path: Path,
    opened: Opened,
    answers: Mapping[str, str],
    chosen: Mapping[str, str],
    observed: datetime | None = None,
) -> Explained:
    """What a file seems to be, by the answers given so far; nothing is kept.

    ``observed``: when it was downloaded, for what it does not date itself; without it when the file was last written.

    Raises NothingSuch when there is no such file, when a connector knows it already or when an answer cannot be;
    UnreadableFile when there is no table in it.
    """
    if not path.is_file():
        raise NothingSuch(f"There is no file {str(path)!r}.", todo="Check the path and try again.")
    if is_archive(path):
        raise UnreadableFile("This is an archive.", place=Place(path.name), todo="Unpack it and map one of its files.")
    connectors = tuple(opened.label.connectors.values())
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        file = Candidate(path, path.name, Path(scratch), opened.label.limits)
        _refuse_known(file, opened)
        try:
            proposal = propose(file, connectors, answers, chosen)
        except ValueError as error:
            raise NothingSuch(f"{error}.", todo="Correct the answer and try again.") from error
        connector = connector_of(proposal.mapping)
        match = connector.identify(file)
        if match is None:
            raise UnreadableFile("The header could not be found again.", place=Place(path.name, line=proposal.line))
        told = match.observed_at or observed or datetime.fromtimestamp(path.stat().st_mtime, UTC)
        delivery = replace(delivery_of(file, connector.platform, match), observed_at=told)
        table = next(connector.read(file, delivery))
        with looking(opened.label) as bench:
            return Explained(proposal, tried(dataset_of(proposal.mapping), table, bench.engine))


def keep(mapping: FileMapping, opened: Opened) -> Path:
    """Write a mapping into the label's folder of connectors; where it lies.

    Raises NothingSuch when another connector goes by its name.
    """
    target = opened.label.root / CONNECTORS / f"{mapping.platform}{MAPPING}"
    if mapping.platform in opened.label.connectors:
        raise NothingSuch(
            f"There is a connector {mapping.platform!r} already.",
            todo=f"Choose another name with --answer platform=NAME, or remove {target.name} from {CONNECTORS}.",
        )
    target.parent.mkdir(exist_ok=True)
    target.write_text(written(mapping), encoding="utf-8", newline="\n")
    return target


def as_data(explained: Explained) -> Plain:
    """A proposal as JSON has it."""
    proposal, trial = explained.proposal, explained.trial
    return {
        "header_line": proposal.line,
        "feeds": proposal.mapping.feeds,
        "platform": proposal.mapping.platform,
        "columns": {name: asdict(column) for name, column in proposal.mapping.columns.items()},
        "constants": dict(proposal.mapping.constants),
        "free": list(proposal.free),
        "questions": [_question(each) for each in proposal.questions],
        "tried": trial.rows,
        "stored": trial.stored,
        "refused": {name: {"text": text, "rows": rows} for name, (text, rows) in trial.refused.items()},
        "preview": [dict(row) for row in trial.shown],
    }


def pairs(texts: Sequence[str], option: str) -> dict[str, str]:
    """``NAME=VALUE`` texts as a mapping; NothingSuch for anything else."""
    found = {}
    for text in texts:
        name, is_pair, value = text.partition("=")
        if not is_pair:
            raise NothingSuch(f"{option} {text!r} is no NAME=VALUE.", todo="Write it like --answer currency=EUR.")
        found[name.strip()] = value.strip()
    return found


def _question(question: Question) -> Plain:
    return {
        "id": question.id,
        "text": question.text,
        "proposed": question.proposed,
        "options": list(question.options),
    }


def _refuse_known(file: Candidate, opened: Opened) -> None:
    try:
        found = identify(file, tuple(opened.label.connectors.values()))
    except AmbiguousFile:
        raise
    except FileSetAside:
        return
    raise NothingSuch(f"{file.name} is known already: {found.name}.", todo="Import it with `bedrot import`.")
