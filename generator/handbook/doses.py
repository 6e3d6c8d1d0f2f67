"""Every dose that the handbook gives, with the limits that hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.handbook.book import Handbook, Origin
from generator.model.dose import Dose
from generator.model.grounding import Grounded
from generator.model.limits import Limits
from generator.model.protocol import OutsideLimits, Phase, PrescribedDose


@dataclass(frozen=True, slots=True)
class GivenDose:
    """One dose in its place: of an exercise, in a phase, or on a rung."""

    name: str
    """Whose limits hold it: the exercise's or the ladder's name."""

    dose: Dose
    at: Origin
    """Where the dose stands."""

    limits: Limits
    limits_at: Origin
    family: str = ""
    """The exercise's family; empty on a rung."""

    grounding: Grounded | None = None
    """What a prescribed dose rests on; an exercise's own dose rests on its limits."""

    outside_limits: OutsideLimits | None = None


def given_doses(handbook: Handbook) -> Iterator[GivenDose]:
    """Yield every dose of exercises, phases (with their alternatives) and ladders."""
    for identifier, exercise in handbook.exercises.items():
        origin = handbook.origin("exercise", identifier)
        yield GivenDose(
            name=exercise.name,
            dose=exercise.dose,
            at=origin.inside("dose"),
            limits=exercise.limits,
            limits_at=origin.inside("limits"),
            family=handbook.family_of(identifier),
        )
    for identifier, protocol in handbook.protocols.items():
        for number, phase in enumerate(protocol.phases):
            at = handbook.origin("protocol", identifier).inside("phases", number)
            yield from _phase_doses(handbook, phase, at)
    for identifier in handbook.ladders:
        yield from _rung_doses(handbook, identifier)


def _phase_doses(handbook: Handbook, phase: Phase, at: Origin) -> Iterator[GivenDose]:
    for part in ("programme", "conditioning"):
        for number, prescription in enumerate(getattr(phase, part)):
            if prescription.exercise in handbook.exercises:
                yield from _prescribed(handbook, prescription, at.inside(part, number))


def _prescribed(
    handbook: Handbook, prescription: PrescribedDose, at: Origin
) -> Iterator[GivenDose]:
    exercise = handbook.exercises[prescription.exercise]
    limits_at = handbook.origin("exercise", prescription.exercise).inside("limits")
    doses = [(prescription.dose, at.inside("dose"), prescription)]
    if prescription.or_ is not None:
        doses.append((prescription.or_.dose, at.inside("or", "dose"), prescription.or_))  # type: ignore[arg-type]
    for dose, place, grounding in doses:
        yield GivenDose(
            name=exercise.name,
            dose=dose,
            at=place,
            limits=exercise.limits,
            limits_at=limits_at,
            family=handbook.family_of(prescription.exercise),
            grounding=grounding,
            outside_limits=prescription.outside_limits,
        )


def _rung_doses(handbook: Handbook, identifier: str) -> Iterator[GivenDose]:
    ladder = handbook.ladders[identifier]
    origin = handbook.origin("ladder", identifier)
    for number, rung in enumerate(ladder.rungs):
        yield GivenDose(
            name=ladder.name,
            dose=rung.dose,
            at=origin.inside("rungs", number, "dose"),
            limits=ladder.limits,
            limits_at=origin.inside("limits"),
            grounding=rung,
        )
