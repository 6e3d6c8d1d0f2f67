"""An allowance is not written as it should be.

## What it finds

A comment that begins with `allow:` but does not go on with a code and a reason, or that names a
code that there is not.

## Why it matters

It accepts nothing although it looks as if it did. Without a reason the next reader cannot tell
whether it still holds; the reason is printed with the report.

## Example

```yaml
# allow: too-many-exercises
name: Step-up
```

## Instead

```yaml
# allow: too-many-exercises - Only for the class, where a clinician stands by.
name: Step-up
```

It stands on a line of its own, right above the line with the finding, and accepts one finding
there. In a chapter, write `[//]: # (allow: code - reason)`.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("allowance-malformed", __doc__)
