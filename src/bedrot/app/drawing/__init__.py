"""A drawing of how the label's files flow through the zones."""

from bedrot.app.drawing.flow import Box, Flow, flow_of
from bedrot.app.drawing.writers import FILES, write

__all__ = ["FILES", "Box", "Flow", "flow_of", "write"]
