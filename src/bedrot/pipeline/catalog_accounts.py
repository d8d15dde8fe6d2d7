"""``catalog/accounts.csv``: accounts of one platform that are one account under two names."""

from pathlib import Path

from bedrot.model.accounts import AccountName, Accounts
from bedrot.model.errors import CatalogInvalid, Place
from bedrot.pipeline.catalog_tables import Rules, Said, entries

FILE = "accounts.csv"
COLUMNS = ("name", "platform", "account")


def read_accounts(folder: Path) -> Accounts:
    """Read the table; a missing one is empty. CatalogInvalid names file, line and column, or a chain of two lines."""
    meant: dict[tuple[str, str], str] = {}
    for each in entries(folder / FILE, Rules(COLUMNS, COLUMNS), _account_name, _said):
        meant[each.platform, each.name] = each.account
    for (platform, name), account in meant.items():
        if meant.get((platform, account), account) != account:
            raise CatalogInvalid(
                f"{name!r} of {platform} means {account!r}, and that means {meant[platform, account]!r}.",
                place=Place(f"catalog/{FILE}"),
                todo=f"Say of both that they mean {meant[platform, account]!r}.",
            )
    return Accounts(meant)


def _account_name(row: dict[str, str]) -> AccountName:
    return AccountName(row["name"], row["platform"].lower(), row["account"])


def _said(entry: AccountName) -> Said:
    return (entry.platform, entry.name), entry.account
