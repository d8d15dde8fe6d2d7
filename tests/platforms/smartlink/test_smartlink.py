from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.smartlink import SmartLink

TestConformance = conformance(SmartLink, samples=Path(__file__).parent)
