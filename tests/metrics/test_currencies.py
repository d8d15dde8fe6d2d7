"""Amounts in the label's own currency, with the rates they were converted with; what has no rate is left out and said."""

from datetime import date
from decimal import Decimal

from bedrot.metrics.metric import Filters
from tests.metrics.figures import Row, ask
from tests.warehouse.curated import Label

TODAY = date(2031, 6, 30)
RATE: Row = {"source": "ecb", "base": "EUR", "currency": "USD", "rate": Decimal("1.25")}


def paid(net: str, currency: str, **columns: object) -> Row:
    month: Row = {"sale_month": date(2031, 3, 1), "report_date": date(2031, 5, 21), "units": 100}
    return {**month, "net": Decimal(net), "currency": currency, **columns}


def spent(amount: str, currency: str, day: date = date(2031, 5, 20)) -> Row:
    what: Row = {"source": "card", "description": "shop", "entry": amount, "category": "software", "transfer": False}
    return {**what, "day": day, "currency": currency, "amount": Decimal(amount)}


def rates(label: Label, *days: date) -> None:
    label.curate("exchange_rates", [{**RATE, "day": day} for day in days])


def test_amounts_are_shown_in_the_labels_currency_at_the_rate_of_the_day(label: Label) -> None:
    rates(label, date(2031, 5, 21))
    label.curate("royalties", [paid("3", "USD"), paid("8", "EUR")])
    label.load()

    found = ask(label, "gross_revenue", TODAY)

    assert (found.value, found.unit) == (Decimal(13), "USD")
    assert found.notes[:1] == (
        "EUR is converted to USD at the statement's own rate where it states one, else that of the day (1.25).",
    )
    assert "currency" not in found.drills[0].where
    assert ask(label, "net_revenue", TODAY).value == Decimal("6.5")
    assert ask(label, "revenue_per_stream", TODAY).value == Decimal(13) / 200


def test_a_currency_that_is_asked_for_is_shown_as_it_was_told(label: Label) -> None:
    rates(label, date(2031, 5, 21))
    label.curate("royalties", [paid("3", "USD"), paid("8", "EUR")])
    label.load()

    euro = ask(label, "gross_revenue", TODAY, Filters(currency="EUR"))

    assert (euro.value, euro.unit) == (Decimal(8), "EUR")
    assert euro.notes[:1] == ("Amounts in USD are not in it.",)
    assert euro.drills[0].where["currency"] == "EUR"
    assert ask(label, "gross_revenue", TODAY, Filters(currency="USD")).value == Decimal(3)


def test_amounts_without_a_rate_are_left_out_and_said(label: Label) -> None:
    rates(label, date(2031, 5, 21))
    label.curate("royalties", [paid("3", "USD"), paid("8", "EUR"), paid("5", "CHF"), paid("4", "CHF", country="DE")])
    label.load()

    found = ask(label, "gross_revenue", TODAY)

    assert found.value == Decimal(13)
    assert found.notes[0] == "2 rows in CHF have no rate to USD and are not in it; import rates of exchange."


def test_a_label_without_any_rate_sees_its_amounts_as_they_were(label: Label) -> None:
    label.curate("royalties", [paid("8", "EUR")])
    label.load()

    found = ask(label, "gross_revenue", TODAY)
    assert (found.value, found.unit) == (Decimal(8), "EUR")


def test_expenses_and_advertising_are_converted_alike(label: Label) -> None:
    rates(label, date(2031, 5, 20))
    label.curate("bank_transactions", [spent("-8", "EUR"), spent("-1", "USD"), spent("-1", "USD", date(2031, 6, 1))])
    label.load()

    found = ask(label, "expenses", TODAY)

    assert (found.value, found.unit) == (Decimal(11), "USD")
    assert ask(label, "expenses", TODAY, Filters(currency="EUR")).value == Decimal(8)


def test_income_paid_for_several_months_stands_under_the_first_and_is_said(label: Label) -> None:
    label.curate("royalties", [paid("3", "USD"), paid("1", "USD", months=3, country="DE")])
    label.load()

    found = ask(label, "gross_revenue", TODAY)
    assert found.notes[:1] == ("25.0 % of it was told for several months at once and stands under the first of them.",)


def test_a_quarter_is_complete_when_its_statement_is_in(label: Label) -> None:
    quarters = [(date(2031, 1, 1), date(2031, 5, 15)), (date(2030, 10, 1), date(2031, 2, 15))]
    label.curate(
        "royalties",
        [paid("3", "USD", months=3, sale_month=sale, report_date=report) for sale, report in quarters],
    )
    label.load()

    assert ask(label, "payment_delay", TODAY).value == Decimal(2)
    revenue = ask(label, "gross_revenue", TODAY)
    assert revenue.period is not None
    assert (revenue.period.first, revenue.provisional) == (date(2031, 1, 1), False)


def test_a_month_inside_a_quarter_is_not_compared_with_the_one_the_quarter_stands_under(label: Label) -> None:
    monthly = [(date(2031, 1, 1), date(2031, 3, 15)), (date(2031, 2, 1), date(2031, 4, 15))]
    label.curate(
        "royalties",
        [
            paid("9", "USD", months=3, sale_month=date(2031, 1, 1), report_date=date(2031, 5, 15), source="ascap"),
            *(paid("1", "USD", sale_month=sale, report_date=report) for sale, report in monthly),
        ],
    )
    label.load()

    found = ask(label, "gross_revenue", TODAY)
    assert (found.value, found.change) == (Decimal(1), None)
    assert found.notes[-1] == "ASCAP (main) was not counted in both periods."
