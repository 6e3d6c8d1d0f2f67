"""What is wrong with the poses of a whole body."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from generator.figures.faults import At, Fault, too_far
from generator.figures.figure import BodyPose, Figure
from generator.figures.joints import FAR, range_of
from generator.figures.outline import number
from generator.figures.scenery import PLACES
from generator.figures.skeleton import (
    BACK_RADIUS,
    BALL_RADIUS,
    ELBOW_RADIUS,
    HAND_RADIUS,
    HEAD_RADIUS,
    HEEL_RADIUS,
    KNEE_RADIUS,
    PELVIS_RADIUS,
    TOE_RADIUS,
    Skeleton,
)
from generator.figures.space import Vector
from generator.figures.stage import Stage, body_poses, stage

SPARE = 4.0  # degrees by which an angle that is worked out may pass its range
TOUCH = 1.2  # how deep flesh and shoes give way

RADII = {
    "seat": PELVIS_RADIUS,
    "back": BACK_RADIUS,
    "head": HEAD_RADIUS,
    "knee": KNEE_RADIUS,
    "heel": HEEL_RADIUS,
    "ball": BALL_RADIUS,
    "toes": TOE_RADIUS,
    "elbow": ELBOW_RADIUS,
    "hand": HAND_RADIUS,
}

# By which angles a part is moved: those that move it most come first.
MOVES: dict[str, tuple[str, ...]] = {
    "knee": ("hip", "knee"),
    "heel": ("knee", "ankle", "hip"),
    "ball": ("ankle", "knee", "hip"),
    "toes": ("toes", "ankle", "knee", "hip"),
    "elbow": ("shoulder", "elbow"),
    "hand": ("shoulder", "elbow"),
}
MIDDLE = {"seat": "bottom", "back": "upper back", "head": "head"}


def body_faults(figure: Figure) -> Iterator[Fault]:
    """Yield what is wrong with each pose, at its number where one number is to blame."""
    yield from _far_things(figure)
    view, poses = body_poses(figure)
    ready = stage(figure)
    around = _around(ready)
    for index, (pose, joints) in enumerate(zip(poses, ready.poses, strict=True)):
        at = (view, index)
        wrong = [*_written(at, pose)]
        yield from wrong
        if not wrong:  # what follows from a wrong number says no more than the number does
            body = ready.body(joints)
            yield from _bent_too_far(at, pose, body)
            yield from _not_reached(at, pose, body)
            yield from _inside_things(at, around, pose, body)


def _written(at: At, pose: BodyPose) -> Iterator[Fault]:
    """Yield each written number that its joint does not reach."""
    for key, value in pose.angles():
        low, high = range_of(key)
        if not low <= value <= high:
            yield too_far((*at, key), key, value, low, high)


def _far_things(figure: Figure) -> Iterator[Fault]:
    """Yield each place of a thing that no drawing holds."""
    for index, prop in enumerate(figure.props):
        for key, limits in PLACES.items():
            value = getattr(prop, key)
            if value is not None and not limits[0] <= value <= limits[1]:
                yield too_far(("props", index, key), key, value, *limits)


def _bent_too_far(at: At, pose: BodyPose, body: Skeleton) -> Iterator[Fault]:
    """Yield joints of a standing leg that would have to bend farther than they go."""
    for side, leg in body.legs.items():
        for joint, angle in leg.angles.items():
            low, high = range_of(joint)
            if low - SPARE <= angle <= high + SPARE:
                continue
            yield Fault(
                "pose-out-of-range",
                _to_blame(at, pose, (f"{side}{joint}", "lean", "stride")),
                f"the {_named(side + joint)} would have to bend {number(round(angle))}° here; "
                f"it goes from {number(low)}° to {number(high)}°.",
                "change an angle of this pose, or where the foot stands.",
            )


def _not_reached(at: At, pose: BodyPose, body: Skeleton) -> Iterator[Fault]:
    for part in body.out_of_reach:
        if part == "far_hand" and "hand" in body.out_of_reach:
            continue  # it only does as the near one
        place: At = ("touch", part) if part in (pose.touch or {}) else ()
        yield Fault(
            "pose-out-of-reach",
            (*at, *place) if place else _to_blame(at, pose, ("stride",)),
            f"the {_named(part)} does not reach what it touches.",
            "bring the thing closer with `at`, change `stride`, or lean that way.",
        )


class _Around(NamedTuple):
    """The solid things around a body: how low the floor lets it, and what stands beside it."""

    floor: float
    wall: float | None
    step: tuple[float, float] | None
    """Where its edge is, and how high it is."""


def _around(ready: Stage) -> _Around:
    floor = -TOUCH if ready.on_floor else -math.inf
    if ready.view != "side":
        return _Around(floor, None, None)
    things = {prop.what: prop for prop in ready.things}
    wall = ready.scenery.ahead["wall"] if "wall" in things else None
    step = things.get("step")
    if step is None:
        return _Around(floor, wall, None)
    edge = float(step.at) if step.at is not None else -BALL_RADIUS
    return _Around(floor, wall, (edge, ready.scenery.tops["step"]))


def _inside_things(at: At, around: _Around, pose: BodyPose, body: Skeleton) -> Iterator[Fault]:
    for part, spot in body.points().items():
        radius = RADII.get(part.removeprefix(FAR))
        thing = _inside(around, spot, radius) if radius else None
        if thing:
            side = FAR if part.startswith(FAR) else ""
            keys = tuple(f"{side}{key}" for key in MOVES.get(part.removeprefix(FAR), ()))
            yield Fault(
                "pose-through-prop",
                _to_blame(at, pose, (*keys, "lean")),
                f"the {_named(part)} is inside the {thing}.",
                "change an angle of this pose, or move the thing with `at`.",
            )
            return  # one part brings its neighbours with it


def _inside(around: _Around, spot: Vector, radius: float) -> str | None:
    """Return the thing that a part, as thick as it is, lies in."""
    x, y, _ = spot
    if y - radius < around.floor:
        return "floor"
    wall = around.wall
    if wall is not None and (x + radius - wall if wall > 0 else wall - x + radius) > TOUCH:
        return "wall"
    if around.step is not None:
        edge, top = around.step
        if edge + TOUCH < x < edge + 26 and y - radius < top - TOUCH:
            return "step"
    return None


def _to_blame(at: At, pose: BodyPose, keys: tuple[str, ...]) -> At:
    """Return the first of some keys that the pose writes, else the pose."""
    return next(((*at, key) for key in keys if getattr(pose, key) is not None), at)


def _named(key: str) -> str:
    if key in MIDDLE:
        return MIDDLE[key]
    return f"far {key.removeprefix(FAR)}" if key.startswith(FAR) else f"near {key}"
