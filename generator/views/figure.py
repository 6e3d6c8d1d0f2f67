"""The picture of an exercise: what is drawn, in how much time it moves, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.figures.draw import draw
from generator.figures.figure import Figure
from generator.figures.scene import Scene
from generator.figures.signs import Sign, with_signs
from generator.handbook import Handbook
from generator.model.dose import Dose
from generator.model.exercise import Exercise
from generator.model.quantity import high
from generator.views.numbers import counted

#: Seconds that a movement takes one way: where the dose does not say, the least and the most.
USUAL_SECONDS, QUICK_SECONDS = 2.0, 1.2
LEAST_SECONDS, MOST_SECONDS = 1.2, 4.0
#: Drawings that are kept ready: each comes again on indexes, sheets and the editors' page.
KEPT = 4096


@dataclass(frozen=True, slots=True)
class FigureView:
    """A picture.

    `drawing` is its pose data in one canonical form, empty where a neutral icon takes its place.
    `posture` names that icon. `move_seconds` is what the movement takes one way; `held` says
    whether it rests at its end. `marks` are the words below a moving picture.
    """

    drawing: str
    posture: str
    title: str
    description: str
    move_seconds: float
    held: bool
    marks: tuple[str, ...]
    signs: tuple[Sign, ...] = ()

    @property
    def scene(self) -> Scene:
        """The drawing. Raises ValueError for an icon."""
        return _drawn(self.drawing)

    @property
    def signed_scene(self) -> Scene:
        """The drawing with its signs, for where no words stand below it."""
        return with_signs(self.scene, self.signs)


def figure_view(handbook: Handbook, record: Exercise, dose: Dose) -> FigureView:
    """Return an exercise's picture, moving as a dose of it asks for."""
    figure, position = record.figure, handbook.vocabulary.positions[record.position]
    icon = figure.icon if figure else None
    return FigureView(
        drawing=pose_data(figure) if figure and not icon else "",
        posture=icon or position.posture,
        title=record.name,
        description=(figure.alt.strip() if figure else "") or position.name,
        move_seconds=_move_seconds(record, dose),
        held=_held_seconds(dose) >= 1,
        marks=_marks(dose),
        signs=_signs(dose),
    )


def pose_data(figure: Figure) -> str:
    """Return what a figure draws as JSON, without its words and without what is left out."""
    return figure.model_dump_json(exclude={"alt"}, exclude_none=True, exclude_defaults=True)


@lru_cache(maxsize=KEPT)
def _drawn(drawing: str) -> Scene:
    return draw(Figure.model_validate_json(drawing))


def _move_seconds(record: Exercise, dose: Dose) -> float:
    if dose.tempo_seconds is None:
        return QUICK_SECONDS if record.kind == "plyometric" else USUAL_SECONDS
    return min(max(float(dose.tempo_seconds.up), LEAST_SECONDS), MOST_SECONDS)


def _held_seconds(dose: Dose) -> float:
    """Return for how long the end of a movement is held, at most."""
    if dose.hold_seconds is not None:
        return high(dose.hold_seconds)
    return dose.tempo_seconds.hold if dose.tempo_seconds else 0


def _marks(dose: Dose) -> tuple[str, ...]:
    """Return what the drawing itself does not tell: "Repeat", "Hold 5 seconds", "Each side"."""
    marks = []
    if dose.hold_seconds is not None:
        marks.append(f"Hold {counted(dose.hold_seconds, 'hold_seconds')}")
    if dose.reps is not None or dose.contacts is not None:
        marks.append("Repeat")
    if dose.side == "each":
        marks.append("Each side")
    return tuple(marks)


def _signs(dose: Dose) -> tuple[Sign, ...]:
    """Return what a still drawing tells of a dose: to hold, to repeat, to change sides."""
    told: dict[Sign, bool] = {
        "hold": _held_seconds(dose) >= 1,
        "repeat": dose.reps is not None or dose.contacts is not None,
        "each-side": dose.side == "each",
    }
    return tuple(sign for sign, holds in told.items() if holds)
