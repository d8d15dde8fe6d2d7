from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.deezer import Deezer

TestConformance = conformance(Deezer, samples=Path(__file__).parent)
