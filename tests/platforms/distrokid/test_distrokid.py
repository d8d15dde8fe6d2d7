from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.distrokid import DistroKid

TestConformance = conformance(DistroKid, samples=Path(__file__).parent)
