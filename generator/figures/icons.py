"""Neutral icons of starting positions, for exercises that have no drawing of their own."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias, get_args

Posture: TypeAlias = Literal[
    "standing",
    "sitting",
    "lying",
    "side-lying",
    "kneeling",
    "on-all-fours",
    "on-step",
    "moving",
]

POSTURES: tuple[str, ...] = get_args(Posture)


@cache
def posture_icon(posture: str) -> str:
    """Return the SVG of a posture, in the colour of the text around it.

    Raises KeyError where there is no such posture.
    """
    if posture not in POSTURES:
        raise KeyError(posture)
    icon = files("generator.figures") / "icons" / f"{posture}.svg"
    return icon.read_text("utf-8").strip()
