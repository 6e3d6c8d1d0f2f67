"""The work on an exercise jumps.

## What it finds

An exercise whose weekly work (repetitions, seconds of work, landings or metres) rises by more than
half from one step to the next, or by more than the protocol's own `volume_step`. Steps are those
of `progress`, and from the last phase with the exercise to the next. Ranges count with their
larger end.

Not judged where the load rises at the same time, and in conditioning.

## Why it matters

The weeks after a jump in work are when things flare up, and the log shows it too late.

## Example

```yaml
dose: {sets: 3, contacts: 10, days_per_week: 2, progress: [{from_week: 3, contacts: 20}]}
```

## Instead

```yaml
dose: {sets: 3, contacts: 10, days_per_week: 2, progress: [{from_week: 3, contacts: 15}]}
```

If the source steps that far, the protocol says so:

```yaml
volume_step: {percent: 100, why: The trial doubled the landings after two weeks.}
```

## Source

Half as much again is the handbook's own choice: the step from 3 × 10 to 3 × 15 in silbernagel2020.
The rule of ten per cent a week is not used, because buist2008, a trial, found no protection by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.progression.volumes import Change, steps
from generator.handbook import Handbook
from generator.model.units import number

#: Largest rise in per cent where the protocol does not say.
USUAL_PERCENT = 50


def _find(handbook: Handbook) -> Iterator[Finding]:
    for step in steps(handbook):
        own = step.place.protocol.volume_step
        allowed = own.percent if own else USUAL_PERCENT
        risen = [one for one in step.changes() if one.after > one.before * (1 + allowed / 100)]
        if risen and step.load_stays:
            who = "the protocol" if own else "the handbook"
            message = f"{_words(risen[0])}; {who} allows {number(allowed)} % more."
            advice = "take a smaller step, or give the protocol a `volume_step` with its reason."
            yield at_key(step.at, message, advice)


def _words(change: Change) -> str:
    rise = round(100 * (change.after / change.before - 1))
    after, before = number(change.after), number(change.before)
    return f"{after} {change.what} a week after {before} are {rise} % more"


CHECK = Check("volume-jump", __doc__, _find)
