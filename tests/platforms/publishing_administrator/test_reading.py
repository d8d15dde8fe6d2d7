from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.platforms.publishing_administrator import PublishingAdministrator

TestConformance = conformance(PublishingAdministrator, samples=Path(__file__).parent)
