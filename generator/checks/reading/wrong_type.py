"""A value is of the wrong kind.

## What it finds

A text where a number belongs, one value where a list belongs, a number out of its possible
range, a word that is not among the choices, an id with capitals or spaces.

## Why it matters

Nothing is converted in silence: a number in quotes is text, and a dose must be a number to be
held against its limits.

## Example

```yaml
dose: {reps: ten}
```

## Instead

```yaml
dose: {reps: 10}
```

The unit is part of the key (`hold_seconds: 5`), so values carry none.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("wrong-type", __doc__)
