"""What is drawn, before it is written as SVG: shapes, where they stand, and how they look.

A scene's y axis points down, as on a screen; one unit is one per cent of the body's height.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]

Tone: TypeAlias = Literal["near", "body", "far", "thing", "ground", "accent", "water"]
"""How a part looks. A theme gives colours; on paper the tones differ in lightness."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape of the scene's stock, moved, turned (degrees) and stretched along its own axes."""

    shape: str
    at: Point
    turn: float = 0.0
    stretch: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A path of its own, in the scene's units; filled, or a line where a width is given."""

    path: str
    width: float | None = None
    dashed: bool = False


Mark: TypeAlias = Placed | Drawn


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks that share a look and lie at one depth. An outlined layer parts from what is behind."""

    tone: Tone
    marks: tuple[Mark, ...]
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One pose, drawn: its layers from the back to the front."""

    layers: tuple[Layer, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """The part of the plane that a picture shows."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole drawing.

    `stock` holds the path of each shape that frames place. `between` holds, for each step from one
    frame to the next, the frames in between; they have the same layers with the same marks, so
    that a movement can be told mark by mark. `arrows` holds what is drawn over each frame, `signs`
    what is drawn over the last one. `person` is a small drawing of the whole body beside a part.
    """

    box: Box
    stock: dict[str, str]
    frames: tuple[Frame, ...]
    between: tuple[tuple[Frame, ...], ...] = ()
    arrows: tuple[tuple[Drawn, ...], ...] = ()
    signs: tuple[Drawn, ...] = ()
    person: Scene | None = None
