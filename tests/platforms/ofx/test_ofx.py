from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.ofx import Ofx

TestConformance = conformance(Ofx, samples=Path(__file__).parent)
