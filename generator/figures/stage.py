"""A figure of a whole body made ready: each pose complete, and the things around it in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.figures.body import FROM_ABOVE, View
from generator.figures.figure import BodyPose, Figure, Prop
from generator.figures.joints import FAR, LIMB_KEYS, Joints, joints, mixed, within
from generator.figures.props import FURNITURE
from generator.figures.scenery import PLACES, Scenery, scenery
from generator.figures.skeleton import Skeleton
from generator.figures.solve import solve

LIES = 45.0  # who tilts so far to the side lies
KNEES_BENT = 60.0  # who lies with knees so bent is seen from higher up
BETWEEN = {2: 3}  # frames in between; with more than two frames one a step is enough


@dataclass(frozen=True, slots=True)
class Stage:
    """A figure's poses solved."""

    view: View
    poses: tuple[Joints, ...]
    scenery: Scenery
    things: tuple[Prop, ...]
    arms: bool
    small: bool = False
    """True for the person beside a part, whose close-up tells what works."""

    def body(self, pose: Joints) -> Skeleton:
        """Return the body in a pose."""
        return solve(pose, self.scenery)

    def shown(self, body: Skeleton) -> Skeleton:
        """Return a body as it is drawn: from the side, two legs that do the same are both seen."""
        return body.side_by_side() if self.view == "side" and self.alike else body

    def between(self, a: Joints, b: Joints) -> tuple[Skeleton, ...]:
        """Return the bodies on the way from one pose to the next."""
        count = BETWEEN.get(len(self.poses), 1)
        return tuple(self.body(mixed(a, b, (n + 1) / (count + 1))) for n in range(count))

    @property
    def alike(self) -> bool:
        """Tell whether both sides do the same in every pose, and the picture is about that."""
        if self.small and self.view == "side":
            return False
        return all(
            pose[FAR + key] == pose[key] for pose in self.poses for key in LIMB_KEYS
        ) and all(pose.rests("far_ball") == pose.rests("ball") for pose in self.poses)

    @property
    def floor_line(self) -> bool:
        """Tell whether the floor is a line; from above it is a plane, which a mat shows."""
        seen_as_plane = self.view in FROM_ABOVE or any(one.what == "cross" for one in self.things)
        return self.on_floor and not seen_as_plane

    @property
    def on_floor(self) -> bool:
        """Tell whether there is a floor: not in water, nor for who hangs on a bar."""
        return any(surface != "bar" for pose in self.poses for _, surface in pose.touch)


def stage(figure: Figure) -> Stage:
    """Return the stage of a figure that shows a whole body."""
    view, poses = body_poses(figure)
    ready = tuple(joints(pose) for pose in poses)
    props = tuple(_in_reach(prop) for prop in figure.props)
    if view == "front" and abs(ready[0]["tilt"]) > LIES:
        view = _from_above(ready[0])
    around = scenery(props, ready[0]["stride"], sideways=view != "side")
    return Stage(view, ready, around, _things(props, ready), not figure.crop, bool(figure.person))


def _from_above(pose: Joints) -> View:
    """Return from how high a body on its side is seen: from higher where its bent knees lie."""
    bent = pose["knee"] > KNEES_BENT and pose.rests("side") is not None
    return "high" if bent else "raised"


def _in_reach(prop: Prop) -> Prop:
    """Return a thing whose place is one that a drawing can hold."""
    inside = {
        key: within(at, limits)
        for key, limits in PLACES.items()
        if (at := getattr(prop, key)) is not None
    }
    return prop.model_copy(update=inside) if inside else prop


def body_poses(figure: Figure) -> tuple[View, Sequence[BodyPose]]:
    """Return a figure's view and its poses."""
    if figure.side is not None:
        return "side", figure.side
    if figure.front is not None:
        return "front", figure.front
    return "back", figure.back or ()


def _things(props: Sequence[Prop], poses: Sequence[Joints]) -> tuple[Prop, ...]:
    """Return what is drawn: the things listed, and the furniture that the body rests on."""
    listed = {prop.what for prop in props}
    touched = {surface for pose in poses for _, surface in pose.touch}
    missing = [name for name in FURNITURE if name in touched and name not in listed]
    rested = [Prop(what=name, matters=False) for name in missing]
    return (*rested, *props)
