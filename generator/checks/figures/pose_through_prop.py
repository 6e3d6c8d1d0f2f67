"""A part of a drawn body lies inside the floor, a wall or another thing.

## What it finds

A pose in a `figure` that puts a part below the floor, behind the face of a wall, or inside a thing
on which a body rests.

## Why it matters

The picture contradicts itself, and the reader cannot tell where to stand or what to hold. It is
most often an angle that is too large, or a part that `touch` should name.

## Example

```yaml
figure: {alt: A lean at a wall., side: [{pose: standing-hand-on-wall, lean: 70}]}
```

## Instead

```yaml
figure: {alt: A lean at a wall., side: [{pose: standing-hand-on-wall, lean: 10}]}
```

## Source

The rule of the handbook's drawings: what touches a thing touches its face.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.figures.pose_faults import pose_findings
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    return pose_findings(handbook, "pose-through-prop")


CHECK = Check("pose-through-prop", __doc__, _find)
