"""A limit does not say what it rests on.

## What it finds

A limit of an exercise or a ladder without `basis`.

## Why it matters

A reader of the handbook sees beside every limit how far to trust it. A number without a basis
is a number that nobody can check.

## Example

```yaml
limits:
  reps: {min: 5, max: 30}
```

## Instead

```yaml
limits:
  reps: {min: 5, max: 30, basis: handbook, why: Trials used 8 to 12; fewer to start with.}
```

`primary`: read in the source itself. `reported`: read in another source, which `via` names.
`practice`: clinic hand-outs and expert opinion. `handbook`: our own choice, and `why`.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key
from generator.checks.records import records
from generator.handbook import Handbook
from generator.model.grounding import BASES
from generator.model.limits import Limits


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, limits in records(handbook, Limits):
        for name, limit in limits.items():
            if limit.basis is None:
                message = f"the limit `{name}` does not say what it rests on."
                advice = f"add `basis:` with one of {', '.join(BASES)}."
                yield at_key(origin.inside(name), message, advice)


CHECK = Check("limit-without-basis", __doc__, _find)
