"""Which part of the plane a drawing of a body shows."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from generator.figures.body import FROM_ABOVE, View, seen
from generator.figures.figure import Figure, Prop
from generator.figures.props import MAT
from generator.figures.scene import Box, Point
from generator.figures.skeleton import HEAD_RADIUS, Skeleton
from generator.figures.stage import Stage

MARGIN = 5.0
BELOW_FLOOR = 3.0
LEAST_WIDTH, LEAST_HEIGHT = 84.0, 48.0
ROPE_HIGH, ROPE_WIDE = 106.0, 34.0  # how far a skipping rope goes over the head and aside
CROPPED = 0.6  # how much of that a part of the body needs
CROSS_WIDE, BELOW_CROSS = (-15.0, 50.0), 8.0  # of the floor with a cross on it
CROPS = {"legs": ("seat", 10.0), "lower-leg": ("knee", 7.0)}


def frame_box(
    figure: Figure, ready: Stage, bodies: Sequence[Skeleton], arrows: Sequence[Sequence[Point]]
) -> Box:
    """Return the box that holds every pose, what matters of the things, and the arrows."""
    spots = [spot for body in bodies for spot in _spots(figure, ready.view, body)]
    spots += [spot for path in arrows for spot in path]
    spots += _thing_spots(figure, ready)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    bottom = max(BELOW_FLOOR, *ys) if ready.on_floor else max(ys) + MARGIN
    share = CROPPED if figure.crop or figure.person else 1.0
    width = max(LEAST_WIDTH * share, max(xs) - min(xs) + 2 * MARGIN)
    height = max(LEAST_HEIGHT * share, bottom - min(ys) + MARGIN)
    left = (min(xs) + max(xs) - width) / 2
    return Box(*(round(side, 1) for side in (left, bottom - height, width, height)))


def _spots(figure: Figure, view: View, body: Skeleton) -> Iterator[Point]:
    """Yield points that must be in view: those of the body, as wide as it is there."""
    parts = body.points()
    above = CROPS.get(figure.crop or "")
    limit = seen(parts[above[0]], view)[1] - above[1] if above else -math.inf
    for name, at in parts.items():
        x, y = seen(at, view)
        wide = HEAD_RADIUS if name in ("head", "seat", "back") else 3.0
        if y >= limit:
            yield from ((x - wide, max(limit, y - wide)), (x + wide, max(limit, y + wide)))


def _thing_spots(figure: Figure, ready: Stage) -> Iterator[Point]:
    """Yield points of things that must be in view; of furniture, enough to know it by."""
    if any(prop.what == "rope" for prop in ready.things):
        yield from ((x, -ROPE_HIGH) for x in (-ROPE_WIDE, ROPE_WIDE))
    if ready.view in FROM_ABOVE:
        yield (0.0, MAT[ready.view][1] + 2.0)
    if ready.view != "side":
        return
    for prop in ready.things:
        if prop.what == "cross":
            yield from ((x, BELOW_CROSS) for x in CROSS_WIDE)
        at = float(prop.at if prop.at is not None else ready.scenery.ahead.get(prop.what, 0.0))
        if prop.what == "wall" and figure.crop is None:
            yield (at, -50.0)
        for x in _reach(prop, at):
            yield (x, -float(prop.height or 5.0) if prop.what == "band" else -5.0)


def _reach(prop: Prop, at: float) -> tuple[float, ...]:
    """Return how far to the left and right a thing goes that stands somewhere."""
    given = prop.at is not None
    return {
        "wall": (at + math.copysign(6.0, at),),
        "chair": (at - 6.0, at + 14.0) if given else (-14.0, 9.0),
        "table": (at + 18.0,),
        "step": (18.0,),
        "band": (at,) if given else (),
        "line": (at,) if given else (),
        "bicycle": (-34.0, 62.0),
        "pool-line": (-44.0, 44.0),
    }.get(prop.what, ())
