"""A protocol prescribes what its own condition rules out.

## What it finds

A prescription of an exercise whose `do_not_use` names the condition that the protocol is for.

## Why it matters

Everybody who follows the protocol has the condition for which the exercise is wrong.

## Example

```yaml
condition: locked-joint
programme:
  - {exercise: slow-raise, when: session}     # its do_not_use: [locked-joint]
```

## Instead

Prescribe another exercise, or take the condition out of `do_not_use` if it is not meant.

```yaml
condition: locked-joint
programme:
  - {exercise: gentle-swing, when: session}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.checks.phases import PrescribedAt, phases
from generator.diagnostics import Related
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        condition = place.protocol.condition
        for one in place.prescriptions():
            if one.exercise and condition in one.exercise.do_not_use:
                message = f"“{one.name}” is not to be used with `{condition}`."
                advice = "prescribe another exercise; this protocol is for that condition."
                note = _ruled_out(handbook, one, one.exercise.do_not_use.index(condition))
                yield at_value(one.at.inside("exercise"), message, advice, (note,))


def _ruled_out(handbook: Handbook, one: PrescribedAt, number: int) -> Related:
    exercise = handbook.origin("exercise", one.given.exercise)
    return value_related(exercise.inside("do_not_use", number), "it is ruled out")


CHECK = Check("exercise-not-for-condition", __doc__, _find, is_safety=True)
