"""A skeleton as layers of shapes: tapered bands round circles, seen from one side."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal, TypeAlias

from generator.figures.outline import Circle, hull
from generator.figures.scene import Layer, Placed, Point, Tone
from generator.figures.skeleton import (
    BALL,
    BALL_RADIUS,
    FOREARM,
    HEAD_RADIUS,
    HEEL,
    HEEL_RADIUS,
    KNEE_RADIUS,
    SHANK,
    THIGH,
    TOE_RADIUS,
    TOES,
    TRUNK,
    UPPER_ARM,
    Arm,
    Bone,
    Leg,
    Skeleton,
)
from generator.figures.space import DOWN, FORWARD, UP, Vector, turned

View: TypeAlias = Literal["side", "front", "back", "raised", "high"]
"""From where a body is seen; who lies is seen from the front and above.

`raised` is from a little above; `high` is from farther up, so that bent knees show.
"""

# Each shape hangs down its own y axis from a joint; its front is at positive x.
_CIRCLES: dict[str, tuple[Circle, ...]] = {
    "thigh": ((-0.6, 0, 5.7), (0.4, 9, 5.2), (0, THIGH, KNEE_RADIUS)),
    "thigh-front": ((0, 0, 5.0), (0, THIGH, KNEE_RADIUS)),
    "shank": ((0, 0, KNEE_RADIUS), (-0.9, 7.5, 3.7), (0, SHANK, 2.2)),
    "shank-front": ((0, 0, KNEE_RADIUS), (0.2, 7.5, 3.6), (0, SHANK, 2.2)),
    "foot": (
        (-0.1, -0.2, 2.3),
        (HEEL[0], -HEEL[1], HEEL_RADIUS),
        (BALL[0], -BALL[1], BALL_RADIUS),
    ),
    "foot-front": ((0, 0, 2.3), (-1.7, 2.7, 1.4), (2.2, 2.7, 1.4)),
    "toes-front": ((-1.4, 3.3, 0.9), (1.8, 3.3, 0.9)),
    "toes": ((0, 0, BALL_RADIUS), (TOES, BALL_RADIUS - TOE_RADIUS, TOE_RADIUS)),
    "trunk": (
        (-0.4, -0.6, 6.3),
        (0.2, -11, 5.6),
        (0.4, -TRUNK + 7.5, 6.5),
        (-0.2, -TRUNK + 1.5, 4.4),
    ),
    "trunk-front": (
        (-3.6, 0, 5.6),
        (3.6, 0, 5.6),
        (-7.6, -TRUNK + 2.2, 4.2),
        (7.6, -TRUNK + 2.2, 4.2),
    ),
    "neck": ((0, 0, 3.0), (-0.2, 8, 2.7)),
    "head": ((-0.4, -0.6, 6.1), (2.6, 3.2, 3.2)),
    "head-front": ((0, 0, HEAD_RADIUS),),
    "upper-arm": ((0, 0, 3.3), (0, UPPER_ARM, 2.4)),
    "forearm": ((0, 0, 2.4), (0, FOREARM - 1, 1.7), (0, FOREARM + 1.8, 2.1)),
}

STOCK: dict[str, str] = {name: hull(circles) for name, circles in _CIRCLES.items()}
"""The path of each part of a body."""

FROM_ABOVE = {
    view: (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    for view, degrees in (("raised", 24), ("high", 40))
}
SEEN_FROM_SIDE = 0.5  # how much of its front-to-back line a part must show
FOOT_FROM_SIDE = 0.8
SHORTEST = 0.3  # a limb that points at the reader is not drawn shorter than this


def seen(at: Vector, view: View) -> Point:
    """Return where a point in space is on the picture; y points down."""
    match view:
        case "side":
            return (at[0], -at[1])
        case "front":
            return (-at[2], -at[1])
        case "back":
            return (at[2], -at[1])
        case "raised" | "high":
            flat, steep = FROM_ABOVE[view]
            return (-at[2], at[0] * steep - at[1] * flat)


def depth(at: Vector, view: View) -> float:
    """Return how near a point in space is to the reader."""
    if view in FROM_ABOVE:
        flat, steep = FROM_ABOVE[view]
        return at[0] * flat + at[1] * steep
    return {"side": at[2], "front": at[0], "back": -at[0]}[view]


def body_layers(
    body: Skeleton, view: View, *, alike: bool, arms: bool
) -> Iterator[tuple[float, Layer]]:
    """Yield a body's layers, each with its depth. With `alike`, both sides have the near tone."""
    far: Tone = "near" if alike else "far"
    middle = depth(body.trunk.start, view)
    for side, tone in (("far_", far), ("", "near")):
        leg, arm = body.legs[side], body.arms[side]
        yield _limb_depth(leg, view), _layer(tone, leg_marks(leg, view))
        if arms:
            yield _arm_depth(arm, middle, view), _layer(tone, arm_marks(arm, view))
    yield middle, _layer("body", _trunk_marks(body, view))


def _limb_depth(leg: Leg, view: View) -> float:
    return (depth(leg.thigh.start, view) + depth(leg.shank.start, view)) / 2


def _arm_depth(arm: Arm, middle: float, view: View) -> float:
    """Return an arm's depth: one that hangs beside the trunk lies over it when seen from before."""
    found = depth(arm.hand, view)
    return found if view == "side" or found < middle - KNEE_RADIUS else middle + abs(found) + 1


def _layer(tone: Tone, marks: tuple[Placed, ...]) -> Layer:
    return Layer(tone, marks, outlined=True)


def leg_marks(leg: Leg, view: View) -> tuple[Placed, ...]:
    """Return a leg's shapes."""
    return (
        _hung("thigh", leg.thigh, view),
        _hung("shank", leg.shank, view),
        *_foot_marks(leg, view),
    )


def arm_marks(arm: Arm, view: View) -> tuple[Placed, ...]:
    """Return an arm's shapes; the hand belongs to the forearm."""
    return (_hung("upper-arm", arm.upper, view), _hung("forearm", arm.fore, view))


def _trunk_marks(body: Skeleton, view: View) -> tuple[Placed, ...]:
    neck = Placed("neck", seen(body.neck, view), _turn_of(seen(turned(body.head.turn, UP), view)))
    return (neck, _hung("trunk", body.trunk, view), _hung("head", body.head, view))


def _turn_of(down: Point) -> float:
    """Return the turn, clockwise on the picture, that brings what hangs down to a direction."""
    return math.degrees(math.atan2(-down[0], down[1]))


ROUND = {"upper-arm", "forearm"}  # the same from every side


def _hung(shape: str, bone: Bone, view: View) -> Placed:
    """Return a part that hangs from a joint, shortened where it points at the reader."""
    down = seen(turned(bone.turn, DOWN), view)
    front = seen(turned(bone.turn, FORWARD), view)
    shown = max(SHORTEST, math.hypot(*down))
    turn = _turn_of(down)
    if shape in ROUND:
        return Placed(shape, seen(bone.start, view), turn, _stretch(1.0, shown))
    from_side = math.hypot(*front) > SEEN_FROM_SIDE
    angle = math.radians(turn)
    mirrored = from_side and front[0] * math.cos(angle) + front[1] * math.sin(angle) < 0
    name = shape if from_side else f"{shape}-front"
    return Placed(name, seen(bone.start, view), turn, _stretch(-1.0 if mirrored else 1.0, shown))


def _stretch(across: float, along: float) -> tuple[float, float]:
    """Return a stretch with the noise of rounding taken out, so that equal places are equal."""
    return (across, round(along, 2))


def _foot_marks(leg: Leg, view: View) -> tuple[Placed, ...]:
    """Return foot and toes, from the side where they are seen so, else end on."""
    front = seen(turned(leg.foot.turn, FORWARD), view)
    if math.hypot(*front) < FOOT_FROM_SIDE:
        down = seen(turned(leg.foot.turn, DOWN), view)
        out = 1.0 if seen(leg.foot.start, view)[0] >= seen(leg.thigh.start, view)[0] - 1 else -1.0
        at, turn = seen(leg.foot.start, view), _turn_of(down)
        return tuple(Placed(f"{part}-front", at, turn, (out, 1.0)) for part in ("foot", "toes"))
    return (_laid("foot", leg.foot, view), _laid("toes", leg.toes, view))


def _laid(shape: str, bone: Bone, view: View) -> Placed:
    """Return a part that lies along its own x axis."""
    front = seen(turned(bone.turn, FORWARD), view)
    down = seen(turned(bone.turn, DOWN), view)
    turn = math.degrees(math.atan2(front[1], front[0]))
    angle = math.radians(turn)
    upright = down[1] * math.cos(angle) - down[0] * math.sin(angle) >= 0
    stretch = (round(math.hypot(*front), 2), 1.0 if upright else -1.0)
    return Placed(shape, seen(bone.start, view), turn, stretch)
