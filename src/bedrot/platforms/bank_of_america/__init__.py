"""Bank of America: cards."""

from bedrot.platforms.bank_of_america.connector import BankOfAmerica

__all__ = ["BankOfAmerica"]
