"""A key is missing.

## What it finds

A group of keys without one that it needs. The place shown is the key of the group.

## Why it matters

Pages and sheets print it, so they could not be made.

## Example

```yaml
evidence: {certainty: low}
```

## Instead

```yaml
evidence: {certainty: low, says: Helps some people a little.}
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("missing-key", __doc__)
