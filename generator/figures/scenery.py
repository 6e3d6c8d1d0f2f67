"""Where the things that a body rests on stand, in the body's own measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.figures.figure import Prop

# Usual heights for a person of 170 cm, in per cent: a stair 17 cm, a chair 45 cm, a table 75 cm.
STEP = 10.0
SEAT = 26.5
CHAIR_BACK = 52.0
TABLE = 44.0
BAR = 56.0
FIELD = 26.0  # from the middle of one field of a cross to the next
AWAY = (0.35, 0.5)  # how far right and up the picture shows what lies one further away
BOARD = 6.3  # how high a wobble board holds who stands on it
TOES_ON_ROLL = 34.0  # degrees by which a rolled towel holds the toes up

PLACES = {"at": (-120.0, 160.0), "height": (0.0, 120.0)}
"""How far from the anchor a thing can stand, and how high it can be; per cent of body height."""

TOPS = {"floor": 0.0, "step": STEP, "chair": SEAT, "table": TABLE, "bar": BAR}
GRIPS = {"chair": CHAIR_BACK, "table": TABLE, "bar": BAR, "floor": 0.0, "step": STEP}
AHEAD = {"wall": 25.0, "chair": 22.0, "table": 22.0, "bar": 22.0}


@dataclass(frozen=True, slots=True)
class Scenery:
    """The heights and places of what can be touched. `toes` is how far a roll holds toes up."""

    tops: dict[str, float] = field(default_factory=lambda: dict(TOPS))
    grips: dict[str, float] = field(default_factory=lambda: dict(GRIPS))
    ahead: dict[str, float] = field(default_factory=lambda: dict(AHEAD))
    toes: float = 0.0
    sideways: bool = False
    """True where `shift` goes to the near side, as in a view from the front."""


def scenery(props: Sequence[Prop], stride: float = 0.0, *, sideways: bool = False) -> Scenery:
    """Return the scenery that a drawing's things make; a wall keeps clear of a foot before it."""
    found = Scenery(toes=_toes(props), sideways=sideways)
    if any(prop.what == "wobble-board" for prop in props):
        found.tops["floor"] = BOARD
    found.ahead["wall"] = max(found.ahead["wall"], stride + 12.0)
    for prop in props:
        if prop.at is not None:
            found.ahead[prop.what] = float(prop.at)
        if prop.height is not None:
            if prop.what in found.tops:
                found.tops[prop.what] = float(prop.height)
            found.grips[prop.what] = float(prop.height)
    return found


def _toes(props: Sequence[Prop]) -> float:
    rolls = [prop for prop in props if prop.what == "towel-roll" and prop.part in (None, "toes")]
    return TOES_ON_ROLL if rolls else 0.0
