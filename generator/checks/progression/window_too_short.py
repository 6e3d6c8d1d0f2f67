"""A criterion asks for more days than it looks at.

## What it finds

`on: {days, of}` with more `days` than `of`.

## Why it matters

Nobody has eight of seven days. The rule never holds; most often the two numbers are swapped.

## Example

```yaml
on: {days: 7, of: 5}
```

## Instead

```yaml
on: {days: 5, of: 7}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import records
from generator.handbook import Handbook
from generator.model.criteria import Window


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, window in records(handbook, Window):
        if window.days > window.of:
            message = f"{window.days} days of {window.of} can never be."
            yield at_value(origin.inside("days"), message, f"write {window.of} or less.")


CHECK = Check("window-too-short", __doc__, _find)
