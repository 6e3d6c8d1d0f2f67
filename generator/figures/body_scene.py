"""A whole body's drawing: its poses solved, seen from one side, with things and arrows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.figures import arrows, props
from generator.figures.body import STOCK, body_layers
from generator.figures.figure import Figure
from generator.figures.framing import frame_box
from generator.figures.movement import arrow_paths
from generator.figures.props import Place, ground, prop_layers
from generator.figures.scene import Frame, Layer, Scene
from generator.figures.skeleton import Skeleton
from generator.figures.stage import Stage, stage


def body_scene(figure: Figure) -> Scene:
    """Return the scene of a figure that shows a whole body."""
    ready = stage(figure)
    bodies = [ready.body(pose) for pose in ready.poses]
    steps = [ready.between(a, b) for a, b in pairwise(ready.poses)]
    paths = arrow_paths(figure, ready, bodies, steps)
    box = frame_box(figure, ready, bodies, paths)
    floor = [ground(box.left + 1, box.left + box.width - 1)] if ready.floor_line else []
    order = _order(_deep_layers(ready, bodies[0]))

    def frame(body: Skeleton) -> Frame:
        layers = [layer for _, layer in _deep_layers(ready, body)]
        return Frame((*floor, *(layers[index] for index in order)))

    return Scene(
        box,
        {**STOCK, **props.STOCK},
        tuple(frame(body) for body in bodies),
        tuple(tuple(frame(body) for body in step) for step in steps),
        tuple(arrows.along(path) if path else () for path in paths),
    )


def _deep_layers(ready: Stage, body: Skeleton) -> list[tuple[float, Layer]]:
    """Return the layers of body and things, each with its depth."""
    found = [*body_layers(body, ready.view, alike=ready.alike, arms=ready.arms)]
    for prop in ready.things:
        found += prop_layers(Place(prop, body, ready.view, ready.scenery))
    return found


def _order(layers: Sequence[tuple[float, Layer]]) -> list[int]:
    """Return the order in which layers are painted; all frames of a drawing share it."""
    return sorted(range(len(layers)), key=lambda index: (layers[index][0], index))
