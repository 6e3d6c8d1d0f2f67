"""The work on an exercise falls where it should build.

## What it finds

An exercise whose weekly work (repetitions, seconds of work, landings or metres) gets less and in
nothing more: from one step of `progress` to the next; and from the last phase with the exercise to
one that says `builds: true`. Ranges count with their larger end.

Not judged where the load rises at the same time, and in conditioning.

## Why it matters

`progress` is how a dose grows. A step down in it is most often a slip, and the weeks after it undo
what was gained.

## Example

```yaml
dose: {sets: 3, reps: 12, days_per_week: 3, progress: [{from_week: 3, reps: 10}]}
```

## Instead

```yaml
dose: {sets: 3, reps: 12, days_per_week: 3, progress: [{from_week: 3, reps: 10, load: {kg: 5}}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.progression.volumes import Step, steps
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.model.units import number


def _find(handbook: Handbook) -> Iterator[Finding]:
    for step in steps(handbook):
        changes = list(step.changes())
        fallen = [one for one in changes if one.after < one.before]
        risen = [one for one in changes if one.after > one.before]
        if fallen and not risen and step.load_stays and _builds(step):
            after, before = number(fallen[0].after), number(fallen[0].before)
            message = f"{after} {fallen[0].what} a week after {before}, and no more load."
            where = "in the phase" if step.is_between_phases else "from that week"
            yield at_key(step.at, message, f"ask for as much {where}, or for a heavier load.")


def _builds(step: Step) -> bool:
    return step.place.phase.builds or not step.is_between_phases


CHECK = Check("volume-falls", __doc__, _find, Severity.WARNING)
