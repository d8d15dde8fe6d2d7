from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.mlc import Mlc

TestConformance = conformance(Mlc, samples=Path(__file__).parent)
