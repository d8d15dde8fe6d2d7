from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.meta_ads import MetaAds

TestConformance = conformance(MetaAds, samples=Path(__file__).parent)
