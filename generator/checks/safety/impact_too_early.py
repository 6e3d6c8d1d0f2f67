"""Landing or running comes before the phase that allows it.

## What it finds

A prescription with landings or running (`kind: plyometric`, `contacts`, or `intervals` with
running), or a ladder with them, in a phase before the one that says `impact: true`. In a
protocol without such a phase, any of them.

A prescription with `outside_limits` may do so, with its reason and its reviewer.

## Why it matters

Impact is several times the weight of the body in a moment, and the last thing that a healing part
learns to take. Where it begins must be somebody's decision, and be seen.

## Example

```yaml
phases:
  - id: settle
    programme:
      - {exercise: hops, when: session, dose: {contacts: 10}}
  - id: return
    impact: true
```

## Instead

```yaml
phases:
  - id: settle
    programme:
      - {exercise: slow-raise, when: session, dose: {reps: 10}}
  - id: return
    impact: true
    programme:
      - {exercise: hops, when: session, dose: {contacts: 10}}
```

## Source

NSCA1993, a position statement: a base of strength before plyometrics.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, key_related
from generator.checks.phases import PhaseAt, PrescribedAt, phases
from generator.diagnostics import Related
from generator.handbook import Handbook
from generator.model.effort import has_impact


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        if is_before_impact(place):
            yield from _in_programme(place)
            yield from _in_ladders(place)


def is_before_impact(place: PhaseAt) -> bool:
    """Tell whether neither this phase nor one before it allows impact."""
    return not any(phase.impact for phase in place.protocol.phases[: place.number + 1])


def lands(one: PrescribedAt) -> bool:
    """Tell whether a prescription has landings or running, in either of its doses."""
    kind = one.exercise.kind if one.exercise else None
    return any(has_impact(dose, kind) for dose, _ in one.doses())


def _in_programme(place: PhaseAt) -> Iterator[Finding]:
    for one in place.prescriptions():
        if lands(one) and one.given.outside_limits is None:
            message = _message(one.name, place)
            advice = f"{_advice(place)}, or give `outside_limits` with a reason and a reviewer."
            yield at_value(one.at.inside("exercise"), message, advice, _note(place))


def _in_ladders(place: PhaseAt) -> Iterator[Finding]:
    for number, identifier in enumerate(place.phase.ladders):
        ladder = place.handbook.ladders.get(identifier)
        if ladder and any(has_impact(rung.dose) for rung in ladder.rungs):
            message = _message(ladder.name, place)
            at = place.at.inside("ladders", number)
            yield at_value(at, message, f"{_advice(place)}.", _note(place))


def _message(name: str, place: PhaseAt) -> str:
    return f"“{name}” has landings or running; the phase “{place.phase.name}” does not allow them."


def _advice(place: PhaseAt) -> str:
    later = _first_with_impact(place)
    if later is None:
        return "write `impact: true` in the first phase that allows them, and move it there"
    return f"move it to the phase “{place.protocol.phases[later].name}” or a later one"


def _note(place: PhaseAt) -> tuple[Related, ...]:
    later = _first_with_impact(place)
    if later is None:
        return ()
    return (key_related(place.sibling(later).inside("impact"), "they are allowed from here on"),)


def _first_with_impact(place: PhaseAt) -> int | None:
    return next((i for i, phase in enumerate(place.protocol.phases) if phase.impact), None)


CHECK = Check("impact-too-early", __doc__, _find, is_safety=True)
