"""Pictures of exercises. The only package that knows bodies.

`figure` holds what an editor writes, `draw` makes a scene of it, and `svg` writes scenes.
"""

from generator.figures.draw import draw, faults
from generator.figures.icons import POSTURES, posture_icon
from generator.figures.signs import with_signs

__all__ = ["POSTURES", "draw", "faults", "posture_icon", "with_signs"]
