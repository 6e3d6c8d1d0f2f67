"""A rung asks for no more than the one before.

## What it finds

A rung whose dose is nowhere harder than that of the rung below it: not longer or further, not
more often, no longer runs or shorter walks, no heavier, no shorter rest. A rung that is easier in
one thing and harder in another is in order.

Rungs that cannot be compared, such as one in minutes and the next in repetitions, are not judged.

## Why it matters

The rung is a step that leads nowhere, or down; most often two lines are swapped.

## Example

```yaml
rungs:
  - {dose: {minutes: 20}, basis: practice}
  - {dose: {minutes: 10}, basis: practice}
```

## Instead

```yaml
rungs:
  - {dose: {minutes: 10}, basis: practice}
  - {dose: {minutes: 20}, basis: practice}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import inf

from generator.checks.check import Check, Finding, at_key, key_related
from generator.handbook import Handbook
from generator.model.dose import Dose
from generator.model.limits import rank
from generator.model.parts import PRODUCTS, parts

#: Parts of which less is harder.
_LESS_IS_HARDER = frozenset({"rest_seconds", "walk_minutes", "load_rm"})
_LOADS = frozenset({"load_rm", "load_kg", "load_rpe", "load_band"})
#: Without one of these in both, two doses cannot be compared.
_DRIVERS = frozenset({"reps", "seconds", "minutes", "distance_m", "contacts"})


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, ladder in handbook.ladders.items():
        at = handbook.origin("ladder", identifier).inside("rungs")
        for number, (below, rung) in enumerate(pairwise(ladder.rungs), start=1):
            if not _is_harder(_demands(below.dose), _demands(rung.dose)):
                message = f"rung {number + 1} is nowhere harder than rung {number}."
                advice = "make it longer or harder, put it in another place, or delete it."
                note = key_related(at.inside(number - 1, "dose"), "the rung below it stands")
                yield at_key(at.inside(number, "dose"), message, advice, (note,))


def _is_harder(below: Mapping[str, float], above: Mapping[str, float]) -> bool:
    """Tell whether a dose is harder in something, or cannot be compared at all."""
    shared = below.keys() & above.keys()
    if not shared & _DRIVERS or (above.keys() - below.keys()) & _LOADS:
        return True
    return any(above[name] > below[name] for name in shared)


def _demands(dose: Dose) -> dict[str, float]:
    """Return the numbers of a dose that make it hard; the larger, the harder.

    Work without a walk in between is one turn without an end.
    """
    found = {"run_minutes": inf, "walk_minutes": 0.0}
    for part in parts(dose):
        if part.name in PRODUCTS or part.high is None:
            continue
        name = part.name + part.component
        value = rank(part.high)
        found[name] = -value if part.name in _LESS_IS_HARDER else value
    return found


CHECK = Check("rungs-not-ascending", __doc__, _find)
