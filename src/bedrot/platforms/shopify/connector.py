"""What a label exports from its Shopify shop. Formats: ``marketing.md`` section 4.1."""

from collections.abc import Iterator

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Count, Country, Day, Key, Money, Text
from bedrot.model.known import Known
from bedrot.platforms.shopify.orders import orders_of

_ADDRESS = (
    *("Name", "Street", "Address1", "Address2", "Company", "City", "Zip", "Province", "Province Name", "Phone"),
)
BUYER = (
    *("Email", "Phone", "Notes", "Note Attributes", "Payment Reference", "Payment References", "Payment ID"),
    *("Device ID", "Tags", "Receipt Number", "Accepts Marketing"),
    *(f"{of} {part}" for of in ("Billing", "Shipping") for part in _ADDRESS),
)
"""Columns that tell who bought; they stay in landing."""


class Shopify(DelimitedConnector):
    """A row is an article of an order; what concerns the order as a whole stands in its first row only."""

    platform = "shopify"
    title = "Shopify"

    orders = Dataset(
        "orders",
        family=Family.SHOP,
        feeds="shop_sales",
        title="Orders by article, with shipping, tax and refunds of each order; without the buyers",
        how_to_get="Orders, Export, choose the period, Plain CSV file. The file comes by mail if it is large.",
        known_from=Known.PROGRAMS,
        limits=(
            "Names, mail and addresses of buyers stay in landing. The shop's fees and payouts are not in it. An order "
            "whose first line is not in the file is refused."
        ),
        signature=("Name", "Financial Status", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price"),
        personal=BUYER,
        supersede_by=("order_id",),
        month="day",
        fields=[
            Day("day", "Created at"),
            Key("order_id", "Order", "Id", "Name"),
            Text("line", "Line", needed=True, present=False),
            Text("item", "Lineitem name"),
            Text("sku", "Lineitem sku"),
            Text("currency", "Currency", needed=True),
            Text("status", "Status", "Financial Status"),
            Country("country", "Country", "Shipping Country", "Billing Country"),
            Count("units", "Units", "Lineitem quantity", signed=True),
            Money("gross", "Gross", "Lineitem price"),
            Money("discount", "Discount", "Lineitem discount"),
            Money("shipping", "Shipping"),
            Money("tax", "Taxes"),
            Money("refunded", "Refunded Amount"),
            Money("net", "Net", "Total"),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        yield from map(orders_of, super().read(file, delivery))
