"""A figure has no words for readers who cannot see it.

## What it finds

A `figure` without `alt`, or with an empty one.

## Why it matters

A screen reader says nothing where the picture is, and the sheet cannot be made: an accessible
PDF refuses a figure without a description.

## Example

```yaml
figure: {alt: ""}
```

## Instead

```yaml
figure: {alt: "Standing at a wall, hands on it; the elbows bend until the nose is near it."}
```

Say the position first and then the movement.

## Source

PDF/UA-1 (ISO 14289-1), 7.3, and WCAG 2.2, success criterion 1.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.records import records
from generator.figures.figure import Figure
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for origin, figure in records(handbook, Figure):
        if not figure.alt.strip():
            message = "this figure says nothing to a reader who cannot see it."
            advice = "describe it in `alt`: the position, then the movement."
            # Where there is no `alt`, this points at the key `figure`.
            yield at_value(origin.inside("alt"), message, advice)


CHECK = Check("figure-without-alt", __doc__, _find)
