"""What the close-ups of a foot share: smooth outlines, turning, limits of joints, fitting boxes.

A close-up has its own scale: a foot is about 68 units long. The floor lies at y = 0, y points
down, and a positive turn is clockwise, as in SVG.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from generator.figures.arrows import HALF_HEAD, SHORTEST, along
from generator.figures.faults import Fault
from generator.figures.outline import number, point
from generator.figures.scene import Box, Drawn, Layer, Point
from generator.record import Record

WIDTH = 100.0  # of every close-up's box
LEAST_HEIGHT = 66.0  # so that strokes look alike from picture to picture
MARGIN = 3.0
FLOOR_WIDTH = 1.0
TWO = 2  # frames: the only step of a movement is worth finer frames in between
WRAP = 4  # points by which a closed curve runs over its start, so that no seam shows
NO_SIDE = 1e-6  # length of a side between two points in one place
MENTIONED = 1000  # a larger number is not repeated in a message
MOVES = 2.0  # what moves less than this needs no arrow


Paths: TypeAlias = tuple[list[Point], ...]
"""The points that arrows run through."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a joint goes. `low` and `high` are its ends; the words tell an editor about them."""

    low: float
    high: float
    does_low: str
    does_high: str
    unit: str = "°"
    into_floor: bool = False
    """True where less than `low` means that a part is under the floor."""


def held(value: float | None, reach: Reach, rest: float = 0.0) -> float:
    """Return a pose's number as a joint can take it; left out or no number at all, `rest`."""
    if value is None or value != value:  # noqa: PLR0124  only what is no number is not itself
        return rest
    return float(min(max(value, reach.low), reach.high))


def range_faults(
    at: tuple[str | int, ...], pose: Record, reaches: dict[str, Reach]
) -> Iterator[Fault]:
    """Yield a fault for every number that a joint cannot take, in the order of the keys.

    `at` is the pose's own place in the figure.
    """
    for key in type(pose).model_fields:
        value, reach = getattr(pose, key), reaches.get(key)
        if reach is not None and value is not None:
            yield from _range_fault((*at, key), value, reach)


def _range_fault(at: tuple[str | int, ...], value: float, reach: Reach) -> Iterator[Fault]:
    low, high, unit = number(reach.low), number(reach.high), reach.unit
    if value != value:  # noqa: PLR0124  only what is no number is not itself
        said = f"write a number from {low} to {high}."
        yield Fault("pose-out-of-range", at, f"{at[-1]} is not a number.", said)
    elif value > reach.high:
        said = f"{reach.does_high.format(_size(value) + unit)}; {high}{unit} is as far as it goes."
        yield Fault("pose-out-of-range", at, said, f"write {high} or less.")
    elif value < reach.low and reach.into_floor:
        said = f"{reach.does_low.format(_size(value) + unit)}, into the floor."
        yield Fault("pose-through-prop", at, said, f"write {low} or more.")
    elif value < reach.low:
        furthest = number(abs(reach.low)) + unit
        said = f"{reach.does_low.format(_size(value) + unit)}; {furthest} is as far as it goes."
        yield Fault("pose-out-of-range", at, said, f"write {low} or more.")


def _size(value: float) -> str:
    return number(abs(value)) if abs(value) <= MENTIONED else f"more than {MENTIONED}"


def turned(at: Point, degrees: float, about: Point = (0.0, 0.0)) -> Point:
    """Return a point turned clockwise about another."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = at[0] - about[0], at[1] - about[1]
    return (about[0] + x * c - y * s, about[1] + x * s + y * c)


def moved(at: Point, by: Point) -> Point:
    """Return a point moved."""
    return (at[0] + by[0], at[1] + by[1])


def mixed(a: Point, b: Point, share: float) -> Point:
    """Return the point between two, at a share of the way."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def curve(points: Sequence[Point], *, closed: bool = False, digits: int = 2) -> str:
    """Return the smooth path of cubic curves through points; `closed` runs back to the start.

    The bend changes evenly from side to side (a cubic spline over the length of the sides), so
    that the points themselves do not show. Fewer `digits` behind the point make a lighter path.
    """
    wrap = min(WRAP, len(points) - 1) if closed else 0
    around = [*points[len(points) - wrap :], *points, *points[: wrap + 1]] if closed else [*points]
    sides = [math.dist(a, b) or NO_SIDE for a, b in itertools.pairwise(around)]
    speeds = list(zip(_speeds(around, sides, 0), _speeds(around, sides, 1), strict=True))
    at = _rounded(points[0], digits)
    path = [f"M{point(*at)}"]
    for index in range(wrap, len(around) - 1 - wrap):
        a, b, third = around[index], around[index + 1], sides[index] / 3
        out = (a[0] + speeds[index][0] * third, a[1] + speeds[index][1] * third)
        into = (b[0] - speeds[index + 1][0] * third, b[1] - speeds[index + 1][1] * third)
        path.append("c" + _steps([_rounded(one, digits) for one in (out, into, b)], at))
        at = _rounded(b, digits)
    return "".join(path) + ("Z" if closed else "")


def _rounded(at: Point, digits: int) -> Point:
    return (round(at[0], digits), round(at[1], digits))


def _steps(points: Iterable[Point], start: Point) -> str:
    """Return points as steps from another, as short as SVG allows: outlines are most of a file.

    Steps are taken from where the path really is, so that rounding does not add up.
    """
    values = (_short(number(one[axis] - start[axis])) for one in points for axis in (0, 1))
    return " ".join(values).replace(" -", "-")


def _short(text: str) -> str:
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _speeds(points: list[Point], sides: list[float], axis: int) -> list[float]:
    """Return a spline's change along one axis in each point, over the length of the sides.

    Solves the usual three-banded equations; at both ends the curve does not bend.
    """
    last = len(points) - 1
    slopes = [(b[axis] - a[axis]) / h for a, b, h in zip(points, points[1:], sides, strict=False)]
    over, right = [0.5], [1.5 * slopes[0]]
    for index in range(1, last):
        before, after = sides[index - 1], sides[index]
        pivot = 2 * (before + after) - after * over[-1]
        value = 3 * (after * slopes[index - 1] + before * slopes[index])
        right.append((value - after * right[-1]) / pivot)
        over.append(before / pivot)
    found = [(3 * slopes[-1] - right[-1]) / (2 - over[-1])]
    for index in range(last - 1, -1, -1):
        found.append(right[index] - over[index] * found[-1])
    return found[::-1]


def floor() -> Layer:
    """Return the line of the floor, whose upper edge is where things stand."""
    y = number(FLOOR_WIDTH / 2)
    line = Drawn(f"M{number(-WIDTH / 2 + MARGIN)} {y}H{number(WIDTH / 2 - MARGIN)}", FLOOR_WIDTH)
    return Layer("ground", (line,))


def fitted(points: Iterable[Point], paths: Sequence[Paths], lowest: float = FLOOR_WIDTH) -> Box:
    """Return the box of a close-up that shows points and arrows, and down to `lowest`.

    It is as wide as other close-ups unless a pose reaches further. y points down.
    """
    shown = [*points, *(at for frame in paths for path in frame for at in _round_arrow(path))]
    top = min(y for _, y in shown) - MARGIN
    bottom = max(lowest, *(y for _, y in shown)) + MARGIN
    half = max(WIDTH / 2, *(abs(x) + 1 for x, _ in shown))
    missing = max(0.0, LEAST_HEIGHT - (bottom - top))
    left, width = round(-half, 2), round(2 * half, 2)
    return Box(left, round(top - missing, 2), width, round(bottom - top + missing, 2))


def arrows_along(paths: Sequence[Paths]) -> tuple[tuple[Drawn, ...], ...]:
    """Return the arrows over each frame; nothing where no frame has any."""
    drawn = tuple(
        tuple(mark for path in frame for mark in along(_long_enough(path))) for frame in paths
    )
    return drawn if any(drawn) else ()


def _long_enough(path: list[Point]) -> list[Point]:
    """Return a path along which an arrow can be seen, longer at its upper end where it is not."""
    missing = SHORTEST - sum(math.dist(a, b) for a, b in itertools.pairwise(path))
    (ax, ay), (bx, by) = path[0], path[-1]
    size = math.dist((ax, ay), (bx, by))
    if missing <= 0 or not size:
        return path
    x, y = (bx - ax) * missing / size, (by - ay) * missing / size
    return [*path, (bx + x, by + y)] if y < 0 else [(ax - x, ay - y), *path]


def _round_arrow(path: list[Point]) -> Iterator[Point]:
    """Yield points round an arrow, as far from its path as its head is wide."""
    for x, y in _long_enough(path):
        yield (x - HALF_HEAD, y - HALF_HEAD)
        yield (x + HALF_HEAD, y + HALF_HEAD)


State = TypeVar("State")


def steps(
    states: Sequence[State], mix: Callable[[State, State, float], State]
) -> Iterator[tuple[State, ...]]:
    """Yield, for each step of a movement, the states in between."""
    count = 3 if len(states) == TWO else 1
    for a, b in itertools.pairwise(states):
        yield tuple(mix(a, b, (index + 1) / (count + 1)) for index in range(count))


Choice = TypeVar("Choice")


def longest(moves: Iterable[tuple[float, Choice]]) -> tuple[float, Choice] | None:
    """Return what moves most with how far it does, or nothing where all keep still."""
    found = max(moves, key=lambda one: one[0])
    return found if found[0] > MOVES else None
