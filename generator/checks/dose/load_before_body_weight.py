"""Weight is added before the body's own weight.

## What it finds

A prescription with added weight (`kg`, or a repetition maximum `rm`) in a phase, while neither
that phase nor an earlier one has the exercise, or one that its `easier` leads to, at body
weight.

An exercise that itself begins at body weight and adds weight by `progress` is in order.

## Why it matters

Nobody has yet seen the movement done well, nor what it does to the next morning, when the weight
comes on.

## Example

```yaml
programme:
  - {exercise: slow-raise, when: session, dose: {reps: 8, load: {kg: 10}}}
```

## Instead

```yaml
programme:
  - exercise: slow-raise
    when: session
    dose: {reps: 12, load: body, progress: [{from_week: 3, load: {kg: 5}}]}
```

## Source

silbernagel2020, table 2: weight only when the set at body weight is easy.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.phases import PhaseAt, phases
from generator.handbook import Handbook
from generator.model.effort import is_external


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        for one in place.prescriptions():
            if not is_external(one.given.dose.load) or one.exercise is None:
                continue
            if not _chain(handbook, one.given.exercise) & _without_weight(place):
                message = f"“{one.name}” has weight added before it was done at body weight."
                advice = (
                    "give it, or an easier form of it, with `load: body` in this phase or before."
                )
                yield at_key(one.at.inside("dose", "load"), message, advice)


def _chain(handbook: Handbook, exercise: str) -> set[str]:
    """Return an exercise and all that its `easier` leads to."""
    found: set[str] = set()
    current: str | None = exercise
    while current is not None and current not in found:
        found.add(current)
        known = handbook.exercises.get(current)
        current = known.easier if known else None
    return found


def _without_weight(place: PhaseAt) -> set[str]:
    """Return the exercises that begin without added weight, in this phase or before."""
    return {
        given.exercise
        for phase in place.protocol.phases[: place.number + 1]
        for given in (*phase.programme, *phase.conditioning)
        if not is_external(given.dose.load)
    }


CHECK = Check("load-before-body-weight", __doc__, _find)
