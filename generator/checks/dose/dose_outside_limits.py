"""A dose leaves its limits.

## What it finds

A number of a dose that is smaller or larger than the exercise or the ladder permits. Every number
counts: both ends of a range, each step of `progress`, each part of a tempo, the strength of a band,
and what several numbers come to (`reps_per_day` for one side, `contacts_per_session`,
`contacts_per_week`). Every second day counts as 3.5 days a week.

A prescription with `outside_limits` may pass the exercise's limit. Nothing passes the ceiling of the
exercise's family, which stands in `content/vocabulary.yml`.

## Why it matters

The limits are what the sources, or the reasons beside them, carry. A dose beyond them may hurt
somebody, and nobody would see it on the sheet.

## Example

```yaml
dose: {sets: 3, reps: 50}
limits:
  reps: {min: 5, max: 30, basis: practice}
```

## Instead

```yaml
dose: {sets: 3, reps: 30}
```

If a reviewer stands for the larger dose, the prescription says so, and so does the sheet:

```yaml
outside_limits: {why: A second clinic uses it., reviewer: "A. Name, physiotherapist"}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.checks.check import Check, Finding, at_value, value_related
from generator.diagnostics import Related
from generator.handbook import Handbook
from generator.handbook.doses import GivenDose, Permitted, given_doses
from generator.model.limits import AnyLimit, Bound, bounds, rank
from generator.model.parts import Part, staged_parts
from generator.model.shape import Path
from generator.model.units import amount, bound, permitted


def _find(handbook: Handbook) -> Iterator[Finding]:
    for given in given_doses(handbook):
        if given.permitted is not None:
            yield from _of_dose(handbook, given, given.permitted)


def _of_dose(handbook: Handbook, given: GivenDose, holder: Permitted) -> Iterator[Finding]:
    ceilings = _ceilings(handbook, holder.family)
    repetitions = holder.limits.reps
    most = repetitions.max if repetitions else None
    free = given.prescription is not None and given.prescription.outside_limits is not None
    for part in staged_parts(given.dose, most):
        high = {**_smaller_end(part), **_larger_end(part)}
        above = _beyond(high, ceilings.get(part.name), 1)
        for at in above:
            yield _past_ceiling(handbook, given, holder, part, at, high[at])
        limit = getattr(holder.limits, part.name)
        if limit is not None and not free:
            yield from _past_limit(given, holder, part, limit, above)


def _past_limit(
    given: GivenDose, holder: Permitted, part: Part, limit: AnyLimit, said: tuple[Path, ...]
) -> Iterator[Finding]:
    """Yield the ends of a part that pass its limit, save those of which all is `said`."""
    lowest, highest = bounds(limit, part.component)
    high = {**_smaller_end(part), **_larger_end(part)}
    low = {**_larger_end(part), **_smaller_end(part)}
    for at in _beyond(high, highest, 1):
        if at not in said:
            yield _outside(given, holder, part, at, high[at], "max")
    for at in _beyond(low, lowest, -1):
        yield _outside(given, holder, part, at, low[at], "min")


def _larger_end(part: Part) -> dict[Path, Bound]:
    return {} if part.high is None else {part.high_at: part.high}


def _smaller_end(part: Part) -> dict[Path, Bound]:
    return {} if part.low is None else {part.low_at: part.low}
