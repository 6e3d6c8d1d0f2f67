"""Things close up, around a foot that is seen from its inner edge.

Measures are those of the foot's close-up: 2.6 units a centimetre, the floor at y = 0.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.figures.figure import Prop
from generator.figures.foot_parts import WIDTH, curve, mixed
from generator.figures.outline import disc, polyline
from generator.figures.scene import Drawn, Layer, Mark, Placed, Point, Tone

RADII = {"ball": 7.5, "towel-roll": 5.5, "foam-roller": 13.0}
STOCK = {f"foot-{what}": disc((0, 0, radius)) for what, radius in RADII.items()}
SPOTS = {"heel": -26.0, "foot": -3.0, "ball": 15.5, "toes": 29.0}
"""Where the parts of a foot stand on the floor."""

FURTHEST = 40.0  # a thing's edge from the picture's middle, so that it can still roll
SOLE = -12.0  # what of a foot is higher than this is not its sole
WALL, WALL_THICK, WALL_HIGH = 28.0, 6.0, 61.0  # it stands where toes that are bent up touch it
TOWEL = 1.8  # its thickness
FOLDS = (
    0.0,
    3.8,
    4.6,
    1.2,
    5.0,
    5.6,
    1.4,
    4.4,
    4.2,
    0.3,
)
"""How high the folds of a towel rise, from its edge on."""


@dataclass(frozen=True, slots=True)
class Round:
    """A ball or roll on the floor. `x` is its middle."""

    x: float
    radius: float

    def carries(self, foot: Sequence[Point], rolled: float) -> float:
        """Return how far a foot must be lifted to lie on it when it has rolled so far."""
        x, need = self.x + rolled, 0.0
        for a, b in itertools.pairwise(foot):
            for share in range(4):  # between the points of an outline as well
                px, py = mixed(a, b, share / 4)
                if abs(px - x) < self.radius and py > SOLE:
                    need = max(need, py + self.radius + math.sqrt(self.radius**2 - (px - x) ** 2))
        return need


def round_under(props: Sequence[Prop]) -> Round | None:
    """Return the ball or roll that a foot lies on; one under the toes lies before the ball."""
    for prop in props:
        if prop.what in RADII and prop.part != "toes":
            return _round(prop)
    return None


def _round(prop: Prop) -> Round:
    x = SPOTS.get(prop.part or "foot", SPOTS["foot"])
    if prop.at is not None and math.isfinite(prop.at):
        furthest = FURTHEST - RADII[prop.what]
        x = min(max(SPOTS["heel"] + prop.at, -furthest), furthest)
    return Round(x, RADII[prop.what])


def _tone(prop: Prop) -> Tone:
    return "accent" if prop.matters else "thing"


def behind_props(props: Sequence[Prop]) -> Iterator[Layer]:
    """Yield the things that stand behind the foot."""
    for prop in props:
        if prop.what in RADII and prop.part == "toes":
            yield Layer(_tone(prop), (_placed(prop, 0.0),))
        elif prop.what == "wall":
            yield Layer("thing", (_wall(),))
        elif prop.what == "marbles":
            marks = tuple(Drawn(disc((x, -2.6, 2.6))) for x in (37.0, 42.6))
            yield Layer(_tone(prop), marks)


def front_props(props: Sequence[Prop], pulled: float, rolled: float) -> Iterator[Layer]:
    """Yield the things that the foot touches.

    `pulled` says how far a towel is pulled in, 0 to 1, and `rolled` how far a ball has rolled.
    """
    for prop in props:
        if prop.what in RADII and prop.part != "toes":
            yield Layer(_tone(prop), (_placed(prop, rolled),))
        elif prop.what == "towel":
            yield Layer(_tone(prop), (_towel(pulled),))


def _placed(prop: Prop, rolled: float) -> Mark:
    one = _round(prop)
    return Placed(f"foot-{prop.what}", (one.x + rolled, -one.radius))


def _wall() -> Mark:
    """Return a wall before the toes, up to the picture's upper edge."""
    right, top = WALL + WALL_THICK, -WALL_HIGH
    return Drawn(polyline([(WALL, top), (right, top), (right, 0), (WALL, 0)], closed=True))


def _towel(pulled: float) -> Mark:
    """Return a towel from under the toes to the picture's edge; pulled in, it folds."""
    left, right = 12.0 - 20.0 * pulled, WIDTH / 2 - 4
    wave = [(left + step * 2.2, -TOWEL - rise * pulled) for step, rise in enumerate(FOLDS)]
    top = [*wave, (left + 23.0, -TOWEL), (right - 4, -TOWEL), (right, -TOWEL)]
    path = curve([(left - 0.8, 0), *top])
    return Drawn(path + "V0Z")
