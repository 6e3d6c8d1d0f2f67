"""One pose's joint angles and contacts, with nothing left open."""

from __future__ import annotations

from dataclasses import dataclass

from generator.figures.figure import BodyPose
from generator.figures.named import NAMED
from generator.figures.skeleton import RANGES

LIMB_KEYS = ("hip", "spread", "rotate", "knee", "ankle", "toes", "shoulder", "reach", "elbow")
FAR = "far_"
AT_REST = dict.fromkeys(RANGES, 0.0)
ANGLES = (*RANGES, *(FAR + key for key in LIMB_KEYS))


@dataclass(frozen=True, slots=True)
class Joints:
    """Angles in degrees and lengths in per cent of body height, each inside its range."""

    values: dict[str, float]
    touch: tuple[tuple[str, str], ...]

    def __getitem__(self, key: str) -> float:
        """Return one value."""
        return self.values[key]

    def rests(self, part: str) -> str | None:
        """Return what a part rests on, if it does."""
        for touching, surface in self.touch:
            if touching == part:
                return surface
        return None


def joints(pose: BodyPose) -> Joints:
    """Return a pose with its named pose filled in and the far limbs as the near ones.

    What is written at the pose goes first, then the named pose, then the near limb, then nought.
    """
    named = NAMED[pose.pose] if pose.pose else {}
    written = {**named, **dict(pose.angles())}
    touch = named.get("touch", {}) if pose.touch is None else pose.touch
    inside = {key: _inside(key, written[key]) for key in ANGLES if key in written}
    values = {**AT_REST, **inside}
    for key in LIMB_KEYS:
        values[FAR + key] = inside.get(FAR + key, values[key])
    return Joints(values, tuple(touch.items()))


def range_of(key: str) -> tuple[float, float]:
    """Return how far a key's joint goes."""
    return RANGES[key.removeprefix(FAR)]


def _inside(key: str, value: float) -> float:
    return within(value, range_of(key))


def within(value: float, limits: tuple[float, float]) -> float:
    """Return the nearest value inside limits; a number that is none becomes nought."""
    low, high = limits
    if value != value:  # noqa: PLR0124  only what is not a number differs from itself
        return 0.0
    return float(min(high, max(low, value)))


def mixed(a: Joints, b: Joints, share: float) -> Joints:
    """Return the pose that is a share of the way from one to another; it touches as the first."""
    values = {key: a[key] + (b[key] - a[key]) * share for key in a.values}
    values["lift"] += 4 * b["hop"] * share * (1 - share)
    return Joints(values, a.touch)
