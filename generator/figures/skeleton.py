"""A body's proportions, how far its joints bend, and where its parts are in one pose.

Lengths are per cent of body height, after the segment lengths that biomechanics textbooks give
(Winter, Biomechanics and Motor Control of Human Movement: thigh 24.5, shank 24.6, foot 3.9 high
and 15.2 long, trunk 28.8, upper arm 18.6, forearm 14.6), rounded where a drawing reads better.
Joint ranges are those of goniometry tables, widened to what trained people reach. They guard
drawings against slips; they are no clinical advice.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from generator.figures.space import FORWARD, Turn, Vector, between, middle, pitched, plus, turned

THIGH = 24.5
SHANK = 24.6
TRUNK = 28.8
UPPER_ARM = 18.0
FOREARM = 14.6
HAND = 3.6
HIP_APART = 4.8  # from the middle of the pelvis to a hip
SHOULDER_APART = 9.0
NECK = 4.4
HEAD = 11.4  # from the neck's root to the middle of the head

# In a foot's own frame: x from the ankle forward, y up. Radii make the sole level at rest.
ANKLE_HEIGHT = 4.1
ANKLE_FRONT: Vector = (2.0, 2.2, 0.0)  # from the joint, where a strap lies over it
HEEL: Vector = (-2.7, -2.2, 0.0)
BALL: Vector = (6.9, -2.6, 0.0)
TOES = 3.8  # from the ball to the middle of the big toe's end
HEEL_RADIUS = 1.9
BALL_RADIUS = 1.5
TOE_RADIUS = 1.15

PELVIS_RADIUS = 6.0
BACK_RADIUS = 5.6
KNEE_RADIUS = 3.4
ELBOW_RADIUS = 2.4
HAND_RADIUS = 1.9
HEAD_RADIUS = 6.4

RANGES: dict[str, tuple[float, float]] = {
    "lean": (-135, 135),
    "tilt": (-100, 100),
    "neck": (-60, 60),
    "hip": (-35, 130),
    "spread": (-30, 60),
    "rotate": (-50, 85),
    "knee": (-5, 155),
    "ankle": (-60, 45),
    "toes": (-45, 90),
    "shoulder": (-60, 185),
    "reach": (-30, 180),
    "elbow": (0, 150),
    "lift": (0, 40),
    "stride": (-90, 110),
    "shift": (-40, 80),
    "away": (0, 40),
    "hop": (0, 30),
}
"""How far each joint goes, in degrees; from `lift` on, these are lengths."""


Angles: TypeAlias = dict[str, float]


class Bone(NamedTuple):
    """One rigid part: where it begins, and the turn of its own frame (it hangs down its y axis)."""

    start: Vector
    turn: Turn


class Leg(NamedTuple):
    """A leg: its bones from the hip down and the points of its sole."""

    thigh: Bone
    shank: Bone
    foot: Bone
    toes: Bone
    heel: Vector
    ball: Vector
    tip: Vector
    angles: Angles
    """Those of joints that were worked out from where the foot is; others are as written."""


class Arm(NamedTuple):
    """An arm: its bones from the shoulder down, and where the hand holds."""

    upper: Bone
    fore: Bone
    hand: Vector
    angles: Angles


HIP_AHEAD, FOOT_AHEAD = 1.6, 4.6  # of two legs side by side, how far ahead the far one is seen


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A body in one pose. Keys of `legs` and `arms` are "" for near and "far_" for far."""

    trunk: Bone  # begins between the hips; the spine goes up its y axis
    neck: Vector
    head: Bone
    legs: dict[str, Leg]
    arms: dict[str, Arm]
    out_of_reach: tuple[str, ...] = field(default=())

    def side_by_side(self) -> Skeleton:
        """Return the body with its far leg a little ahead, so that two legs are seen from the side.

        Without this, a leg that does the same as the near one is hidden behind it.
        """
        return replace(self, legs={**self.legs, "far_": _ahead(self.legs["far_"])})

    def points(self) -> dict[str, Vector]:
        """Return where each part is, by the names that editors use."""
        found: dict[str, Vector] = {"seat": self.trunk.start, "back": self.neck}
        found["head"], found["side"] = self.head.start, self.trunk.start
        for side, leg in self.legs.items():
            found[f"{side}knee"] = leg.shank.start
            found[f"{side}foot"] = leg.foot.start
            found[f"{side}ankle"] = plus(leg.foot.start, turned(leg.shank.turn, ANKLE_FRONT))
            found[f"{side}shin"] = middle(leg.shank.start, leg.foot.start)
            found[f"{side}heel"] = leg.heel
            found[f"{side}ball"] = leg.ball
            found[f"{side}toes"] = leg.tip
        for side, arm in self.arms.items():
            found[f"{side}elbow"] = arm.fore.start
            found[f"{side}forearm"] = arm.fore.start
            found[f"{side}hand"] = arm.hand
        return found


def _ahead(leg: Leg) -> Leg:
    """Return a leg a little ahead of itself, its hip less so: it is still the body's."""

    def moved(at: Vector) -> Vector:
        return plus(at, FORWARD, FOOT_AHEAD)

    def bone(one: Bone) -> Bone:
        return Bone(moved(one.start), one.turn)

    hanging = between(leg.thigh.start, leg.shank.start)
    swung = _swing(plus(hanging, FORWARD, FOOT_AHEAD - HIP_AHEAD)) - _swing(hanging)
    hip = plus(leg.thigh.start, FORWARD, HIP_AHEAD)
    return Leg(
        Bone(hip, pitched(leg.thigh.turn, swung)),
        bone(leg.shank),
        bone(leg.foot),
        bone(leg.toes),
        moved(leg.heel),
        moved(leg.ball),
        moved(leg.tip),
        leg.angles,
    )


def _swing(hanging: Vector) -> float:
    """Return how far forward something swings that hangs down at rest, in degrees."""
    return math.degrees(math.atan2(hanging[0], -hanging[1]))
