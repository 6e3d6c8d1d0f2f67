"""The bands of the pain rule do not run from 0 to 10.

## What it finds

Bands that are not green, amber and red in this order, a band that does not end above the one
before, and a last band that does not end at 10.

## Why it matters

A score that belongs to no colour, or to two, leaves a person with pain and without an answer.

## Example

```yaml
bands:
  - {name: green, to: 5, do: Carry on.}
  - {name: amber, to: 4, do: Add nothing.}
  - {name: red, to: 9, do: Stop.}
```

## Instead

```yaml
bands:
  - {name: green, to: 3, do: Carry on.}
  - {name: amber, to: 4, do: Add nothing.}
  - {name: red, to: 10, do: Stop.}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import shared_file
from generator.handbook import Handbook
from generator.model.units import number

_COLOURS = ("green", "amber", "red")
_WORST = 10


def _find(handbook: Handbook) -> Iterator[Finding]:
    rule = shared_file(handbook, "pain-rule")
    if rule is None:
        return
    bands = handbook.pain_rule.bands
    for place, (band, colour) in enumerate(zip(bands, _COLOURS, strict=True)):
        if band.name != colour:
            message = f"{band.name} stands where {colour} belongs."
            yield at_value(rule.inside("bands", place, "name"), message, f"write {colour}.")
    for place, (lower, upper) in enumerate(pairwise(bands), start=1):
        if upper.to <= lower.to:
            least = number(lower.to)
            message = (
                f"{upper.name} ends at {number(upper.to)}, but {lower.name} lasts until {least}."
            )
            advice = f"write more than {least}."
            yield at_value(rule.inside("bands", place, "to"), message, advice)
    if bands[-1].to != _WORST:
        message = f"scores above {number(bands[-1].to)} belong to no band."
        yield at_value(rule.inside("bands", len(bands) - 1, "to"), message, f"write {_WORST}.")


CHECK = Check("pain-bands-out-of-order", __doc__, _find, is_safety=True)
