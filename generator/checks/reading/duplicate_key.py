"""A key stands twice.

## What it finds

The same key twice in one group of keys.

## Why it matters

Only one of the two values could count, and readers of the file would not agree on which.

## Example

```yaml
dose: {sets: 3, reps: 10, sets: 2}
```

## Instead

```yaml
dose: {sets: 3, reps: 10}
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("duplicate-key", __doc__)
