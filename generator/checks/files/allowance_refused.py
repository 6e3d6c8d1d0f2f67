"""An allowance for something that cannot be allowed.

## What it finds

An allowance for a check about safety, or for a mistake with which the handbook cannot be built.

## Why it matters

A slip in safety could hurt somebody, so nobody may accept one in passing. And what cannot be read
or shown is missing for every reader, whatever the reason.

## Example

```yaml
# allow: dose-outside-limits - It is only a little more.
dose: {reps: 40, days_per_week: 3}
```

## Instead

Put right what was found. The one way past an exercise's limits is `outside_limits` in a
prescription, with a reason and a reviewer.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("allowance-refused", __doc__)
