"""Costs only: what a shop has counted already is never counted again."""

from bedrot.platforms.printful import Printful


def test_no_measure_that_a_shop_reports_as_well_is_fed() -> None:
    fed = {field.name for field in Printful.orders.fields}
    assert not fed & {"units", "gross", "discount", "shipping", "tax", "refunded", "net"}
    assert {"cost", "order_id"} <= fed
