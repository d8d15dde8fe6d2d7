"""How landing keeps a file that tells of people: as the label's setting ``personal_files`` says."""

import uuid
from dataclasses import replace
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.identify import Identified
from bedrot.connect.personal import redact, tells_of_people
from bedrot.lake.landing import sha256_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery, Kept
from bedrot.model.errors import FileSetAside, PersonalOnly
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench


def kept_as(
    file: Candidate, found: Identified, delivery: Delivery, label: Label, bench: Workbench
) -> tuple[Path, Delivery]:
    """The bytes that landing keeps of a recognised file, and the delivery that says how.

    What cannot be redacted column by column (JSON, workbooks) is encrypted instead.
    """
    personal = _personal_datasets(found)
    if label.personal_files is Kept.PLAIN or not (personal or found.match.personal):
        return file.path, delivery
    if label.personal_files is Kept.REDACTED and personal and not found.match.personal:
        copy = bench.scratch / f"{uuid.uuid4().hex}-redacted"
        if redact(file, personal, bench.lake.secret.pseudonym, copy):
            return copy, replace(delivery, kept=Kept.REDACTED, kept_sha256=sha256_of(copy))
    return file.path, replace(delivery, kept=Kept.ENCRYPTED)


def kept_aside(path: Path, problem: FileSetAside, label: Label) -> Kept:
    """How a file is kept that cannot be read: encrypted where it tells of people as far as anybody can see."""
    if label.personal_files is Kept.PLAIN:
        return Kept.PLAIN
    return Kept.ENCRYPTED if isinstance(problem, PersonalOnly) or tells_of_people(path) else Kept.PLAIN


def _personal_datasets(found: Identified) -> list[Dataset]:
    """The datasets that hold personal data in a file of this kind; of the platform, where a kind is not a dataset."""
    datasets = found.connector.datasets()
    of_kind = [datasets[found.match.kind]] if found.match.kind in datasets else list(datasets.values())
    return [dataset for dataset in of_kind if dataset.is_personal]
