"""A step of progress is never reached, or comes out of order.

## What it finds

A `from_week` that is not later than that of the step before it, or that lies beyond the weeks of
its phase. Weeks are counted from the beginning of the phase: in a phase of weeks 3 to 6 the last
one is week 4.

## Why it matters

A sheet prints the steps as they stand. One that begins before the last, or after the phase has
ended, is a dose that nobody will do, or that somebody does at the wrong time.

## Example

```yaml
weeks: {from: 3, to: 6}
dose: {sets: 2, reps: 10, progress: [{from_week: 5, sets: 3}]}
```

## Instead

```yaml
weeks: {from: 3, to: 6}
dose: {sets: 2, reps: 10, progress: [{from_week: 3, sets: 3}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.check import Check, Finding, at_value
from generator.checks.phases import phases
from generator.handbook import Handbook, Origin
from generator.handbook.doses import given_doses
from generator.model.dose import Dose
from generator.model.protocol import Weeks


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        for number, (before, step) in enumerate(pairwise(given.dose.progress), start=1):
            if step.from_week <= before.from_week:
                message = f"week {step.from_week} follows week {before.from_week}."
                at = given.at.inside("progress", number, "from_week")
                yield at_value(at, message, f"write {before.from_week + 1} or more.")
    for place in phases(handbook):
        for one in place.prescriptions():
            for dose, at in one.doses():
                yield from _beyond(dose, at, place.phase.weeks)


def _beyond(dose: Dose, at: Origin, weeks: Weeks) -> Iterator[Finding]:
    last = weeks.to - weeks.from_ + 1
    if last < 1:
        return  # weeks that run backwards are another check's finding
    for number, step in enumerate(dose.progress):
        if step.from_week > last:
            message = f"week {step.from_week} never comes: the phase ends with its week {last}."
            advice = f"write {last} or less; weeks are counted from the beginning of the phase."
            yield at_value(at.inside("progress", number, "from_week"), message, advice)


CHECK = Check("progress-out-of-order", __doc__, _find)
