from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.printful import Printful

TestConformance = conformance(Printful, samples=Path(__file__).parent)
