"""The content is due to be read again.

## What it finds

`next_review` in `content/handbook.yml` that lies before today. It is judged only where a day is
given, with `toehold check --today 2029-12-01`, so that a handbook in which nothing changes never
turns red by itself.

## Why it matters

Evidence grows old: a dose that was right may be overtaken. Readers are told when the content is
read again, and rely on it.

## Example

```yaml
next_review: 2024-11-22     # and today is 2026-12-01
```

## Instead

```yaml
next_review: 2029-11-22
```

Search for new evidence and read the content again first, then set `evidence_searched_on` and
`next_review`: at most three years ahead.

## Source

The PIF TICK criteria: a review date within three years.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import shared_file
from generator.diagnostics import Severity
from generator.handbook import Handbook


def _find(handbook: Handbook, today: datetime.date) -> Iterator[Finding]:
    origin = shared_file(handbook, "handbook")
    due = handbook.info.next_review
    if origin is not None and due < today:
        message = f"this day is past: the content is due to be read again since {due}."
        advice = "search the evidence, read the content again, then set a new day."
        yield at_value(origin.inside("next_review"), message, advice)


CHECK = Check("review-overdue", __doc__, severity=Severity.WARNING, find_on=_find)
