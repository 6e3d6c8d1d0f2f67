"""Every phase of every protocol, and what is prescribed in it, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.handbook import Handbook, Origin
from generator.model.dose import Dose
from generator.model.exercise import Exercise
from generator.model.protocol import Phase, PrescribedDose, Protocol


@dataclass(frozen=True, slots=True)
class PrescribedAt:
    """One prescription of a phase, where it stands, and its exercise."""

    given: PrescribedDose
    at: Origin
    exercise: Exercise | None
    """None where a file with that id is not there or could not be read."""

    @property
    def name(self) -> str:
        """The exercise's name; its id where it could not be read."""
        return self.exercise.name if self.exercise else self.given.exercise

    def doses(self) -> Iterator[tuple[Dose, Origin]]:
        """Yield the dose and the one that is equally good, each with its place."""
        yield self.given.dose, self.at.inside("dose")
        if self.given.or_ is not None:
            yield self.given.or_.dose, self.at.inside("or", "dose")


@dataclass(frozen=True, slots=True)
class PhaseAt:
    """One phase, where it stands, and its protocol."""

    handbook: Handbook
    protocol: Protocol
    number: int
    """Place among the protocol's phases, from 0."""

    at: Origin

    @property
    def phase(self) -> Phase:
        """The phase itself."""
        return self.protocol.phases[self.number]

    def sibling(self, number: int) -> Origin:
        """Return where another phase of the same protocol stands."""
        return Origin(self.at.document, (*self.at.at[:-1], number))

    def prescriptions(self) -> Iterator[PrescribedAt]:
        """Yield what the phase prescribes: the programme, then the conditioning."""
        blocks: tuple[tuple[str, tuple[PrescribedDose, ...]], ...] = (
            ("programme", self.phase.programme),
            ("conditioning", self.phase.conditioning),
        )
        for block, prescriptions in blocks:
            for number, given in enumerate(prescriptions):
                exercise = self.handbook.exercises.get(given.exercise)
                yield PrescribedAt(given, self.at.inside(block, number), exercise)


def phases(handbook: Handbook) -> Iterator[PhaseAt]:
    """Yield every phase, protocol by protocol, in order."""
    for identifier, protocol in handbook.protocols.items():
        origin = handbook.origin("protocol", identifier)
        for number in range(len(protocol.phases)):
            yield PhaseAt(handbook, protocol, number, origin.inside("phases", number))
