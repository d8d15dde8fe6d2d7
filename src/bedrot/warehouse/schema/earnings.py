"""Orders of the shop and movements on bank accounts."""

from sqlalchemy import Boolean, Column

from bedrot.warehouse.schema.base import reference
from bedrot.warehouse.schema.columns import account, counted, exact, fact, key_day, key_text, reported, told

shop_sales = fact(
    "shop_sales",
    key_day("sale_date"),
    account(),
    *key_text("order_id", "order_line", "item", "sku", "currency"),
    *told("status", "country"),
    *counted("units"),
    *exact("gross", "discount", "shipping", "tax", "refunded", "net", "cost"),
    *reported("reported_net", "reported_cost"),
    comment="shop_sales: what a shop sold; shipping, tax and refunds of a whole order stand on a line of their own.",
)

bank_transactions = fact(
    "bank_transactions",
    key_day("transaction_date"),
    account(),
    *key_text("posted_date"),
    reference("payee_name_id", "payee_names.payee_name_id", key=True),
    *key_text("bank_category", "entry", "currency"),
    Column("is_transfer", Boolean, nullable=False),
    *told("status"),
    *exact("amount", "balance"),
    *reported("reported_amount"),
    comment="bank_transactions: income is positive, expenses are negative, transfers between own accounts neither.",
)
