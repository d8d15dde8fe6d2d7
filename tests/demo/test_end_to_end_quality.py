"""The quality of the demo label: every planted fault costs points, and the clean copy has none to lose."""

import pytest

from bedrot.app.opening import looking
from bedrot.model.quality import LABEL
from bedrot.pipeline.findings import Finding, Kind, Severity, find
from bedrot.pipeline.quality import Examination, Verdict, examine
from tests.demo.imported import Imported
from tests.demo.written import TODAY

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]


def examined(imported: Imported) -> tuple[Examination, list[Finding]]:
    with looking(imported.label) as bench:
        return examine(imported.label, bench, TODAY), find(imported.label, bench)


def test_every_alarm_costs_points_but_sales_that_were_rightly_returned(imported: Imported) -> None:
    examination, found = examined(imported)
    told = {cause.what for check in examination.checks for cause in check.causes if cause.lost}
    free = [each.kind for each in found if each.severity is not Severity.NOTE and each.what not in told]
    assert free == [Kind.RETURNED]


def test_each_dimension_of_the_label_suffers(imported: Imported) -> None:
    examination, _ = examined(imported)
    scores = examination.assessment.scores[LABEL]
    assert all(score.score is not None and 90 < score.score < 100 for score in scores.values())
    stopped = {gate.step for gate in examination.gates if gate.verdict is not Verdict.PASSED}
    assert stopped == {"landing2raw", "raw2staging", "staging2curated"}


def test_the_clean_label_has_nothing_to_lose(imported_clean: Imported) -> None:
    examination, _ = examined(imported_clean)
    assert set(examination.assessment.overall.values()) == {100}
    assert [gate for gate in examination.gates if gate.verdict is not Verdict.PASSED] == []
