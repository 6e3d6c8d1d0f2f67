"""An exercise that could be drawn shows a neutral icon.

## What it finds

A `figure` with `icon`, on an exercise that is neither `clinician_only` nor of the kind
`conditioning`.

## Why it matters

An icon says in which position the exercise begins and not how to move. That is enough for a
technique that a clinician does, or for a machine; nobody learns an exercise from it.

## Example

```yaml
kind: balance
figure: {alt: Standing on one leg., icon: standing}
```

## Instead

```yaml
kind: balance
figure: {alt: Standing on one leg., side: [{pose: standing-one-leg}]}
```

## Source

The handbook's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.diagnostics import Severity
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, exercise in handbook.exercises.items():
        figure = exercise.figure
        is_enough = exercise.clinician_only or exercise.kind == "conditioning"
        if figure is not None and figure.icon and not is_enough:
            origin = handbook.origin("exercise", identifier).inside("figure", "icon")
            message = f"an icon does not show how “{exercise.name}” is done."
            yield at_value(origin, message, "draw it: `side:` with one to four poses.")


CHECK = Check("figure-is-icon", __doc__, _find, severity=Severity.WARNING)
