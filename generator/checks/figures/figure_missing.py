"""An exercise has no figure.

## What it finds

An exercise without `figure`.

## Why it matters

Sheets and pages live by their pictures: many readers look at them alone, and those who read the
handbook in a second language look at them first.

## Example

```yaml
name: Wall push
```

## Instead

```yaml
name: Wall push
figure:
  alt: Standing at a wall, hands on it; the arms bend until the nose is near it.
  side:
    - {pose: standing, touch: {hand: wall}}
    - {pose: standing, touch: {hand: wall}, lean: 20}
```

## Source

The handbook's own rule, and CERT (Slade and others, 2016), item 8: each exercise is described so
that it can be repeated, for example by an illustration.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, exercise in handbook.exercises.items():
        if exercise.figure is None:
            origin = handbook.origin("exercise", identifier)
            message = f"“{exercise.name}” has no figure."
            yield at_value(origin.inside("name"), message, "add `figure:` with `alt` and poses.")


CHECK = Check("figure-missing", __doc__, _find)
