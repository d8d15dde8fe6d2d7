"""Shopify's export of orders: a row for each article, the order itself in its first row (``formats/marketing.md`` 4.1)."""

from collections.abc import Iterator

from bedrot.demo.downloads import Download, csv_bytes
from bedrot.demo.modelled import Label
from bedrot.demo.promotion import Order
from bedrot.demo.timeline import moment

PLATFORM, KIND = "shopify", "orders"
_COLUMNS = (
    *("Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Accepts Marketing"),
    *("Currency", "Subtotal", "Shipping", "Taxes", "Total", "Discount Code", "Discount Amount", "Shipping Method"),
    *("Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem compare at price"),
    *("Lineitem sku", "Lineitem requires shipping", "Lineitem taxable", "Lineitem fulfillment status"),
    *("Billing Name", "Billing Street", "Billing City", "Billing Zip", "Billing Country", "Billing Phone"),
    *("Shipping Name", "Shipping Street", "Shipping City", "Shipping Zip", "Shipping Country", "Shipping Phone"),
    *("Notes", "Note Attributes", "Cancelled at", "Payment Method", "Payment Reference", "Refunded Amount", "Vendor"),
    *("Outstanding Balance", "Employee", "Location", "Device ID", "Id", "Tags", "Risk Level", "Source"),
    *("Lineitem discount", "Tax 1 Name", "Tax 1 Value", "Phone"),
)


def shop_orders(label: Label) -> list[Download]:
    """All orders in one file."""
    orders = [order for order in label.promotion.orders if order.day < label.timeline.today]
    rows = [_COLUMNS, *([cells.get(column, "") for column in _COLUMNS] for order in orders for cells in _rows(order))]
    # an order has a row of its own for what concerns it as a whole, beside those of its articles
    count = sum(len(order.articles) + 1 for order in orders)
    taken = moment(label.timeline.today, 5, 51, 19)
    return [Download("orders_export_1.csv", csv_bytes(rows), taken, PLATFORM, KIND, rows={KIND: count})]


def buyer_of(order: Order) -> tuple[str, str]:
    """Name and address of the invented buyer of an order."""
    return f"Buyer Number{order.number}", f"buyer{order.number}@shop.example"


def _rows(order: Order) -> Iterator[dict[str, str]]:
    name, address = buyer_of(order)
    created = f"{order.day} 14:{order.number % 60:02d}:07 +0000"
    for place, (article, count) in enumerate(order.articles):
        cells = {
            "Name": f"#{order.number}",
            "Email": address,
            "Created at": created,
            "Lineitem quantity": f"{count}",
            "Lineitem name": article.name,
            "Lineitem price": f"{article.price}",
            "Lineitem sku": article.sku,
            "Lineitem discount": "0.00",
        }
        if place == 0:
            cells |= {
                "Financial Status": "paid",
                "Paid at": created,
                "Fulfillment Status": "fulfilled",
                "Accepts Marketing": "no",
                "Currency": "USD",
                "Subtotal": f"{order.total - order.shipping}",
                "Shipping": f"{order.shipping}",
                "Taxes": "0.00",
                "Total": f"{order.total}",
                "Discount Amount": "0.00",
                "Shipping Method": "Standard",
                "Billing Name": name,
                "Billing Country": order.country,
                "Shipping Name": name,
                "Shipping Street": f"{order.number % 89 + 1} Invented Road",
                "Shipping Country": order.country,
                "Refunded Amount": "0.00",
                "Id": f"41000000{order.number}",
            }
        yield cells
