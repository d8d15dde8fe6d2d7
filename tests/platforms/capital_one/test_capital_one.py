from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.capital_one import CapitalOne

TestConformance = conformance(CapitalOne, samples=Path(__file__).parent)
