"""Any history of deliveries, corrections, crashes and changes of mind ends where a dictionary says it should."""

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from bedrot.lake.disk import Disk
from bedrot.lake.verify import verify
from bedrot.model.conformed.earnings import ROYALTIES
from bedrot.pipeline import runs
from bedrot.pipeline.land import Wishes
from tests.kit.labels import NOON, curated, deliver, import_paths, make_label, write_download
from tests.kit.statements import BankLine, bank_statement
from tests.kit.warehouse import differences

pytestmark = pytest.mark.property

Figures = Mapping[tuple[str, str, str], tuple[int, Decimal]]
"""Lines and net by account, reporting date and month of sale."""

reported = st.sampled_from(["2031-04-21", "2031-05-21", "2031-06-21"])
sold = st.sampled_from(["2030-12", "2031-01", "2031-02"])
amounts = st.decimals(min_value=-5, max_value=50, places=8)
lines = st.lists(
    st.builds(BankLine, reported=reported, sold=sold, net=amounts.map("{:f}".format)), min_size=1, max_size=4
)
accounts = st.sampled_from(["main", "other"])


class Crash(BaseException):
    """The process is no more."""


class CrashingDisk(Disk):
    """Fails at one durable call when it is told to. (A lock held by a process that lives on is left alone.)"""

    left = -1

    def before(self, step: str, subject: str) -> None:
        if not subject.startswith("writer."):
            self.left -= 1
            if self.left == 0:
                raise Crash


class Model:
    """The whole lake in a few lines: which statements there are, and which of them count."""

    def __init__(self) -> None:
        self.statements: dict[str, tuple[int, str, list[BankLine]]] = {}
        self.withdrawn: set[str] = set()
        self.shown_at: dict[int, Figures] = {}
        self.held: Figures | None = None

    def figures(self) -> Figures:
        counting = sorted((day, name) for name, (day, _, _) in self.statements.items() if name not in self.withdrawn)
        newest: dict[tuple[str, str], list[BankLine]] = {}
        for _, name in counting:
            _, account, found = self.statements[name]
            dates = {line.reported for line in found}
            newest |= {(account, date): [line for line in found if line.reported == date] for date in dates}
        figures: dict[tuple[str, str, str], tuple[int, Decimal]] = {}
        for (account, date), counted in newest.items():
            for line in counted:
                count, net = figures.get((account, date, line.sold), (0, Decimal(0)))
                figures[account, date, line.sold] = (count + 1, net + Decimal(line.net))
        return figures

    def shown(self) -> Figures:
        return self.figures() if self.held is None else self.held


class Histories(RuleBasedStateMachine):
    """A label, and the model beside it."""

    counting, taken_back = Bundle("counting"), Bundle("taken back")

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="bedrot-history-"))
        self.disk = CrashingDisk()
        self.label = make_label(self.root, disk=self.disk)
        self.model = Model()
        self.number = 0

    def _path(self, found: list[BankLine], day: int) -> Path:
        self.number += 1
        text = bank_statement(
            [*found, BankLine(net="broken"), BankLine(title=f"NUMBER {self.number}", net="0", units="?")]
        )
        return write_download(self.label, f"{self.number}.tsv", text, day)

    def _note(self, report: runs.Report) -> None:
        """Write down what each version of the curated table should show."""
        for file in report.files:
            for table in file.tables:
                assert table.read == table.stored + table.quarantined + table.superseded + table.control_totals
        version = self.label.lake.curated(ROYALTIES).version()
        if version is not None:
            self.model.shown_at.setdefault(version, self.model.shown())

    @rule(target=counting, found=lines, day=st.integers(0, 9), account=accounts)
    def deliver(self, found: list[BankLine], day: int, account: str) -> str:
        path = self._path(found, day)
        report = import_paths(self.label, path, wishes=Wishes(account=account))
        (file,) = report.files
        assert file.delivery is not None
        self.model.statements[file.delivery.id] = (day, account, found)
        self._note(report)
        return file.delivery.id

    @rule(target=counting, found=lines, day=st.integers(0, 9), step=st.integers(1, 120))
    def deliver_and_crash(self, found: list[BankLine], day: int, step: int) -> str:
        path = self._path(found, day)
        self.disk.left = step
        with suppress(Crash):
            import_paths(self.label, path)
        self.disk.left = -1
        report = import_paths(self.label, path, now=NOON + timedelta(hours=self.number))
        (file,) = report.files
        assert file.delivery is not None
        self.model.statements[file.delivery.id] = (day, "main", found)
        self._note(report)
        return file.delivery.id

    @rule(name=counting)
    def deliver_again(self, name: str) -> None:
        delivery = self.label.lake.landing.find(name)
        report = import_paths(self.label, self.label.root / "downloads" / delivery.name)
        assert report.months == {}
        self._note(report)

    @rule(target=taken_back, name=consumes(counting))
    def withdraw(self, name: str) -> str:
        self.model.withdrawn.add(name)
        self._note(runs.withdraw(self.label, name, NOON)[1])
        return name

    @rule(target=counting, name=consumes(taken_back))
    def restore(self, name: str) -> str:
        self.model.withdrawn.discard(name)
        self._note(runs.restore(self.label, name, NOON)[1])
        return name

    @rule(choice=st.integers(0, 5))
    def roll_back(self, choice: int) -> None:
        now = self.label.lake.curated(ROYALTIES).version()
        earlier = [version for version in self.model.shown_at if now is not None and version < now]
        if earlier:
            version = earlier[choice % len(earlier)]
            self.model.held = self.model.shown_at[version]
            self._note(runs.rollback(self.label, "royalties", version, NOON)[1])

    @rule()
    def release(self) -> None:
        if self.model.held is not None:
            version = self.label.lake.curated(ROYALTIES).version() or 0
            self.model.shown_at.setdefault(version + 1, self.model.held)
            self.model.held = None
            self._note(runs.release(self.label, "royalties", NOON))

    @rule()
    def rebuild(self) -> None:
        self._note(runs.rebuild(self.label, NOON))

    @invariant()
    def the_lake_shows_what_the_model_shows(self) -> None:
        found: dict[tuple[str, str, str], tuple[int, Decimal]] = {}
        for row in curated(self.label, "royalties"):
            key = (row["account"], str(row["report_date"]), str(row["sale_month"])[:7])
            count, net = found.get(key, (0, Decimal(0)))
            found[key] = (count + row["lines"], net + row["net"])
        extra = {key: value for key, value in found.items() if value != self.model.shown().get(key)}
        assert found == self.model.shown(), extra

    @invariant()
    def every_byte_is_what_was_written(self) -> None:
        assert list(verify(self.label.lake)) == []

    def teardown(self) -> None:
        if hasattr(self, "root"):
            assert differences(self.label) == []
            shutil.rmtree(self.root)


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=max(settings().max_examples // 8, 1),
    stateful_step_count=12,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_multiple_deliveries_of_one_day_are_ordered_by_their_bytes_not_by_their_arrival(tmp_path: Path) -> None:
    shown = []
    for order in ((0, 1), (1, 0)):
        label = make_label(tmp_path / str(order[0]))
        texts = [bank_statement([BankLine(net=net)]) for net in ("1", "2")]
        for number in order:
            deliver(label, f"{number}.tsv", texts[number])
        shown.append(curated(label, "royalties"))
    assert shown[0] == shown[1]
