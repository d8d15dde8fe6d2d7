"""BMI: the performance statement."""

from bedrot.platforms.bmi.connector import Bmi

__all__ = ["Bmi"]
