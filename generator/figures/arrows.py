"""Arrows: along the path of a part that moves, or the way in which one pushes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from generator.figures.outline import point, polyline
from generator.figures.scene import Drawn, Point

WIDTH = 2.0
HEAD = 5.0  # length of an arrow's head
HALF_HEAD = 3.0
PUSH = 11.0  # length of an arrow that tells a push
SHORTEST = 9.0  # a shorter movement is told by an arrow of this length


def along(points: Sequence[Point]) -> tuple[Drawn, ...]:
    """Return an arrow that follows points, from the first to the last."""
    path = lengthened(points)
    tip, before = path[-1], _back_from_end(path)
    direction = _unit(before, tip)
    neck = (tip[0] - direction[0] * HEAD * 0.8, tip[1] - direction[1] * HEAD * 0.8)
    return (Drawn(_smooth([*_until(path, HEAD * 0.8), neck]), WIDTH), _head(tip, direction))


def push(at: Point, direction: Point) -> tuple[Drawn, ...]:
    """Return a straight arrow that ends at a point and shows the way in which it is pushed."""
    return along(pushing(at, direction))


def pushing(at: Point, direction: Point) -> tuple[Point, Point]:
    """Return the ends of an arrow that pushes against a point."""
    way = _unit((0.0, 0.0), direction)
    return (at[0] - way[0] * PUSH, at[1] - way[1] * PUSH), at


def _head(tip: Point, direction: Point) -> Drawn:
    back = (tip[0] - direction[0] * HEAD, tip[1] - direction[1] * HEAD)
    aside = (-direction[1] * HALF_HEAD, direction[0] * HALF_HEAD)
    left, right = (back[0] + aside[0], back[1] + aside[1]), (back[0] - aside[0], back[1] - aside[1])
    return Drawn(polyline([tip, left, right], closed=True))


def _unit(a: Point, b: Point) -> Point:
    size = math.dist(a, b)
    return ((b[0] - a[0]) / size, (b[1] - a[1]) / size) if size else (0.0, -1.0)


def _run(path: Sequence[Point]) -> float:
    return sum(math.dist(a, b) for a, b in pairwise(path))


def lengthened(points: Sequence[Point]) -> list[Point]:
    """Return a path that is long enough to be seen, longer at its start where it is not."""
    path = list(points)
    missing = SHORTEST - _run(path)
    if missing <= 0:
        return path
    way = _unit(path[0], path[-1])
    return [(path[0][0] - way[0] * missing, path[0][1] - way[1] * missing), *path]


def _back_from_end(path: Sequence[Point]) -> Point:
    """Return the point of a path that its head begins at."""
    return _until(path, HEAD)[-1]


def _until(path: Sequence[Point], short_of_end: float) -> list[Point]:
    """Return a path less its last stretch."""
    kept, left = list(path), short_of_end
    while len(kept) > 2 and math.dist(kept[-1], kept[-2]) <= left:  # noqa: PLR2004  a line's two ends
        left -= math.dist(kept[-1], kept[-2])
        kept.pop()
    way = _unit(kept[-1], kept[-2])
    step = min(left, math.dist(kept[-1], kept[-2]) - 0.01)
    kept[-1] = (kept[-1][0] + way[0] * step, kept[-1][1] + way[1] * step)
    return kept


def _smooth(points: Sequence[Point]) -> str:
    """Return a curve through points: a quadratic from the middle of each side to the next."""
    if len(points) < 3:  # noqa: PLR2004  two points make a straight line
        return polyline(points)
    path = [f"M{point(*points[0])}"]
    for here, following in pairwise(points[1:]):
        last = following is points[-1]
        end = following if last else ((here[0] + following[0]) / 2, (here[1] + following[1]) / 2)
        path.append(f"Q{point(*here)} {point(*end)}")
    return "".join(path)
