from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.orchard import Orchard

TestConformance = conformance(Orchard, samples=Path(__file__).parent)
