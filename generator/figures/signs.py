"""Signs below a drawing: hold the last pose, do it again, change sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from generator.figures.outline import disc, point, polyline
from generator.figures.scene import Drawn, Scene

Sign: TypeAlias = Literal["hold", "repeat", "each-side"]

SIZE = 9.0
APART = 12.0
LINE = 1.1


def with_signs(scene: Scene, signs: Sequence[Sign]) -> Scene:
    """Return a scene with signs over its last frame, and room for them below what is drawn."""
    if not signs:
        return scene
    box = scene.box
    left = box.left + box.width - APART * len(signs)
    middle = box.top + box.height + SIZE / 2
    drawn = [
        mark
        for place, sign in enumerate(signs)
        for mark in _DRAWING[sign](left + APART * place + SIZE / 2, middle)
    ]
    grown = replace(box, height=round(box.height + SIZE + 1, 1))
    return replace(scene, box=grown, signs=tuple(drawn))


def pause(x: float, y: float, times: float = 1.0) -> tuple[Drawn, ...]:
    """Return two bars in a ring, as on a pause key, so many times as large."""
    aside, high, radius = 1.4 * times, 1.9 * times, (SIZE / 2 - 0.5) * times
    bars = [polyline([(x + at, y - high), (x + at, y + high)]) for at in (-aside, aside)]
    return Drawn(disc((x, y, radius)), LINE * times), Drawn("".join(bars), 1.4 * times)


def _repeat(x: float, y: float) -> tuple[Drawn, ...]:
    """Return an arrow that runs most of the way round."""
    r = SIZE / 2 - 0.8
    start, end = (x + r * 0.5, y - r * 0.866), (x - r * 0.5, y - r * 0.866)
    round_ = f"M{point(*start)}A{r} {r} 0 1 1 {point(*end)}"
    head = polyline(
        [(end[0] + 2.5, end[1] - 0.3), (end[0] - 1, end[1] - 1.9), (end[0] - 0.5, end[1] + 2.2)],
        closed=True,
    )
    return Drawn(round_, LINE), Drawn(head)


def _each_side(x: float, y: float) -> tuple[Drawn, ...]:
    """Return two arrows that point to either side."""
    half = SIZE / 2 - 0.4
    shafts = polyline([(x - half + 1.5, y - 1.7), (x + half, y - 1.7)]) + polyline(
        [(x + half - 1.5, y + 1.7), (x - half, y + 1.7)]
    )
    left = [(x - half, y - 1.7), (x - half + 2.6, y - 3.6), (x - half + 2.6, y + 0.2)]
    right = [(x + half, y + 1.7), (x + half - 2.6, y + 3.6), (x + half - 2.6, y - 0.2)]
    heads = polyline(left, closed=True) + polyline(right, closed=True)
    return Drawn(shafts, LINE), Drawn(heads)


_DRAWING = {"hold": pause, "repeat": _repeat, "each-side": _each_side}
