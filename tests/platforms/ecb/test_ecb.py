from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.ecb import Ecb

TestConformance = conformance(Ecb, samples=Path(__file__).parent)
