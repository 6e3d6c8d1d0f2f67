"""The handbook's own choice gives no reason.

## What it finds

`basis: handbook` without `why`, wherever a number says what it rests on.

## Why it matters

No source stands behind such a number. The reason is all that a reader, a reviewer or the next
editor has to judge it by.

## Example

```yaml
reps: {max: 30, basis: handbook}
```

## Instead

```yaml
reps: {max: 30, basis: handbook, why: Trials used 8 to 12; more would take too long.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import records
from generator.handbook import Handbook
from generator.model.grounding import Grounded


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, grounded in records(handbook, Grounded):
        if grounded.basis == "handbook" and grounded.why is None:
            message = "the handbook's own choice gives no reason."
            advice = "add `why:` with the reason."
            yield at_value(origin.inside("basis"), message, advice)


CHECK = Check("reason-missing", __doc__, _find)
