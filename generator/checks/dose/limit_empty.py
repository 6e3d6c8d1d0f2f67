"""A limit limits nothing.

## What it finds

A limit that gives neither `min` nor `max`.

## Why it matters

It looks as if somebody had thought about the number, and lets every number through.

## Example

```yaml
limits:
  reps: {basis: practice}
```

## Instead

```yaml
limits:
  reps: {max: 30, basis: practice}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.records import records
from generator.handbook import Handbook
from generator.model.limits import Limits


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, limits in records(handbook, Limits):
        for name, limit in limits.items():
            if limit.min is None and limit.max is None:
                message = f"the limit `{name}` permits every number."
                yield at_key(origin.inside(name), message, "add `min`, `max` or both.")


CHECK = Check("limit-empty", __doc__, _find)
