"""An exercise with a dose, as a phase's page and sheet show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.grounding import Basis, weakest
from generator.model.protocol import OutsideLimits, PrescribedDose, Prescription, When
from generator.model.units import PART_LABELS
from generator.views.addresses import exercise_uri
from generator.views.dose import DoseView, minutes
from generator.views.figure import FigureView, figure_view
from generator.views.sources import BASIS_WORDS, GroundingView
from generator.views.wording import ConditionView, EquipmentView, Wording, listed

#: In the order of a day.
WHEN_WORDS: dict[When, str] = {
    "waking": "On waking",
    "session": "In your session",
    "any": "Any time",
}


def in_day_order(programme: Iterable[Prescription]) -> list[Prescription]:
    """Return prescriptions as a day goes, which is the order of the cards and of the log."""
    whens = list(WHEN_WORDS)
    return sorted(programme, key=lambda one: whens.index(one.when))


@dataclass(frozen=True, slots=True)
class PartGroundingView:
    """One part of a dose that rests on something of its own."""

    part: str
    grounding: GroundingView


@dataclass(frozen=True, slots=True)
class AlternativeView:
    """An equally good dose."""

    dose: DoseView
    grounding: GroundingView


@dataclass(frozen=True, slots=True)
class OutsideView:
    """Leave to pass the permitted range: the reason, and who stands for it."""

    why: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class PrescriptionView:
    """One exercise of a phase. `basis` and `basis_label` are those of the weakest part."""

    exercise: str
    anchor: str
    uri: str
    name: str
    purpose: str
    setup: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    stop_if: tuple[str, ...]
    do_not_use: tuple[ConditionView, ...]
    equipment: tuple[EquipmentView, ...]
    needs: str
    figure: FigureView
    dose: DoseView
    grounding: GroundingView
    parts: tuple[PartGroundingView, ...]
    basis: Basis
    basis_label: str
    alternative: AlternativeView | None
    note: str
    outside: OutsideView | None


@dataclass(frozen=True, slots=True)
class BlockView:
    """What is done at one time of the day, and the whole minutes that one round of it takes."""

    when: When
    name: str
    minutes: int
    prescriptions: tuple[PrescriptionView, ...]


def prescription_view(wording: Wording, given: PrescribedDose, anchor: str) -> PrescriptionView:
    """Word a prescription; `anchor` is the id of its card on the page."""
    handbook = wording.handbook
    record = handbook.exercises[given.exercise]
    equipment = wording.equipment(record.equipment)
    basis = weakest((given.basis, *(part.basis for part in given.parts.values())))
    return PrescriptionView(
        exercise=given.exercise,
        anchor=anchor,
        uri=exercise_uri(given.exercise),
        name=record.name,
        purpose=record.purpose,
        setup=record.setup,
        steps=record.steps,
        cues=record.cues,
        stop_if=record.stop_if,
        do_not_use=wording.conditions(record.do_not_use),
        equipment=equipment,
        needs=listed(thing.name for thing in equipment),
        figure=figure_view(handbook, record, given.dose),
        dose=wording.dose(given.dose, record.limits),
        grounding=wording.sources.grounding(given),
        parts=_parts(wording, given),
        basis=basis,
        basis_label=BASIS_WORDS[basis][0],
        alternative=_alternative(wording, given),
        note=given.note or "",
        outside=_outside(given.outside_limits),
    )


def _parts(wording: Wording, given: PrescribedDose) -> tuple[PartGroundingView, ...]:
    return tuple(
        PartGroundingView(PART_LABELS[name], wording.sources.grounding(grounding))
        for name, grounding in given.parts.items()
    )


def _alternative(wording: Wording, given: PrescribedDose) -> AlternativeView | None:
    if given.or_ is None:
        return None
    limits = wording.handbook.exercises[given.exercise].limits
    dose = wording.dose(given.or_.dose, limits)
    return AlternativeView(dose, wording.sources.grounding(given.or_))


def _outside(leave: OutsideLimits | None) -> OutsideView | None:
    return None if leave is None else OutsideView(leave.why, leave.reviewer)


def block_view(when: When, prescriptions: Iterable[PrescriptionView]) -> BlockView:
    """Put together what is done at one time of the day."""
    members = tuple(prescriptions)
    total = minutes(sum(one.dose.seconds for one in members))
    return BlockView(when, WHEN_WORDS[when], total, members)
