"""Whatever a person gets wrong: a sentence, a code, the right exit code, and never a traceback."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bedrot.app.exits import EXIT_CODES
from bedrot.model import errors
from bedrot.model.errors import BedrotError
from tests.app.terminal import Terminal

Preparation = Callable[[Terminal], object]


@dataclass(frozen=True)
class Fault:
    """What is wrong, the command that meets it, and what must be said."""

    arguments: tuple[str, ...]
    code: int
    said: str
    prepare: Preparation = lambda terminal: None


def write(name: str, text: str | bytes) -> Preparation:
    """A file in the label's folder."""

    def prepare(terminal: Terminal) -> None:
        path = terminal.here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return prepare


def both(*preparations: Preparation) -> Preparation:
    """One preparation after the other."""
    return lambda terminal: [prepare(terminal) for prepare in preparations]


def sample_label(terminal: Terminal) -> None:
    """The label is one of sample data."""
    write("bedrot.toml", "sample = true\n")(terminal)


OTHER_SAMPLE = both(write("other/bedrot.toml", "sample = true\n"), write("other/x.csv", "a,b\n1,2\n"))

FAULTS = {
    "unknown command": Fault(("imprt",), 2, "No such command 'imprt'"),
    "unknown option": Fault(("status", "--jsn"), 2, "--json"),
    "no argument": Fault(("import",), 2, "Missing argument"),
    "number out of range": Fault(("quarantine", "--limit", "0"), 2, "--limit"),
    "no such path": Fault(("import", "nowhere.tsv"), 2, "There is no file or folder 'nowhere.tsv'"),
    "neither file nor folder": Fault(("import", "/dev/null"), 2, "There is no file or folder"),
    "no such platform to import as": Fault(
        ("import", "x.csv", "--as", "distrokit.bank"), 2, "Did you mean 'distrokid'?", write("x.csv", "a,b\n1,2\n")
    ),
    "settings are not TOML": Fault(
        ("status",), 2, "bedrot.toml, line 2:", write("bedrot.toml", 'name = "x"\nlake =\n')
    ),
    "settings are not UTF-8": Fault(
        ("status",), 2, "not UTF-8", write("bedrot.toml", 'name = "Nøva"'.encode("cp1252"))
    ),
    "unknown setting": Fault(("status",), 2, "Did you mean 'memory'?", write("bedrot.toml", 'memry = "1GB"\n')),
    "unknown limit": Fault(("status",), 2, "Did you mean 'ratio'?", write("bedrot.toml", "[limits]\nratios = 2\n")),
    "unfit setting": Fault(("status",), 2, "line 2, field 'memory'", write("bedrot.toml", '\nmemory = "much"\n')),
    "unfit address": Fault(("kpis",), 2, "write sqlite:///FILE", write("bedrot.toml", 'warehouse = "mysql://x"\n')),
    "a database without its driver": Fault(
        ("kpis",),
        2,
        "field 'warehouse'",
        write("bedrot.toml", 'warehouse = "postgresql+pg8000://nova@localhost/label"\n'),
    ),
    "unknown column in the catalog": Fault(
        ("status",), 2, "Did you mean 'artist'?", write("catalog/artists.csv", "artists\nNOVA SEVEN\n")
    ),
    "unfit cell in the catalog": Fault(
        ("import", "."),
        2,
        "catalog/splits.csv, line 2",
        write("catalog/splits.csv", "isrc,your_revenue_share\nX,half\n"),
    ),
    "no such platform to run": Fault(("run", "distrokit"), 2, "Did you mean 'distrokid'?"),
    "no such platform in quarantine": Fault(("quarantine", "spotfy"), 2, "Did you mean 'spotify'?"),
    "no such metric": Fault(("explain", "gros_revenue"), 2, "Did you mean 'gross_revenue'?"),
    "no such metric among several": Fault(("kpis", "K-01", "K-99"), 2, "There is no metric 'K-99'"),
    "not a month": Fault(("kpis", "--month", "March"), 2, "write YYYY-MM"),
    "no such month": Fault(("explain", "K-01", "--month", "2031-13"), 2, "write YYYY-MM"),
    "no such delivery": Fault(("withdraw", "deadbeef"), 2, "No delivery begins with 'deadbeef'"),
    "too short a delivery": Fault(("withdraw", "a"), 2, "bedrot lake ls landing"),
    "no such zone": Fault(("lake", "ls", "swamp"), 2, "There are landing, raw, staging, curated, archive."),
    "nothing of that name": Fault(("lake", "cat", "royaltys"), 2, "Did you mean 'royalties'?"),
    "a path out of the lake": Fault(("lake", "cat", "../bedrot.toml"), 2, "nothing that goes by"),
    "no such dataset": Fault(("lake", "rollback", "royalty", "--yes"), 2, "Did you mean 'royalties'?"),
    "nothing to go back to": Fault(("lake", "rollback", "royalties", "--yes"), 2, "no earlier commit"),
    "nothing held": Fault(("lake", "release", "royalties"), 2, "is not held"),
    "nobody to ask": Fault(("lake", "rebuild"), 2, "Add --yes"),
    "nobody to ask about the warehouse": Fault(("warehouse", "rebuild"), 2, "Add --yes"),
    "the warehouse is no database": Fault(
        ("kpis",), 5, "warehouse file is damaged", write("data_warehouse/bedrot_analytics.db", "not a database" * 99)
    ),
    "a file where the label shall be": Fault(("init", "x.csv"), 2, "is a file", write("x.csv", "")),
    "a sample in a real label": Fault(("demo", "--folder", "."), 2, "is a real label"),
    "a sample over other files": Fault(
        ("demo", "--folder", "photos"), 2, "no sample label", write("photos/beach.jpg", b"\xff\xd8")
    ),
    "sample files into a real label": Fault(("import", "other/x.csv"), 2, "sample label other", OTHER_SAMPLE),
    "real files into a sample": Fault(("import", "../temporary"), 2, "label of sample data", sample_label),
    "a file where the lake shall be": Fault(
        ("import", "x.csv"), 6, "data_lake", both(write("x.csv", "a,b\n1,2\n"), write("data_lake", ""))
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_gets_a_sentence_and_its_exit_code(name: str, label: Terminal) -> None:
    fault = FAULTS[name]
    fault.prepare(label)
    answer = label(*fault.arguments)
    assert (answer.code, answer.out) == (fault.code, "")
    assert fault.said in answer.err
    assert "Traceback" not in answer.err
    assert "Error: " in answer.err


def test_outside_of_a_label_the_way_to_one_is_told(terminal: Terminal) -> None:
    answer = terminal("status")
    assert answer.code == 2
    assert "Run `bedrot init` or set PROJECT_ROOT. (B101)" in answer.err


def test_a_project_root_that_is_none_is_told(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROJECT_ROOT", "/no/such/folder")
    answer = terminal("status")
    assert answer.code == 2
    assert "PROJECT_ROOT names '/no/such/folder'" in answer.err


def test_a_wrong_variable_is_named_with_the_environment(label: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDROT_MEMORY", "plenty")
    assert "the environment, field 'BEDROT_MEMORY'" in label("status").err


def test_a_delivery_that_was_not_withdrawn_cannot_be_restored(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    answer = label("withdraw", delivery, "--undo")
    assert answer.code == 2
    assert "has not been withdrawn" in answer.err


def test_a_damaged_document_of_the_lake_is_named(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    (sidecar,) = (label.here / "data_lake" / "1_landing").rglob("*.delivery.json")
    sidecar.write_bytes(sidecar.read_bytes().replace(b"bank", b"bunk"))
    answer = label("status")
    assert answer.code == 5
    assert sidecar.name in answer.err
    assert "bedrot lake verify" in answer.err


def test_a_commit_that_is_not_there_is_told(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    answer = label("lake", "cat", "royalties", "--version", "7")
    assert answer.code == 2
    assert "royalties has no commit 7" in answer.err


def test_a_broken_connector_is_a_warning_and_costs_nothing_else(label: Terminal, statement: Path) -> None:
    write("connectors/acme.py", "import nowhere\n")(label)
    answer = label.done("import", statement)
    assert "Warning: The connector" in answer.err
    assert "No module named 'nowhere'" in answer.err
    assert "4 rows read" in answer.out


def every_error() -> list[type[BedrotError]]:
    """All classes of errors for people."""
    return [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, BedrotError)]


@pytest.mark.parametrize("error", every_error())
def test_every_error_has_a_code_and_a_documented_exit_code(error: type[BedrotError]) -> None:
    assert error.code[0] == "B"
    assert error.exit_code in EXIT_CODES
    assert [other for other in every_error() if other.code == error.code] == [error]


def test_a_defect_of_ours_ends_with_an_apology_and_a_report(label: Terminal, statement: Path) -> None:
    write("connectors/fickle.py", FICKLE)(label)
    answer = label("import", statement)
    assert answer.code == 70
    assert "Sorry, this is a defect of BEDROT" in answer.err
    assert "Traceback" not in answer.err
    (report,) = Path(label.here.parent / "temporary").glob("bedrot-*.txt")
    assert "RuntimeError: out of luck" in report.read_text(encoding="utf-8")
    assert "Traceback" in label("import", statement, "--verbose").err


FICKLE = '''
from bedrot.connect.connector import Connector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day


class Fickle(Connector):
    """Works when it is looked at, and fails when it is needed."""

    platform = "fickle"
    title = "Fickle"
    daily = Dataset("daily", Family.DISTRIBUTOR, "daily_streams", fields=[Day("day"), Count("streams")],
                    supersede_by=("day",), month="day", store="spotify")
    asked = 0

    @classmethod
    def datasets(cls):
        cls.asked += 1
        if cls.asked > 1:
            raise RuntimeError("out of luck")
        return super().datasets()

    def identify(self, file):
        return None

    def read(self, file, delivery):
        return iter(())
'''
