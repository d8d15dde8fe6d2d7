from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.cdbaby import CDBaby

TestConformance = conformance(CDBaby, samples=Path(__file__).parent)
