"""What a ratio or a growth is reckoned from stands beside it, then and now, so that its change can be told from theirs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.expressions import Ratio
from bedrot.metrics.metric import Evaluation, Filters, Operand, divided
from bedrot.model.periods import Month
from tests.app.server.small_label import attention, earnings, listening, marketing
from tests.metrics.figures import ask, month
from tests.metrics.test_marketing import ad
from tests.warehouse.curated import Label, empty_label

TODAY = date(2031, 6, 20)


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Label]:
    """A label of everything: statements, streams, people, advertising, links, mail and a bank."""
    with empty_label(tmp_path_factory.mktemp("everything")) as label:
        for curate in (earnings, listening, attention, marketing):
            for dataset, rows in curate().items():
                label.curate(dataset, rows)
        label.load()
        yield label


def ratios(label: Label, filters: Filters) -> list[tuple[Ratio, Evaluation]]:
    """Every ratio that can be computed."""
    with label.warehouse.reading() as connection:
        found = evaluate_all(connection, TODAY, filters)
    return [
        (each.metric.expression, each) for each in found if isinstance(each.metric.expression, Ratio) and each.value
    ]


def test_a_cost_per_click_stands_beside_what_was_spent_and_clicked(label: Label) -> None:
    label.curate(
        "ad_daily",
        [
            ad(date(2031, 4, 3), "20", clicks=10),
            ad(date(2031, 5, 3), "50", clicks=100),
            ad(date(2031, 6, 2), "5", clicks=1, provisional=True),
        ],
    )
    label.load()

    assert ask(label, "cpc", TODAY).operands == (
        Operand("Ad spend", "USD", Decimal(50), Decimal(20), Decimal(150)),
        Operand("Clicks", "clicks", 100, 10, Decimal(900)),
    )
    of_a_month_that_may_change = ask(label, "cpc", TODAY, Filters(Month(2031, 6), Month(2031, 6)))
    assert [each.previous for each in of_a_month_that_may_change.operands] == [None, None]
    assert [each.change for each in of_a_month_that_may_change.operands] == [None, None]


def test_growth_stands_beside_what_has_grown(label: Label) -> None:
    label.curate("daily_streams", [*month("2031-04", 10), *month("2031-05", 20)])
    label.load()

    (streams,) = ask(label, "stream_growth", TODAY).operands
    assert streams == Operand("Streams", "streams", 620, 300, Decimal(320) / 300 * 100)


@pytest.mark.parametrize("first", [1, 2, 3, 4, 5, None])
def test_the_quotient_of_the_parts_is_the_figure_then_and_now(everything: Label, first: int | None) -> None:
    asked = Filters() if first is None else Filters(Month(2031, first), Month(2031, first))
    found = ratios(everything, asked)
    assert found
    for expression, figure in found:
        top, bottom = figure.operands
        assert divided(top.value, bottom.value, expression.factor) == figure.value, figure.metric.id
        assert divided(top.previous, bottom.previous, expression.factor) == figure.previous, figure.metric.id


def test_no_ratio_says_nothing_of_its_parts(everything: Label) -> None:
    """Each is asked of a month in which it can be computed."""
    computed = {
        figure.metric.id
        for first in range(1, 7)
        for _, figure in ratios(everything, Filters(Month(2031, first), Month(2031, first)))
    }
    assert computed >= {"revenue_per_stream", "payout_per_stream", "cpc", "ctr", "roas", "marketing_roi", "cpm"}
    assert computed >= {"link_click_rate", "email_open_rate", "click_to_stream", "cost_per_stream"}
