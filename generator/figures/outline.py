"""Paths made of circles: what a taut band round them would follow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Circle: TypeAlias = tuple[float, float, float]
"""Centre (x, y) and radius."""


def number(value: float) -> str:
    """Return a coordinate as SVG writes it: two decimals at most, no needless sign or nought."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def point(x: float, y: float) -> str:
    """Return a pair of coordinates as SVG writes it."""
    return f"{number(x)} {number(y)}"


def polyline(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """Return the path through points."""
    return "M" + "L".join(point(*one) for one in points) + ("Z" if closed else "")


def disc(circle: Circle) -> str:
    """Return the path of one circle."""
    x, y, r = circle
    half = f"A{number(r)} {number(r)} 0 1 1 "
    return f"M{point(x - r, y)}{half}{point(x + r, y)}{half}{point(x - r, y)}Z"


def hull(circles: Sequence[Circle]) -> str:
    """Return the path of a band round circles: their common tangents, and arcs between them.

    A circle inside another has no part in it. y points down, and the path runs clockwise.
    """
    around = _in_order(circles)
    if len(around) == 1:
        return disc(around[0])
    steps = list(zip(around, around[1:] + around[:1], strict=True))
    sides = [_tangent(a, b) for a, b in steps]
    path = [f"M{point(*sides[0][0])}"]
    for number_, (_, end) in enumerate(sides):
        following = around[(number_ + 1) % len(around)]
        start = sides[(number_ + 1) % len(sides)][0]
        path.append(f"L{point(*end)}{_arc(following, end, start)}")
    return "".join(path) + "Z"


def _tangent(a: Circle, b: Circle) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return where the outer tangent that keeps both circles on its right touches them."""
    (ax, ay, ar), (bx, by, br) = a, b
    direction = math.atan2(by - ay, bx - ax)
    normal = direction - math.acos(max(-1.0, min(1.0, (ar - br) / math.hypot(bx - ax, by - ay))))
    nx, ny = math.cos(normal), math.sin(normal)
    return (ax + ar * nx, ay + ar * ny), (bx + br * nx, by + br * ny)


def _arc(circle: Circle, start: tuple[float, float], end: tuple[float, float]) -> str:
    x, y, r = circle
    turn = math.atan2(end[1] - y, end[0] - x) - math.atan2(start[1] - y, start[0] - x)
    large = int(turn % (2 * math.pi) > math.pi)
    return f"A{number(r)} {number(r)} 0 {large} 1 {point(*end)}"


def _in_order(circles: Sequence[Circle]) -> list[Circle]:
    """Return the circles that a band touches, in the order it touches them (gift wrapping).

    A large circle between two small ones is touched twice.
    """
    apart = _not_inside_another(circles)
    around = [min(apart, key=lambda c: (c[1] - c[2], c[0]))]  # the topmost, heading to the right
    heading, first = 0.0, math.inf
    while len(apart) > 1:
        turn, following = min(
            ((_turn(around[-1], c, heading), c) for c in apart if c is not around[-1]),
            key=lambda step: step[0],
        )
        heading += turn
        if heading >= first + 2 * math.pi - 1e-9 or len(around) > 3 * len(apart):
            return around[:-1]  # the start again
        first = min(first, heading)
        around.append(following)
    return around


def _turn(a: Circle, b: Circle, heading: float) -> float:
    """Return how far a band that heads somewhere turns at one circle to run to the next."""
    start, end = _tangent(a, b)
    turn = (math.atan2(end[1] - start[1], end[0] - start[0]) - heading) % (2 * math.pi)
    # Rounding may put a straight run a hair before where it began.
    return 0.0 if turn > 2 * math.pi - 1e-9 else turn


def _not_inside_another(circles: Sequence[Circle]) -> list[Circle]:
    kept: list[Circle] = []
    for one in sorted(circles, key=lambda c: (-c[2], c[0], c[1])):
        if all(math.hypot(one[0] - k[0], one[1] - k[1]) > k[2] - one[2] + 1e-9 for k in kept):
            kept.append(one)
    return kept
