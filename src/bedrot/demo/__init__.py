"""An invented label: 24 months of files in the platforms' real formats, with planted faults and their answers."""

from bedrot.demo.answer_key import AnswerKey
from bedrot.demo.label import write_demo

__all__ = ["AnswerKey", "write_demo"]
