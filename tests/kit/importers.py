"""A process that imports files into a label that others import into as well."""

from pathlib import Path

from tests.kit.labels import import_paths, make_label


def import_all(root: Path, names: list[str]) -> list[str]:
    """Import downloads one after the other; what became of each."""
    label = make_label(root)
    states = []
    for name in names:
        (report,) = import_paths(label, root / "downloads" / name).files
        states.append(report.state.value)
    return states
