"""A drawing bends a joint further than it bends.

## What it finds

An angle in a `figure` that no joint of that kind reaches, at its number.

## Why it matters

A reader does what the picture shows. A limb that bends the wrong way, or too far, is a picture
that nobody can follow and that looks like an injury. It is most often a wrong sign, or a number
behind the wrong key.

## Example

```yaml
figure: {alt: Standing and looking down., side: [{pose: standing, neck: 120}]}
```

## Instead

```yaml
figure: {alt: Standing and looking down., side: [{pose: standing, neck: 40}]}
```

## Source

Usual ranges of motion of adults, as clinics measure them. They stand in the editors' section, on
the page about drawings.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.figures.pose_faults import pose_findings
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    return pose_findings(handbook, "pose-out-of-range")


CHECK = Check("pose-out-of-range", __doc__, _find)
