"""A drawing asks a part to touch what it cannot reach.

## What it finds

A part that `touch` names, where the limb is too short to reach the thing in that pose.

## Why it matters

The limb is then drawn as near as it gets, so that the picture shows a hand in the air beside the
thing that it should hold, and the reader learns a position that nobody meant.

## Example

```yaml
figure: {alt: A hand on the floor., side: [{pose: standing, touch: {ball: floor, hand: floor}}]}
```

## Instead

```yaml
figure: {alt: A hand on the floor., side: [{pose: all-fours}]}
```

## Source

The rule of the handbook's drawings: a part that touches a thing is drawn at it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.figures.pose_faults import pose_findings
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    return pose_findings(handbook, "pose-out-of-reach")


CHECK = Check("pose-out-of-reach", __doc__, _find)
