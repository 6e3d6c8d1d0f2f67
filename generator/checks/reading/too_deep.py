"""Values are nested too deeply.

## What it finds

More than 40 groups or lists inside each other.

## Why it matters

No record is that deep. It is a slip with brackets, or a file made to exhaust the reader.

## Example

```yaml
steps: [[[[[Stand.]]]]]        # and so on, more than 40 times
```

## Instead

```yaml
steps: [Stand.]
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("too-deep", __doc__)
