"""A range runs backwards.

## What it finds

`from` larger than `to`, in a dose, in the weeks of a phase or in the scale of a measure; and
`min` larger (for a band: heavier) than `max` in a limit.

## Why it matters

Nothing lies between 12 and 8, so no dose could ever be right; most often one of the two is a
slip.

## Example

```yaml
reps: {from: 12, to: 8}
```

## Instead

```yaml
reps: {from: 8, to: 12}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import records
from generator.handbook import Handbook, Origin
from generator.model.limits import AnyLimit, Bound, Limits, TempoLimit, bounds, rank
from generator.model.protocol import Weeks
from generator.model.quantity import CountRange, NumberRange
from generator.model.shared import Scale
from generator.model.units import bound
from generator.record import Record

_RANGES = (CountRange, NumberRange, Weeks, Scale)
_KINDS: tuple[type[Record], ...] = (*_RANGES, Limits)


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, record in records(handbook, _KINDS):
        if isinstance(record, _RANGES):
            yield from _reversed(origin, (record.from_, record.to), ("from",), ("to",))
        elif isinstance(record, Limits):
            for name, limit in record.items():
                yield from _limit(origin.inside(name), limit)


def _limit(origin: Origin, limit: AnyLimit) -> Iterator[Finding]:
    components = ("up", "hold", "down") if isinstance(limit, TempoLimit) else ("",)
    for component in components:
        inner = (component,) if component else ()
        ends = bounds(limit, component)
        yield from _reversed(origin, ends, ("min", *inner), ("max", *inner))


def _reversed(
    origin: Origin,
    ends: tuple[Bound | None, Bound | None],
    first_at: tuple[str, ...],
    last_at: tuple[str, ...],
) -> Iterator[Finding]:
    first, last = ends
    if first is None or last is None or rank(first) <= rank(last):
        return
    more = "heavier" if isinstance(first, str) else "more"
    message = f"{first_at[0]} {bound(first)} is {more} than {last_at[0]} {bound(last)}."
    yield at_value(origin.inside(*last_at), message, "swap the two, or mend the wrong one.")


CHECK = Check("range-reversed", __doc__, _find)
