"""Pictures of exercises. The only package that knows bodies."""

from generator.figures.icons import POSTURES, posture_icon

__all__ = ["POSTURES", "posture_icon"]
