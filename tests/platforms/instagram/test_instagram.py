from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.instagram import Instagram

TestConformance = conformance(Instagram, samples=Path(__file__).parent)
