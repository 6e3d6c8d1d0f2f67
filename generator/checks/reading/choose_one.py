"""Of some keys, exactly one is needed.

## What it finds

A group of keys that offers a choice, where none of the choices is made or more than one: `rm`,
`band`, `kg` or `rpe` for a load; `minutes` or `distance_m` for the end of intervals; `at_most`,
`at_least` or `within_percent` for a criterion; `scale` or `unit` for a measure.

## Why it matters

With two of them the record says two things at once; with none it says nothing.

## Example

```yaml
load: {kg: 5, rpe: 7}
```

## Instead

```yaml
load: {kg: 5}
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("choose-one", __doc__)
