"""A file has too many mistakes to show.

## What it finds

More than 100 mistakes found while reading one file. The others are left out.

## Why it matters

So many mistakes are mostly one: a wrong encoding, or a file of another kind under this name.

## Example

```text
Name;Sets;Reps
Wall press;3;10
```

## Instead

```yaml
name: Wall press
dose: {sets: 3, reps: 10}
```

Mend the first few and check again.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("too-many-mistakes", __doc__)
