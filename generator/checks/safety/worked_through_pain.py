"""A protocol allows pain where none is safe.

## What it finds

In a protocol whose condition says `never_through_pain: true` in `content/vocabulary.yml`: a dose
with a `pain_limit` above 0; a dose without one, to which the pain rule then applies, which allows
some pain; and a ladder that has such a dose on a rung.

## Why it matters

The traffic light was made for other conditions. Under this one, pain is the sign that harm goes on,
and a low score does not make it safe.

## Example

```yaml
condition: suspected-stress-fracture     # never_through_pain: true
dose: {reps: 10, pain_limit: 2}
```

## Instead

```yaml
condition: suspected-stress-fracture
dose: {reps: 10, pain_limit: 0}
```

## Source

warden2021opt: no symptoms during or after, nor on the next day.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key, at_value
from generator.checks.phases import PhaseAt, phases
from generator.checks.records import shared_file
from generator.handbook import Handbook, Origin
from generator.model.dose import Dose
from generator.model.units import number


def _find(handbook: Handbook) -> Iterator[Finding]:
    if shared_file(handbook, "pain-rule") is None:
        return  # nobody knows what a dose without a limit of its own allows
    for place in phases(handbook):
        condition = handbook.vocabulary.conditions.get(place.protocol.condition)
        if condition is not None and condition.never_through_pain:
            yield from _in_doses(place, condition.name)
            yield from _in_ladders(place, condition.name)


def _in_doses(place: PhaseAt, condition: str) -> Iterator[Finding]:
    for one in place.prescriptions():
        for dose, at in one.doses():
            if _allowed(place.handbook, dose) > 0:
                yield _finding(place.handbook, dose, at, condition)


def _finding(handbook: Handbook, dose: Dose, at: Origin, condition: str) -> Finding:
    pain = number(_allowed(handbook, dose))
    if dose.pain_limit is None:
        message = f"pain up to {pain} by the pain rule; “{condition}” allows none."
        return at_key(at, message, "add `pain_limit: 0`.")
    message = f"pain up to {pain}; “{condition}” allows none."
    return at_value(at.inside("pain_limit"), message, "write 0.")


def _allowed(handbook: Handbook, dose: Dose) -> int | float:
    """Return the highest pain that a dose allows, 0 to 10."""
    return handbook.pain_rule.ceiling if dose.pain_limit is None else dose.pain_limit


def _in_ladders(place: PhaseAt, condition: str) -> Iterator[Finding]:
    for index, identifier in enumerate(place.phase.ladders):
        ladder = place.handbook.ladders.get(identifier)
        if ladder and any(_allowed(place.handbook, rung.dose) > 0 for rung in ladder.rungs):
            message = f"the ladder “{ladder.name}” allows pain; “{condition}” allows none."
            advice = "name a ladder whose rungs all have `pain_limit: 0`."
            yield at_value(place.at.inside("ladders", index), message, advice)


CHECK = Check("worked-through-pain", __doc__, _find, is_safety=True)
