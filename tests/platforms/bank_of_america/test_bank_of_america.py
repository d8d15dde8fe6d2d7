from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.bank_of_america import BankOfAmerica

TestConformance = conformance(BankOfAmerica, samples=Path(__file__).parent)
