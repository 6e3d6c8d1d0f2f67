"""A dose has leave to pass limits that it keeps.

## What it finds

A prescription with `outside_limits` whose doses stay inside the exercise's limits, keep 48 hours
between hard work, and have no landings or running before the phase that allows them.

## Why it matters

The sheet prints that this dose is outside its limits, and who stands for it. It is not true, and
the next change of the dose would pass unseen.

## Example

```yaml
dose: {reps: 10}
outside_limits: {why: A second clinic uses it., reviewer: "A. Name, physiotherapist"}
```

## Instead

```yaml
dose: {reps: 10}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.dose.dose_outside_limits import passing
from generator.checks.phases import PhaseAt, PrescribedAt, phases
from generator.checks.safety.impact_too_early import is_before_impact, lands
from generator.checks.safety.recovery_too_short import too_often
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, permitted_by


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        for one in place.prescriptions():
            if one.given.outside_limits and one.exercise and not _is_needed(place, one):
                message = f"“{one.name}” stays inside its limits here; no leave is needed."
                yield at_key(one.at.inside("outside_limits"), message, "delete it.")


def _is_needed(place: PhaseAt, one: PrescribedAt) -> bool:
    if is_before_impact(place) and lands(one):
        return True
    return any(_leaves(place.handbook, given) for given in _as_without_leave(place, one))


def _as_without_leave(place: PhaseAt, one: PrescribedAt) -> Iterator[GivenDose]:
    holder = permitted_by(place.handbook, one.given.exercise)
    for dose, at in one.doses():
        yield GivenDose(dose, at, holder)


def _leaves(handbook: Handbook, given: GivenDose) -> bool:
    if given.permitted is None:
        return False
    findings = (*passing(handbook, given, given.permitted), *too_often(given))
    return bool(findings)


CHECK = Check("outside-limits-unneeded", __doc__, _find)
