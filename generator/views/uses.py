"""Where an exercise is prescribed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.views.addresses import phase_uri
from generator.views.dose import DoseView
from generator.views.wording import Wording


@dataclass(frozen=True, slots=True)
class UseView:
    """A prescription as seen from its exercise."""

    protocol: str
    phase: str
    uri: str
    dose: DoseView


def uses(wording: Wording) -> Mapping[str, tuple[UseView, ...]]:
    """Return every prescription by its exercise's id, in the order of protocols and phases."""
    found: dict[str, list[UseView]] = defaultdict(list)
    for protocol_id, protocol in wording.handbook.protocols.items():
        for phase in protocol.phases:
            for given in phase.prescriptions:
                limits = wording.handbook.exercises[given.exercise].limits
                found[given.exercise].append(
                    UseView(
                        protocol=protocol.name,
                        phase=phase.name,
                        uri=phase_uri(protocol_id, phase.id),
                        dose=wording.dose(given.dose, limits),
                    )
                )
    return {exercise: tuple(places) for exercise, places in found.items()}
