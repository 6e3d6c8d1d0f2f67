"""A dose has no driver, or more than one.

## What it finds

Every dose says once what is counted: `reps`, `seconds`, `minutes`, `distance_m`, `contacts` or
`intervals`. The check finds a dose that has none of them, one that has several, and a step of
`progress` that brings in another one.

## Why it matters

Without a driver nobody knows how much to do. With two of them nobody knows which one ends the
set.

## Example

```yaml
dose: {sets: 3, reps: 10, seconds: 30}
```

## Instead

```yaml
dose: {sets: 3, seconds: 30}
```

To hold each repetition, keep `reps` and add `hold_seconds`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, given_doses
from generator.model.dose import DRIVERS


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        drivers = given.dose.drivers
        if not drivers:
            message = f"nothing is counted here: a dose needs one of {', '.join(DRIVERS)}."
            yield at_key(given.at, message, "add one, such as `reps: 10`.")
        elif len(drivers) > 1:
            yield _several(given, drivers)
        else:
            yield from _changed(given, drivers[0])


def _several(given: GivenDose, drivers: tuple[str, ...]) -> Finding:
    said = " and ".join(f"`{driver}`" for driver in drivers)
    message = f"a dose counts one thing; here {said} are given."
    return at_key(given.at.inside(drivers[1]), message, "keep one of them.")


def _changed(given: GivenDose, driver: str) -> Iterator[Finding]:
    for number, step in enumerate(given.dose.progress):
        for other in DRIVERS:
            if other != driver and getattr(step, other, None) is not None:
                at = given.at.inside("progress", number, other)
                message = f"this dose counts `{driver}`; a step cannot count `{other}`."
                yield at_key(at, message, f"write `{driver}` here, or give a dose of its own.")


CHECK = Check("dose-driver", __doc__, _find)
