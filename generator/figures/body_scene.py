"""A whole body's drawing: its poses solved, seen from one side, with things and arrows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.figures import arrows, props
from generator.figures.body import STOCK, body_layers, seen
from generator.figures.figure import Figure
from generator.figures.framing import frame_box
from generator.figures.movement import arrow_paths
from generator.figures.props import Place, ground, prop_layers
from generator.figures.scene import Drawn, Frame, Layer, Point, Scene
from generator.figures.signs import pause
from generator.figures.skeleton import Skeleton
from generator.figures.stage import Stage, body_poses, stage

PAUSE_AHEAD, PAUSE_TIMES = 17.0, 1.6  # how far in front of the head a pause sign is; its size


def body_scene(figure: Figure) -> Scene:
    """Return the scene of a figure that shows a whole body."""
    ready = stage(figure)
    bodies = [ready.body(pose) for pose in ready.poses]
    steps = [ready.between(a, b) for a, b in pairwise(ready.poses)]
    paths = arrow_paths(figure, ready, bodies, steps)
    pauses = _pauses(figure, ready, bodies)
    box = frame_box(figure, ready, [ready.shown(body) for body in bodies], [*paths, *pauses])
    floor = [ground(box.left + 1, box.left + box.width - 1)] if ready.floor_line else []
    order = _order(_deep_layers(ready, ready.shown(bodies[0])))

    def frame(body: Skeleton) -> Frame:
        layers = [layer for _, layer in _deep_layers(ready, ready.shown(body))]
        return Frame((*floor, *(layers[index] for index in order)))

    return Scene(
        box,
        {**STOCK, **props.STOCK},
        tuple(frame(body) for body in bodies),
        tuple(tuple(frame(body) for body in step) for step in steps),
        tuple(_over(path, spots) for path, spots in zip(paths, pauses, strict=True)),
    )


def _over(path: Sequence[Point], pauses: Sequence[Point]) -> tuple[Drawn, ...]:
    """Return what is drawn over a frame: its arrow, and a pause sign where the body stays still."""
    signs = [mark for x, y in pauses for mark in pause(x, y, PAUSE_TIMES)]
    return (*(arrows.along(path) if path else ()), *signs)


def _pauses(
    figure: Figure, ready: Stage, bodies: Sequence[Skeleton]
) -> tuple[tuple[Point, ...], ...]:
    """Return where each frame's pause sign stands, beside the head; none where there is no hold."""
    heads = [seen(body.points()["head"], ready.view) for body in bodies]
    written = body_poses(figure)[1]
    return tuple(
        ((x + PAUSE_AHEAD, y),) if pose.hold else ()
        for (x, y), pose in zip(heads, written, strict=True)
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
