"""What is round feet seen from above: bands, a ball, a shoe, and the way in which they push.

Measures are those of the foot's close-up, in which a foot is 68 units long.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.figures.figure import Figure, Prop
from generator.figures.foot_parts import Paths, curve
from generator.figures.outline import disc, hull
from generator.figures.scene import Drawn, Layer, Placed, Point, Tone

APART = 19.0  # from the middle to each of two feet
BALL = 8.0  # radius of a ball between the feet
BALL_AT = -46.0
EDGE = 13.0  # from a foot's middle to its inner edge there
FURTHEST = 42.0  # where a band's fixed end still is in the picture
POST = 5.5  # half of what a band is tied to
PUSH = 13.0  # length of an arrow that tells a push

STRIPS: dict[str, tuple[Point, Point]] = {
    "ball": ((-12.6, -43.0), (15.6, -40.0)),
    "toes": ((-12.8, -56.5), (-2.9, -57.0)),
}
"""Where a band crosses a foot: at its inner and at its outer edge."""

SPOTS: dict[str, Point] = {"toes": (-8.0, -70.0), "heel": (0.0, -8.0)}
"""Where parts push; all others do at the ball."""

SHOE: tuple[tuple[str, Tone], ...] = (
    ("foot-above-shoe", "near"),
    ("foot-above-laces", "far"),
    ("foot-above-opening", "body"),
)
STOCK = {
    "foot-above-shoe": curve(
        (
            (0, 2.2), (-7.4, 0.2), (-11.2, -7.5), (-11.4, -17), (-10.6, -28), (-13.2, -40),
            (-14.6, -52), (-12.6, -63), (-6.4, -69.6), (0.6, -69.4), (8.4, -63.5), (15.0, -53),
            (17.6, -42), (16.2, -30), (12.8, -18), (11.4, -8), (7.4, 0.2),
        ),
        closed=True,
    ),
    "foot-above-laces": "".join(
        hull(((-5.4 + tilt, y, 0.9), (6.4 + tilt, y + 1, 0.9)))
        for y, tilt in ((-31, 0.0), (-37, 0.0), (-43, 0.2))
    ),
    "foot-above-opening": curve(
        (
            (0.2, -3.6), (-6, -7), (-7, -15), (-4.6, -24),
            (0.4, -26), (5.4, -24), (7.6, -15), (6.4, -7),
        ),
        closed=True,
    ),
    "foot-above-strip": "M0-1.4H10V1.4H0Z",
    "foot-above-strip-end": disc((0, 0, 1.4)),
    "foot-above-ball": disc((0, 0, BALL)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Foot:
    """Where a foot stands; `side` is 1 for the right one and -1 for its mirror image."""

    x: float
    side: int

    def at(self, at: Point) -> Point:
        """Return where a point of a right foot lies on this one."""
        return (self.x + self.side * at[0], at[1])

    def lay(self, points: Iterable[Point]) -> list[Point]:
        """Return points of a right foot as this foot has them."""
        return [self.at(one) for one in points]

    def mark(self, mark: Placed) -> Placed:
        """Return a right foot's mark as this foot has it."""
        along, across = mark.stretch
        return Placed(
            mark.shape, self.at(mark.at), self.side * mark.turn, (self.side * along, across)
        )


Place = Callable[[Foot, Point], Point]
"""Where a point of a foot lies, in a right foot's picture, when the foot has turned."""


def feet(figure: Figure) -> tuple[Foot, ...]:
    """Return the feet that a figure shows; what is between them holds them apart."""
    if not any(pose.both for pose in figure.above or ()):
        return (Foot(0.0, 1),)
    squeezed = any(prop.what == "ball" for prop in figure.props)
    apart = EDGE + BALL if squeezed else APART
    return (Foot(-apart, -1), Foot(apart, 1))


def _tone(prop: Prop) -> Tone:
    return "accent" if prop.matters else "thing"


def behind_things(figure: Figure) -> Iterator[Layer]:
    """Yield what the feet are over: what a band is tied to."""
    for prop in figure.props:
        end = _tied(prop)
        if end is not None:
            x, y = end
            corners = [(x + i * 4, y + j * 4, POST - 4) for i in (-1, 1) for j in (-1, 1)]
            yield Layer("thing", (Drawn(hull(corners)),))


def things(figure: Figure, place: Place) -> Iterator[Layer]:
    """Yield what lies over the feet."""
    shown = feet(figure)
    for prop in figure.props:
        if prop.what in ("band", "strap"):
            yield Layer(_tone(prop), tuple(_band(prop, shown, place)), outlined=True)
        elif prop.what == "ball":
            x = shown[-1].x - EDGE - BALL
            yield Layer(_tone(prop), (Placed("foot-above-ball", (x, BALL_AT)),))


def _band(prop: Prop, shown: tuple[Foot, ...], place: Place) -> Iterator[Placed]:
    """Yield a band over each foot, and on to its fixed end or from foot to foot."""
    inner, outer = STRIPS["toes" if prop.part == "toes" else "ball"]
    for foot in shown:
        yield _strip(foot.at(place(foot, inner)), foot.at(place(foot, outer)))
    end = _tied(prop)
    if end is not None:
        edge = outer if end[0] > 0 else inner
        yield from _cord(shown[-1].at(place(shown[-1], edge)), end)
    elif len(shown) > 1:
        a, b = (foot.at(place(foot, inner)) for foot in shown)
        yield from _cord(a, b)


def _tied(prop: Prop) -> Point | None:
    """Return where a band is tied to: so far out and so far in front of the heel."""
    if prop.what != "band" or prop.at is None:
        return None
    ahead = held_within(prop.height if prop.height is not None else 42.0, POST, 70.0)
    return (held_within(prop.at, -FURTHEST, FURTHEST), -ahead)


def held_within(value: float, low: float, high: float) -> float:
    """Return the nearest number inside limits; what is no number becomes the lower one."""
    return float(min(max(low, value), high)) if value == value else low  # noqa: PLR0124


def _cord(start: Point, end: Point) -> Iterator[Placed]:
    """Yield what goes on from a band over a foot, with round ends where it bends."""
    yield _strip(start, end)
    yield from (Placed("foot-above-strip-end", one) for one in (start, end))


def _strip(start: Point, end: Point) -> Placed:
    """Return a taut stretch of band."""
    run = math.dist(start, end)
    turn = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0])) if run else 0.0
    return Placed("foot-above-strip", start, turn, (round(run / 10, 3), 1.0))


WAYS: dict[str, Point] = {
    "in": (-1, 0), "out": (1, 0), "forward": (0, -1), "up": (0, -1), "back": (0, 1), "down": (0, 1),
}  # fmt: skip


def push_paths(figure: Figure) -> Paths:
    """Return the arrows that tell which way feet push; of two feet that do the same, both."""
    arrow = figure.arrow
    if arrow is None or arrow.towards not in WAYS:
        return ()
    far = arrow.part.startswith("far_")
    shown = [foot for foot in feet(figure) if not far or foot.side < 0]
    line = _push(arrow.part.removeprefix("far_"), WAYS[arrow.towards])
    return tuple(foot.lay(line) for foot in shown)


def _push(part: str, way: Point) -> list[Point]:
    """Return the ends of an arrow beside a foot, or before its toes."""
    x, y = SPOTS.get(part, (0.0, -42.0))
    start = (20.0, y) if way[0] else (x, -76.0)
    line = [start, (start[0] + abs(way[0]) * PUSH, start[1] - abs(way[1]) * PUSH)]
    return line if way[0] > 0 or way[1] < 0 else line[::-1]
