"""The figures that a handbook's exercises carry, and what a drawing of one is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.figures.figure import Figure
from generator.figures.scene import Frame, Scene
from generator.handbook import load
from generator.model.exercise import Exercise
from tests.places import ROOT

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+|nan|inf)")


@cache
def exercises() -> Mapping[str, Exercise]:
    """Return the exercises of the shipped handbook, read once."""
    return load(ROOT).handbook.exercises


@cache
def shipped() -> dict[str, Figure]:
    """Return the figures of the shipped handbook that are not icons, by exercise."""
    return {
        id_: one.figure
        for id_, one in sorted(exercises().items())
        if one.figure is not None and one.figure.icon is None
    }


def every_frame(scene: Scene) -> Iterator[Frame]:
    """Yield the frames of a scene, those in between as well."""
    yield from scene.frames
    for step in scene.between:
        yield from step
