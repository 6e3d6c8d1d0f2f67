"""A limit allows more than its family's ceiling.

## What it finds

An end of an exercise's limit that lies above what `content/vocabulary.yml` sets as the ceiling
of its family. For `load_rm`, where the smaller number is the heavier load, an end below it.

An end that is left open is no mistake: there the ceiling itself holds every dose.

## Why it matters

No dose may pass the ceiling, so a limit beyond it promises doses that nobody can give, and the
exercise's page prints the promise.

## Example

```yaml
limits:
  reps: {max: 80, basis: practice}     # the family's ceiling is 40
```

## Instead

```yaml
limits:
  reps: {max: 40, basis: practice}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.dose.walls import Ceiling, ceiling, is_passed
from generator.handbook import Handbook
from generator.handbook.doses import Permitted, permitted_by
from generator.model.limits import Limit, PartName
from generator.model.units import amount, bound


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier in handbook.exercises:
        holder = permitted_by(handbook, identifier)
        for name, limit in holder.limits.items():
            above = ceiling(handbook, holder.family, name)
            if above is not None and isinstance(limit, Limit):
                yield from _passing(holder, name, limit, above)


def _passing(holder: Permitted, name: PartName, limit: Limit, above: Ceiling) -> Iterator[Finding]:
    for end in ("min", "max"):
        value = getattr(limit, end)
        if value is not None and is_passed(above, value):
            message = f"{amount(name, value)} allowed; {above.allows}."
            advice = f"write {bound(above.value)} or {'less' if above.is_upper else 'more'}."
            yield at_value(holder.at.inside(name, end), message, advice, (above.note,))


CHECK = Check("limit-above-ceiling", __doc__, _find, is_safety=True)
