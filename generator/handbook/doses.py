"""Every dose that the handbook gives, with the limits that hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.handbook.book import Handbook, Origin
from generator.model.dose import Dose
from generator.model.exercise import Kind
from generator.model.grounding import Grounded
from generator.model.limits import Limits
from generator.model.protocol import Phase, PrescribedDose


@dataclass(frozen=True, slots=True)
class Permitted:
    """The limits that hold a dose: an exercise's or a ladder's."""

    name: str
    """Name of the exercise or ladder, as patients see it."""

    limits: Limits
    at: Origin
    """Where the limits stand."""

    family: str = ""
    """The exercise's family; empty for a ladder."""

    kind: Kind | None = None
    """The exercise's kind of work; None for a ladder."""


@dataclass(frozen=True, slots=True)
class GivenDose:
    """One dose in its place: of an exercise, in a phase, or on a rung."""

    dose: Dose
    at: Origin
    """Where the dose stands."""

    permitted: Permitted | None
    """What holds it; None where a prescription names an exercise that could not be read."""

    grounding: Grounded | None = None
    """What a prescribed dose rests on; an exercise's own dose rests on its limits."""

    prescription: PrescribedDose | None = None
    """The prescription that gives it, where one does."""


@lru_cache(maxsize=1)  # a dozen checks ask in turn for those of one handbook
def given_doses(handbook: Handbook) -> tuple[GivenDose, ...]:
    """Return every dose of exercises, phases (with their alternatives) and ladders."""
    return tuple(_given(handbook))


def _given(handbook: Handbook) -> Iterator[GivenDose]:
    permitted = {
        identifier: permitted_by(handbook, identifier) for identifier in handbook.exercises
    }
    for identifier, exercise in handbook.exercises.items():
        at = handbook.origin("exercise", identifier).inside("dose")
        yield GivenDose(exercise.dose, at, permitted[identifier])
    for identifier, protocol in handbook.protocols.items():
        for number, phase in enumerate(protocol.phases):
            at = handbook.origin("protocol", identifier).inside("phases", number)
            yield from _phase_doses(phase, at, permitted)
    for identifier in handbook.ladders:
        yield from _rung_doses(handbook, identifier)


def permitted_by(handbook: Handbook, identifier: str) -> Permitted:
    """Return what holds the doses of an exercise."""
    exercise = handbook.exercises[identifier]
    at = handbook.origin("exercise", identifier).inside("limits")
    family = handbook.family_of(identifier)
    return Permitted(exercise.name, exercise.limits, at, family, exercise.kind)


def _phase_doses(
    phase: Phase, at: Origin, permitted: Mapping[str, Permitted]
) -> Iterator[GivenDose]:
    blocks: tuple[tuple[str, tuple[PrescribedDose, ...]], ...] = (
        ("programme", phase.programme),
        ("conditioning", phase.conditioning),
    )
    for block, prescriptions in blocks:
        for number, prescription in enumerate(prescriptions):
            limits = permitted.get(prescription.exercise)
            yield from _prescribed(prescription, at.inside(block, number), limits)


def _prescribed(
    prescription: PrescribedDose, at: Origin, permitted: Permitted | None
) -> Iterator[GivenDose]:
    dose_at = at.inside("dose")
    yield GivenDose(prescription.dose, dose_at, permitted, prescription, prescription)
    other = prescription.or_
    if other is not None:
        yield GivenDose(other.dose, at.inside("or", "dose"), permitted, other, prescription)


def _rung_doses(handbook: Handbook, identifier: str) -> Iterator[GivenDose]:
    ladder = handbook.ladders[identifier]
    origin = handbook.origin("ladder", identifier)
    permitted = Permitted(ladder.name, ladder.limits, origin.inside("limits"))
    for number, rung in enumerate(ladder.rungs):
        yield GivenDose(rung.dose, origin.inside("rungs", number, "dose"), permitted, rung)
