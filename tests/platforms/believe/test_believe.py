from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.believe import Believe

TestConformance = conformance(Believe, samples=Path(__file__).parent)
