"""From joint angles and contacts to where every part of a body is.

The first contact is the anchor. A foot, ball, heel or knee that is the anchor carries the body: the
leg is built up from it, and the trunk leans as its pose says, so that the angle of that hip
follows. On a seat or lying down the trunk itself is anchored. Other contacts are met by bending
hip and knee, or shoulder and elbow: two rigid bones and a known end, the classic planar problem.
"""

from __future__ import annotations

import math

from generator.figures.joints import FAR, Joints
from generator.figures.scenery import AWAY, Scenery
from generator.figures.skeleton import (
    ANKLE_HEIGHT,
    BACK_RADIUS,
    BALL,
    BALL_RADIUS,
    ELBOW_RADIUS,
    FOREARM,
    HAND,
    HAND_RADIUS,
    HEAD,
    HEEL,
    HEEL_RADIUS,
    HIP_APART,
    KNEE_RADIUS,
    PELVIS_RADIUS,
    SHANK,
    SHOULDER_APART,
    THIGH,
    TOES,
    TRUNK,
    UPPER_ARM,
    Angles,
    Arm,
    Bone,
    Leg,
    Skeleton,
)
from generator.figures.space import (
    ASIDE,
    FORWARD,
    UP,
    Turn,
    Vector,
    across,
    angle_between,
    aside,
    back,
    between,
    dot,
    forward,
    length,
    opposite,
    pitch,
    pitched,
    plus,
    roll,
    rolled,
    turned,
    unit,
    up,
    yawed,
)

STANDING = ("foot", "ball", "heel")
SIDES = ("", FAR)
ALONG = 1 - 1e-6  # of two directions of length one: the same direction
ELBOW_POLE: Vector = (-0.4, -1.0, 0.0)  # an elbow points down and a little back
NOWHERE: Vector = (0.0, 0.0, 0.0)
SLACK = 0.5  # what a limb gives before it counts as too short
STRAIGHT = 0.01  # two directions that differ less make a straight limb


def solve(joints: Joints, scenery: Scenery) -> Skeleton:
    """Return the body in a pose. What cannot be reached is stretched for and named."""
    return _Solver(joints, scenery).skeleton()


class _Solver:
    """The state of one solution: the trunk is placed first, then each limb that hangs on it."""

    def __init__(self, joints: Joints, scenery: Scenery) -> None:
        self.joints = joints
        self.scenery = scenery
        self.out_of_reach: list[str] = []
        self.trunk_turn = rolled(pitch(-joints["lean"]), joints["tilt"])
        self.moved = plus(NOWHERE, ASIDE if scenery.sideways else FORWARD, joints["shift"])
        self.away = 0.0 if scenery.sideways else joints["away"]
        self.moved = plus(self.moved, FORWARD, AWAY[0] * self.away)

    def skeleton(self) -> Skeleton:
        part, surface = self.joints.touch[0] if self.joints.touch else ("", "")
        legs: dict[str, Leg] = {}
        side, name = _split(part)
        if name in (*STANDING, "knee"):
            legs[side] = self._carrying_leg(side, name, surface)
            hip = legs[side].thigh.start
            pelvis = plus(hip, aside(self.trunk_turn), -_out(side) * HIP_APART)
        else:
            pelvis = self._anchored_pelvis(side, name, surface)
        trunk = Bone(pelvis, self.trunk_turn)
        for other in SIDES:
            if other not in legs:
                legs[other] = self._leg(other, trunk, legs.get(""))
        arms = {side: self._arm(side, trunk) for side in SIDES}
        neck = self._on_trunk(pelvis, (0.0, TRUNK, 0.0))
        head = pitched(self.trunk_turn, -self.joints["neck"])
        middle = plus(neck, up(head), HEAD)
        return Skeleton(
            trunk,
            neck,
            Bone(middle, head),
            {side: legs[side] for side in SIDES},
            arms,
            tuple(self.out_of_reach),
        )

    def _on_trunk(self, pelvis: Vector, offset: Vector) -> Vector:
        return plus(pelvis, turned(self.trunk_turn, offset))

    # -- the anchor

    def _height(self, surface: str) -> float:
        risen = self.joints["lift"] + AWAY[1] * self.away  # what is farther off stands higher
        return self.scenery.tops.get(surface, 0.0) + risen

    def _carrying_leg(self, side: str, name: str, surface: str) -> Leg:
        """Return the leg that the body stands or kneels on, from the contact up."""
        j, ground = self.joints, self._height(surface)
        start = plus(self.moved, (0.0, ground, _out(side) * HIP_APART))
        lean_out = roll(-_out(side) * j[side + "spread"])
        if name == "knee":
            knee = plus(start, UP, KNEE_RADIUS)
            shank = pitched(lean_out, self._kneeling_pitch(side))
            ankle = plus(knee, up(shank), -SHANK)
            foot = pitched(shank, j[side + "ankle"])
        else:
            foot = pitch(self._foot_pitch(side, name))
            ankle = _ankle_over(start, foot, name)
            upright = self._foot_pitch(side, name) + self._leaning_back(ankle)
            shank = pitched(lean_out, upright - j[side + "ankle"])
            knee = plus(ankle, up(shank), SHANK)
        thigh = pitched(shank, j[side + "knee"])
        hip = plus(knee, up(thigh), THIGH)
        return self._worked_out(side, Bone(hip, thigh), Bone(knee, shank), Bone(ankle, foot))

    def _foot_pitch(self, side: str, name: str) -> float:
        """Return how far a foot on the ground points up: the toes stay level on what is there."""
        if name == "heel":
            return self.joints[side + "ankle"]
        rise = self.scenery.toes
        return rise - self.joints[side + "toes"] if name == "ball" else 0.0

    def _leaning_back(self, ankle: Vector) -> float:
        """Return how far a leg leans back so that the seat is at the wall that the back is on."""
        if self.joints.rests("back") != "wall":
            return 0.0
        away = ankle[0] - self.scenery.ahead["wall"] - PELVIS_RADIUS
        return math.degrees(math.asin(max(-0.6, min(0.6, away / (THIGH + SHANK)))))

    def _kneeling_pitch(self, side: str) -> float:
        """Return how a kneeling shank lies: as level as its foot lets it."""
        foot = self.joints[side + "ankle"]
        for raised in range(45):
            ankle = KNEE_RADIUS + SHANK * math.sin(math.radians(raised))
            turn = pitch(foot - 90.0 - raised)
            ball = ankle + turned(turn, BALL)[1]
            toes = forward(pitched(turn, self.joints[side + "toes"]))[1] * TOES
            if min(ball, ball + toes) >= BALL_RADIUS:
                break
        return -90.0 - raised

    def _anchored_pelvis(self, side: str, name: str, surface: str) -> Vector:
        """Return the middle of the pelvis of a body that sits, lies, or is carried by an arm."""
        ground = self._height(surface)
        match name:
            case "seat":
                return plus(self.moved, UP, ground + PELVIS_RADIUS)
            case "back":
                shoulders = plus(self.moved, UP, ground + BACK_RADIUS)
                return plus(shoulders, up(self.trunk_turn), -TRUNK)
            case "side":
                return plus(self.moved, UP, ground + SHOULDER_APART + 3.0)
            case "elbow" | "hand" | "forearm":
                return self._hung_from_arm(side, name, plus(self.moved, UP, ground))
            case _:
                high = THIGH + SHANK + ANKLE_HEIGHT + self.joints["lift"]
                return plus(self.moved, UP, high)

    def _hung_from_arm(self, side: str, name: str, contact: Vector) -> Vector:
        """Return where the pelvis is when an arm carries the trunk."""
        arm = self._hanging_arm(side, Bone((0.0, 0.0, 0.0), self.trunk_turn))
        held = arm.hand if name == "hand" else arm.fore.start
        radius = HAND_RADIUS if name == "hand" else ELBOW_RADIUS
        return between(held, plus(contact, UP, radius))

    # -- legs

    def _leg(self, side: str, trunk: Bone, near: Leg | None) -> Leg:
        hip = plus(trunk.start, aside(trunk.turn), _out(side) * HIP_APART)
        resting = [name for name in STANDING if self.joints.rests(side + name)]
        if resting:
            return self._planted_leg(side, hip, resting[0])
        if near is not None and self._kneels_alike(side):
            across_body = plus((0.0, 0.0, 0.0), ASIDE, -2 * HIP_APART)
            return _moved(near, across_body)
        j = self.joints
        spread = rolled(trunk.turn, -_out(side) * j[side + "spread"])
        thigh = yawed(pitched(spread, j[side + "hip"]), _out(side) * j[side + "rotate"])
        knee = plus(hip, up(thigh), -THIGH)
        shank = pitched(thigh, -j[side + "knee"])
        ankle = plus(knee, up(shank), -SHANK)
        foot = pitched(shank, j[side + "ankle"])
        return self._leg_of(side, Bone(hip, thigh), Bone(knee, shank), Bone(ankle, foot))

    def _kneels_alike(self, side: str) -> bool:
        """Tell whether the far leg kneels beside the near one with the same angles."""
        anchor = self.joints.touch[0][0] if self.joints.touch else ""
        return side == FAR and anchor == "knee" and self.joints["far_knee"] == self.joints["knee"]

    def _planted_leg(self, side: str, hip: Vector, name: str) -> Leg:
        """Return a leg whose foot is where it must be; hip, knee and ankle follow."""
        surface = self.joints.rests(side + name) or "floor"
        foot = pitch(self._foot_pitch(side, name))
        ground = self._height(surface)
        spread = math.tan(math.radians(self.joints[side + "spread"]))
        out = _out(side) * spread * max(0.0, hip[1] - ground)
        start = (self.joints["stride"] + self.moved[0], ground, hip[2] + out)
        ankle = _ankle_over(start, foot, name)
        ahead = forward(self.trunk_turn)
        knee = self._joint(side + name, (hip, ankle), (THIGH, SHANK), ahead)
        upper, lower = unit(between(hip, knee)), unit(between(knee, ankle))
        bent = length(between(upper, lower)) > STRAIGHT
        thigh = _hanging(upper, plus((0.0, 0.0, 0.0), lower, -1.0) if bent else ahead)
        shank = _hanging(lower, upper if bent else ahead)
        ankle = plus(knee, lower, SHANK)  # short of the ground where the leg is too short
        return self._worked_out(side, Bone(hip, thigh), Bone(knee, shank), Bone(ankle, foot))

    def _leg_of(
        self, side: str, thigh: Bone, shank: Bone, foot: Bone, angles: Angles | None = None
    ) -> Leg:
        ball = plus(foot.start, turned(foot.turn, BALL))
        toe_turn = pitched(foot.turn, self.joints[side + "toes"])
        return Leg(
            thigh,
            shank,
            foot,
            Bone(ball, toe_turn),
            plus(foot.start, turned(foot.turn, HEEL)),
            ball,
            plus(ball, forward(toe_turn), TOES),
            angles or {},
        )

    def _worked_out(self, side: str, thigh: Bone, shank: Bone, foot: Bone) -> Leg:
        """Return a leg with the angles that its joints must have for its foot to be there."""
        down = opposite(up(thigh.turn)), opposite(up(shank.turn))
        hanging = turned(back(self.trunk_turn), down[0])
        toes_up = turned(back(shank.turn), forward(foot.turn))
        angles = {
            "hip": math.degrees(math.atan2(hanging[0], -hanging[1])),
            "knee": angle_between(*down) * (1 if _bends_back(thigh.turn, down[1]) else -1),
            "ankle": math.degrees(math.atan2(toes_up[1], toes_up[0])),
        }
        return self._leg_of(side, thigh, shank, foot, angles)

    # -- arms

    def _arm(self, side: str, trunk: Bone) -> Arm:
        surface = self.joints.rests(side + "hand") or (
            self.joints.rests("hand") if self._arms_alike() else None
        )
        hanging = self._hanging_arm(side, trunk)
        anchor = self.joints.touch[0][0] if self.joints.touch else ""
        if surface is None or anchor.endswith("hand"):
            return hanging
        return self._resting_arm(side, hanging, surface)

    def _arms_alike(self) -> bool:
        keys = ("shoulder", "reach", "elbow")
        return all(self.joints[FAR + key] == self.joints[key] for key in keys)

    def _hanging_arm(self, side: str, trunk: Bone) -> Arm:
        j, at = self.joints, (0.0, TRUNK - 1.5, _out(side) * SHOULDER_APART)
        shoulder = plus(trunk.start, turned(trunk.turn, at))
        reach = rolled(trunk.turn, -_out(side) * j[side + "reach"])
        upper = pitched(reach, j[side + "shoulder"])
        elbow = plus(shoulder, up(upper), -UPPER_ARM)
        fore = pitched(upper, j[side + "elbow"])
        hand = plus(elbow, up(fore), -(FOREARM + HAND / 2))
        return Arm(Bone(shoulder, upper), Bone(elbow, fore), hand, {})

    def _resting_arm(self, side: str, hanging: Arm, surface: str) -> Arm:
        shoulder = hanging.upper.start
        hand = self._grip(surface, hanging)
        elbow = self._joint(
            f"{side}hand", (shoulder, hand), (UPPER_ARM, FOREARM + HAND / 2), ELBOW_POLE
        )
        facing = forward(self.trunk_turn)
        upper, fore = between(shoulder, elbow), between(elbow, hand)
        angles = {
            "shoulder": angle_between(upper, opposite(up(self.trunk_turn))),
            "elbow": angle_between(upper, fore),
        }
        reached = plus(elbow, unit(fore), FOREARM + HAND / 2)
        return Arm(
            Bone(shoulder, _hanging(upper, facing)),
            Bone(elbow, _hanging(fore, facing)),
            reached,
            angles,
        )

    def _grip(self, surface: str, hanging: Arm) -> Vector:
        """Return the point of a surface that a hand holds."""
        shoulder = hanging.upper.start
        if surface == "wall":
            wall = self.scenery.ahead["wall"]
            high = self.scenery.grips.get("wall", shoulder[1] - 3.0)
            toward = HAND_RADIUS if wall > shoulder[0] else -HAND_RADIUS
            return (wall - toward, high, shoulder[2])
        if surface in ("floor", "step"):
            below = hanging.hand[0]
            return (below, self.scenery.grips[surface] + HAND_RADIUS, shoulder[2])
        return (
            self.scenery.ahead[surface],
            self.scenery.grips[surface] + HAND_RADIUS,
            shoulder[2],
        )

    def _joint(
        self, name: str, ends: tuple[Vector, Vector], bones: tuple[float, float], pole: Vector
    ) -> Vector:
        """Return where the joint between two bones is that reach from one end to the other.

        It lies towards the pole. What is farther than the bones are long is stretched for.
        """
        way, (first, second) = between(*ends), bones
        distance = length(way)
        if distance > first + second + SLACK:
            self.out_of_reach.append(name)
        distance = max(abs(first - second) + 0.01, min(first + second - 0.01, distance))
        along = unit(way)
        cosine = (first**2 + distance**2 - second**2) / (2 * first * distance)
        sine = math.sqrt(max(0.0, 1.0 - cosine**2))
        return plus(plus(ends[0], along, first * cosine), across(pole, along), first * sine)


def _split(part: str) -> tuple[str, str]:
    return (FAR, part.removeprefix(FAR)) if part.startswith(FAR) else ("", part)


def _out(side: str) -> float:
    """Return which way is outwards: the near side is at positive z."""
    return -1.0 if side == FAR else 1.0


def _ankle_over(contact: Vector, foot: Turn, name: str) -> Vector:
    """Return where the ankle is when a foot's ball or heel stands on a point."""
    spot, radius = (HEEL, HEEL_RADIUS) if name == "heel" else (BALL, BALL_RADIUS)
    return plus(plus(contact, UP, radius), turned(foot, spot), -1.0)


def _hanging(along: Vector, forward: Vector) -> Turn:
    """Return the turn of a bone that points somewhere, its front as near forward as can be."""
    down = unit(along)
    front = across(forward if abs(dot(unit(forward), down)) < ALONG else UP, down)
    sideways = (
        front[1] * -down[2] - front[2] * -down[1],
        front[2] * -down[0] - front[0] * -down[2],
        front[0] * -down[1] - front[1] * -down[0],
    )
    return back((front, opposite(down), sideways))


def _bends_back(thigh: Turn, shank_down: Vector) -> bool:
    """Tell whether a shank lies behind the line of its thigh, as a knee bends."""
    return dot(forward(thigh), shank_down) <= 0.0


def _moved(leg: Leg, by: Vector) -> Leg:
    def bone(one: Bone) -> Bone:
        return Bone(plus(one.start, by), one.turn)

    return leg._replace(
        thigh=bone(leg.thigh),
        shank=bone(leg.shank),
        foot=bone(leg.foot),
        toes=bone(leg.toes),
        heel=plus(leg.heel, by),
        ball=plus(leg.ball, by),
        tip=plus(leg.tip, by),
    )
