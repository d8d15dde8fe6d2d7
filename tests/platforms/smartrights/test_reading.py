from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.smartrights import SmartRights

TestConformance = conformance(SmartRights, samples=Path(__file__).parent)
