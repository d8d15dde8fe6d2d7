from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.shopify import Shopify

TestConformance = conformance(Shopify, samples=Path(__file__).parent)
