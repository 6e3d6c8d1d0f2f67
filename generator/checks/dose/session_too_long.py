"""A session takes too long.

## What it finds

A phase whose `session` block takes longer than 45 minutes, or than the protocol's own
`session_budget`. An exercise takes sets × work and the rests between, and half a minute to
change over; with `side: each` the other side works during the rest. Work is repetitions × their
tempo or hold, else 3 seconds. Ranges count with their larger end, doses that grow with their
longest week.

## Why it matters

What does not fit into an evening is left out, and nobody chose what.

## Example

```yaml
dose: {sets: 5, reps: 30, tempo_seconds: {up: 5, hold: 5, down: 5}, rest_seconds: 180}
```

## Instead

Give fewer exercises or fewer sets. If the time is meant, the protocol says so and why:

```yaml
session_budget: {minutes: 60, why: Two sessions a week in a gym; this is all the training there is.}
```

## Source

The 45 minutes are the handbook's own choice. That programmes which ask for little are kept up
better is the finding of bachmann2018, a systematic review of exercise at home.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from generator.checks.check import Check, Finding, at_value
from generator.checks.phases import PhaseAt, phases
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.model.protocol import Prescription
from generator.model.session_time import USUAL_MINUTES, session_seconds

MINUTE = 60


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        own = place.protocol.session_budget
        budget = own.minutes if own else USUAL_MINUTES
        minutes = ceil(_seconds(place) / MINUTE)
        if minutes > budget:
            message = (
                f"a session of the phase “{place.phase.name}” takes {minutes} minutes; "
                f"{'the protocol' if own else 'the handbook'} allows {budget}."
            )
            advice = (
                "give fewer exercises or sets, or let the protocol say "
                f"`session_budget: {{minutes: {minutes}, why: …}}`."
            )
            yield at_value(place.at.inside("id"), message, advice)


def _seconds(place: PhaseAt) -> float:
    total = 0.0
    for one in place.prescriptions():
        if isinstance(one.given, Prescription) and one.given.when == "session":
            most = (
                one.exercise.limits.reps.max if one.exercise and one.exercise.limits.reps else None
            )
            total += session_seconds(one.given.dose, most)
    return total


CHECK = Check("session-too-long", __doc__, _find, Severity.WARNING)
