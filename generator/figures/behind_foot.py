"""The lower leg and heel from behind: a right foot, so that its inner side lies on the left.

Measures are 3.2 units a centimetre; the heel stands at x = 0 on the floor at y = 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import TypeAlias

from generator.figures.faults import Fault
from generator.figures.figure import BehindPose, Figure
from generator.figures.foot_parts import (
    Paths,
    Reach,
    arrows_along,
    curve,
    fitted,
    floor,
    held,
    longest,
    mixed,
    range_faults,
    steps,
    turned,
)
from generator.figures.outline import disc, hull
from generator.figures.scene import Drawn, Frame, Layer, Placed, Point, Scene

REACHES = {
    "roll": Reach(-25, 20, "the heel rolls out {}", "the heel rolls in {}"),
    "heel": Reach(
        0, 100, "the heel is {} lower than the ball", "the heel is raised {}", "", into_floor=True
    ),
    "tilt": Reach(-25, 35, "the sole tips out {}", "the sole tips in {}"),
}

RISE = 25.0  # how high the heel goes
JOINT: Point = (0.0, -17.0)  # over which the heel tilts against the leg
LEG_FOLLOWS = 0.2  # share of the heel's tilt that the leg takes
APART = 27.0  # from the middle to each of two feet
BALL = 8.5  # radius of a ball between the heels
HALF_HEEL = 10.3
HEEL_EDGE: tuple[Point, ...] = (
    (10.0, -5.5), (8.8, -2.6), (6.8, -0.7), (0, 0), (-6.8, -0.7), (-8.8, -2.6), (-10.0, -5.5),
)  # fmt: skip
POINTS_IN = 0.35  # how far the front of a foot goes in for each degree that its sole tips in


@dataclass(frozen=True, slots=True)
class _Stance:
    """A pose worked out: every number is there and within its joint's reach."""

    roll: float
    heel: float
    tilt: float


@dataclass(frozen=True, slots=True)
class _Foot:
    """Where a foot stands; `side` is 1 for the right one and -1 for its mirror image."""

    x: float
    side: int

    def lay(self, points: list[Point]) -> list[Point]:
        """Return points of a right foot as this foot has them."""
        return [(self.x + self.side * x, y) for x, y in points]


def behind_scene(figure: Figure) -> Scene:
    """Return the scene of a figure that has poses from behind."""
    stances = [_stance(pose) for pose in figure.behind or ()]
    between = tuple(steps(stances, _mix))
    every = [*stances, *(one for step in between for one in step)]
    drawing = _Drawing(figure)
    paths = tuple(drawing.paths(stances, index) for index in range(len(stances)))
    return Scene(
        fitted((at for one in every for at in drawing.edge(one)), paths),
        {"foot-heel-ball": disc((0, 0, BALL))},
        tuple(drawing.frame(one) for one in stances),
        tuple(tuple(drawing.frame(one) for one in step) for step in between),
        arrows_along(paths),
    )


def behind_faults(figure: Figure) -> Iterator[Fault]:
    """Yield what is wrong with poses from behind."""
    for index, pose in enumerate(figure.behind or ()):
        yield from range_faults(("behind", index), pose, REACHES)


def _stance(pose: BehindPose) -> _Stance:
    return _Stance(*(held(getattr(pose, one.name), REACHES[one.name]) for one in fields(_Stance)))


def _mix(a: _Stance, b: _Stance, share: float) -> _Stance:
    pairs = ((getattr(a, one.name), getattr(b, one.name)) for one in fields(_Stance))
    return _Stance(*(x + (y - x) * share for x, y in pairs))


def _heel(stance: _Stance, at: Point) -> Point:
    """Return where a point of the heel lies: tilted over the floor, its pad flat, and raised."""
    x, y = _tipped(stance, at)
    return (x, y - _rise(stance))


def _tipped(stance: _Stance, at: Point) -> Point:
    """Return a point of a heel that rolls on its pad, and tips on its edge under a still shin."""
    x, y = turned(at, -stance.roll)
    return turned((x, min(y, 0.0)), stance.tilt, JOINT)


def _leg(stance: _Stance, at: Point) -> Point:
    """Return where a point of the leg lies: carried by the heel's joint, and leaning a little."""
    joint = turned(JOINT, -stance.roll)
    leaning = turned(at, -stance.roll * LEG_FOLLOWS, JOINT)
    return (leaning[0] + joint[0], leaning[1] + joint[1] - JOINT[1] - _rise(stance))


def _rise(stance: _Stance) -> float:
    """Return how high a heel is carried: on the ball of its foot, or on the edge it tips on."""
    lowest = max(_tipped(stance, one)[1] for one in HEEL_EDGE) if stance.tilt else 0.0
    return RISE * stance.heel / 100 + lowest


def _outline(stance: _Stance) -> list[Point]:
    """Return the edge of leg and heel, from the calf's outer side round the heel."""
    edge: list[Point] = [
        (14.6, -64), (12.7, -55), (10.3, -45), (9.2, -37.5), (10.2, -29.5), (10.6, -25),
        (9.6, -18.5), (10.2, -12), (10.0, -5.5), (6.8, -0.7), (0, 0), (-6.8, -0.7), (-10.0, -5.5),
        (-9.9, -12), (-9.6, -20), (-11.2, -27.5), (-10.5, -32), (-9.5, -39), (-10.8, -46),
        (-13.8, -55), (-15.8, -64),
    ]  # fmt: skip
    return [_skin(stance, one) for one in edge]


def _skin(stance: _Stance, at: Point) -> Point:
    """Return where a point of the edge lies: with the heel, with the leg, or between them."""
    share = min(max((-at[1] - 9) / 24, 0.0), 1.0)
    return mixed(_heel(stance, at), _leg(stance, at), share)


def _forefoot(stance: _Stance) -> tuple[float, float]:
    """Return the two ends of the ball: rolling in, the forefoot shows more on the outer side."""
    middle = 3.0 + 0.22 * stance.roll
    return middle - 10.5, middle + 12.5


def _tendon(stance: _Stance) -> list[Point]:
    """Return the tendon above the heel, which shows as a lighter band that narrows downwards."""
    half = [(7.6, -64), (4.9, -52), (2.7, -40), (1.9, -28), (1.7, -19)]
    whole = [*half, (0, -16.5), *((-x, y) for x, y in reversed(half))]
    return [_skin(stance, one) for one in whole]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What is the same in all frames: how many feet, and what is between them."""

    figure: Figure

    def frame(self, stance: _Stance) -> Frame:
        """Return one pose from the back to the front."""
        feet = self._feet()
        return Frame(
            (
                Layer("far", tuple(_ball_mark(stance, one) for one in feet)),
                Layer("far", tuple(_sole_mark(stance, one) for one in feet)),
                Layer("near", tuple(_leg_mark(stance, one) for one in feet), outlined=True),
                Layer("body", tuple(_cut(one.lay(_tendon(stance))) for one in feet)),
                *self._ball(stance),
                floor(),
            )
        )

    def edge(self, stance: _Stance) -> Iterator[Point]:
        """Yield points round the legs, and where their toes and arrows end."""
        inner, outer = _forefoot(stance)
        for foot in self._feet():
            front = _front(stance, [(inner - 5, -4.0), (outer + 4, -4.0), (inner, 0.0)])
            yield from foot.lay([*_outline(stance), (inner - 5, 0), (outer + 4, 0), *front])

    def _feet(self) -> tuple[_Foot, ...]:
        if not any(pose.both for pose in self.figure.behind or ()):
            return (_Foot(0.0, 1),)
        apart = BALL + HALF_HEEL if self._squeezed() else APART
        return (_Foot(-apart, -1), _Foot(apart, 1))

    def _squeezed(self) -> bool:
        return any(prop.what == "ball" for prop in self.figure.props)

    def _ball(self, stance: _Stance) -> tuple[Layer, ...]:
        """Return the ball between the heels, or beside the inner side of one."""
        for prop in self.figure.props:
            if prop.what == "ball":
                x = self._feet()[-1].x - BALL - HALF_HEEL
                ball = Placed("foot-heel-ball", (x, -BALL - _rise(stance)))
                return (Layer("accent" if prop.matters else "thing", (ball,)),)
        return ()

    def paths(self, poses: list[_Stance], index: int) -> Paths:
        """Return where arrows run over one frame, which tell how it came about."""
        if index == 0:
            return ()
        found = longest(_tracks(poses[index - 1], poses[index]))
        if found is None:
            return ()
        path = found[1](poses[index - 1], poses[index])
        return tuple(one.lay(path) for one in self._feet())


Path: TypeAlias = Callable[[_Stance, _Stance], list[Point]]


def _tracks(before: _Stance, now: _Stance) -> Iterator[tuple[float, Path]]:
    yield abs(now.roll - before.roll), _roll_path
    yield abs(now.heel - before.heel) / 4, _heel_path
    yield abs(now.tilt - before.tilt), _tilt_path


def _roll_path(before: _Stance, now: _Stance) -> list[Point]:
    """Return the arrow's path beside the ankle, which tips in or out."""
    inwards = now.roll > before.roll
    start = _leg(now, (-12, -38) if inwards else (11.7, -37))
    way = -1 if inwards else 1
    return [turned(start, way * degrees, (0.0, 0.0)) for degrees in (0, 4, 8, 12)]


def _tilt_path(before: _Stance, now: _Stance) -> list[Point]:
    """Return the arrow's path beside the edge that lifts."""
    inwards = now.tilt > before.tilt
    start, way = ((-25.0, -3.0), 1) if inwards else ((25.0, -3.0), -1)
    return [turned(start, way * degrees, JOINT) for degrees in (0, 10, 20, 30)]


def _heel_path(before: _Stance, now: _Stance) -> list[Point]:
    """Return the arrow's path along the outer side of the heel."""
    low, high = sorted((-_rise(before) - 4.0, -_rise(now) - 4.0), reverse=True)
    line = [(19.5, low - 5.0), (19.5, high - 5.0)]
    return line if now.heel > before.heel else line[::-1]


def _cut(points: list[Point]) -> Drawn:
    """Return a shape whose upper end is cut off straight."""
    return Drawn(curve(points) + "Z")


def _leg_mark(stance: _Stance, foot: _Foot) -> Drawn:
    return _cut(foot.lay(_outline(stance)))


def _ball_mark(stance: _Stance, foot: _Foot) -> Drawn:
    """Return the ball of the foot, which stays on the floor."""
    inner, outer = _forefoot(stance)
    (ax, ay), (bx, by) = foot.lay(_front(stance, [(inner, -4.8), (outer, -3.3)]))
    return Drawn(hull(((ax, ay, 4.8), (bx, by, 3.3))))


def _front(stance: _Stance, points: list[Point]) -> list[Point]:
    """Return points of the front of a foot, which tips with its heel over the floor."""
    inner, outer = _forefoot(stance)
    edge = ((inner - 3, -1.0), (inner, 0.0), (outer, 0.0), (outer + 2, -1.0))
    lifted = max(0.0, *(turned(one, stance.tilt, JOINT)[1] for one in edge)) if stance.tilt else 0
    tipped = [turned(one, stance.tilt, JOINT) for one in points]
    return [(x - POINTS_IN * stance.tilt, y - lifted) for x, y in tipped]


def _sole_mark(stance: _Stance, foot: _Foot) -> Drawn:
    """Return the sole that a raised heel shows; behind a heel on the floor it is hidden."""
    inner, outer = _forefoot(stance)
    high = -_rise(stance) - 5.5

    def up(share: float) -> float:
        return -3.0 + (high + 3.0) * share

    edge = [
        (-8.2, high), (0, high - 2), (8.2, high), (8.8, up(0.7)), (11.0, up(0.42)),
        (outer + 1.6, -5.0), (outer - 1, -2.2), (0, -2.2), (inner + 1, -2.2), (inner - 3.0, -7.0),
        (-8.8, up(0.46)), (-7.4, up(0.7)),
    ]  # fmt: skip
    shown = min(_rise(stance) / 8, 1.0)
    narrow = [(x * (0.4 + 0.6 * shown), y) for x, y in edge]
    return Drawn(curve(foot.lay(_front(stance, narrow)), closed=True))
