"""A dose allows more pain than the pain rule.

## What it finds

A `pain_limit` above the score at which the pain rule says stop: the end of its amber band.

## Why it matters

Every page and every sheet prints the same traffic light. A dose may only be stricter; one that
allows more tells the reader two things at once, and the louder one is wrong.

## Example

```yaml
dose: {reps: 10, pain_limit: 6}     # the pain rule stops after 4
```

## Instead

```yaml
dose: {reps: 10, pain_limit: 2}
```

Without `pain_limit` the pain rule holds as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.checks.records import shared_file
from generator.handbook import Handbook
from generator.handbook.doses import given_doses
from generator.model.units import number


def _find(handbook: Handbook) -> Iterator[Finding]:
    rule = shared_file(handbook, "pain-rule")
    if rule is None:
        return
    ceiling = handbook.pain_rule.ceiling
    note = value_related(rule.inside("bands", 1, "to"), "the pain rule is set")
    for given in given_doses(handbook):
        limit = given.dose.pain_limit
        if limit is not None and limit > ceiling:
            message = f"pain up to {number(limit)}; the pain rule stops after {number(ceiling)}."
            advice = f"write {number(ceiling)} or less, or leave it out: then the pain rule holds."
            yield at_value(given.at.inside("pain_limit"), message, advice, (note,))


CHECK = Check("pain-rule-loosened", __doc__, _find, is_safety=True)
