"""Directions and turns in space. x points forward, y up and z to the near side of a body.

Turns are matrices of three rows; angles are in degrees.
"""

from __future__ import annotations

import math
from typing import TypeAlias

Vector: TypeAlias = tuple[float, float, float]
Turn: TypeAlias = tuple[Vector, Vector, Vector]

NOTHING = 1e-9  # a shorter vector has no direction
FORWARD: Vector = (1.0, 0.0, 0.0)
UP: Vector = (0.0, 1.0, 0.0)
DOWN: Vector = (0.0, -1.0, 0.0)
ASIDE: Vector = (0.0, 0.0, 1.0)


def pitch(degrees: float) -> Turn:
    """Turn what points forward upwards."""
    c, s = _cos_sin(degrees)
    return ((c, -s, 0.0), (s, c, 0.0), (0.0, 0.0, 1.0))


def roll(degrees: float) -> Turn:
    """Turn what points up to the near side."""
    c, s = _cos_sin(degrees)
    return ((1.0, 0.0, 0.0), (0.0, c, -s), (0.0, s, c))


def _cos_sin(degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return math.cos(angle), math.sin(angle)


def turned(turn: Turn, vector: Vector) -> Vector:
    """Return a vector after a turn."""
    x, y, z = vector
    a, b, c = turn
    return (
        a[0] * x + a[1] * y + a[2] * z,
        b[0] * x + b[1] * y + b[2] * z,
        c[0] * x + c[1] * y + c[2] * z,
    )


# Turning in the frame that earlier turns made leaves one column as it is. Written out, since
# solving a pose consists of little else.


def pitched(turn: Turn, degrees: float) -> Turn:
    """Return a turn and then, in the frame that it made, a pitch."""
    if not degrees:
        return turn
    c, s = _cos_sin(degrees)
    (p, q, r), (t, u, v), (x, y, z) = turn
    return (
        (p * c + q * s, q * c - p * s, r),
        (t * c + u * s, u * c - t * s, v),
        (x * c + y * s, y * c - x * s, z),
    )


def rolled(turn: Turn, degrees: float) -> Turn:
    """Return a turn and then, in the frame that it made, a roll."""
    if not degrees:
        return turn
    c, s = _cos_sin(degrees)
    (p, q, r), (t, u, v), (x, y, z) = turn
    return (
        (p, q * c + r * s, r * c - q * s),
        (t, u * c + v * s, v * c - u * s),
        (x, y * c + z * s, z * c - y * s),
    )


def yawed(turn: Turn, degrees: float) -> Turn:
    """Return a turn and then, in the frame that it made, a yaw."""
    if not degrees:
        return turn
    c, s = _cos_sin(degrees)
    (p, q, r), (t, u, v), (x, y, z) = turn
    return (
        (p * c + r * s, q, r * c - p * s),
        (t * c + v * s, u, v * c - t * s),
        (x * c + z * s, y, z * c - x * s),
    )


def forward(turn: Turn) -> Vector:
    """Return what points forward, after a turn."""
    return (turn[0][0], turn[1][0], turn[2][0])


def up(turn: Turn) -> Vector:
    """Return what points up, after a turn."""
    return (turn[0][1], turn[1][1], turn[2][1])


def aside(turn: Turn) -> Vector:
    """Return what points to the near side, after a turn."""
    return (turn[0][2], turn[1][2], turn[2][2])


def opposite(a: Vector) -> Vector:
    """Return the direction that points the other way."""
    return (-a[0], -a[1], -a[2])


def back(turn: Turn) -> Turn:
    """Return the turn that undoes a turn."""
    a, b, c = turn
    return ((a[0], b[0], c[0]), (a[1], b[1], c[1]), (a[2], b[2], c[2]))


def plus(a: Vector, b: Vector, times: float = 1.0) -> Vector:
    """Return a + b · times."""
    return (a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times)


def dot(a: Vector, b: Vector) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def length(a: Vector) -> float:
    """Return the length of a vector."""
    return math.sqrt(dot(a, a))


def between(a: Vector, b: Vector) -> Vector:
    """Return the way from a to b."""
    return plus(b, a, -1.0)


def middle(a: Vector, b: Vector) -> Vector:
    """Return the point half way from a to b."""
    return plus(a, between(a, b), 0.5)


def unit(a: Vector) -> Vector:
    """Return a direction of length one; of nothing, up."""
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > NOTHING else UP


def across(direction: Vector, along: Vector) -> Vector:
    """Return the part of a direction that is square to another, of length one."""
    return unit(plus(direction, along, -dot(direction, along)))


def angle_between(a: Vector, b: Vector) -> float:
    """Return the angle between two directions, 0 to 180 degrees."""
    return math.degrees(math.acos(max(-1.0, min(1.0, dot(unit(a), unit(b))))))
