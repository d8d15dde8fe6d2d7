"""What a label gets from Printful. Formats: ``marketing.md`` section 4.2."""

from collections.abc import Iterator

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.jsontext import Json
from bedrot.connect.kit import named_match
from bedrot.connect.records import records_of
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Money, Text
from bedrot.model.known import Known
from bedrot.platforms.printful.orders import COLUMNS, rows_of

_OF_AN_ORDER = frozenset({"id", "external_id", "costs", "retail_costs", "items"})


class Printful(Connector):
    """Costs only: what buyers paid, the shop has counted already, and so has it the articles."""

    platform = "printful"
    title = "Printful"

    orders = Dataset(
        "orders",
        family=Family.SHOP,
        feeds="shop_sales",
        title="What printing and shipping of each order cost",
        how_to_get="Save the answer of GET https://api.printful.com/orders?limit=100 as a .json file, one for each page.",
        known_from=Known.PROGRAMS,
        limits=(
            "Costs only: what buyers paid is kept beside them and never counted. Recipients stay in landing. Days are "
            "in UTC."
        ),
        personal=("recipient",),
        supersede_by=("order_id",),
        month="day",
        fields=[
            Day("day", "created"),
            Key("order_id", "order"),
            Text("line", "line", needed=True),
            Text("item", "name"),
            Text("sku", "sku"),
            Text("currency", "currency", needed=True),
            Text("status", "status"),
            Count("quantity", "quantity"),
            Money("cost", "cost"),
            Money("retail", "retail"),
            Text("retail_currency", "retail_currency"),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        orders = _orders(file.json)
        if not isinstance(orders, list) or not orders:
            return None
        if not all(isinstance(order, dict) and order.keys() >= _OF_AN_ORDER for order in orders):
            return None
        return named_match("orders", "JSON with orders, costs and retail_costs", file)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        records = records_of("result", _orders(file.parsed_json()), Place(file.name))
        yield Table("orders", COLUMNS, lambda: rows_of(records))


def _orders(answer: Json) -> Json:
    return answer.get("result") if isinstance(answer, dict) else None
