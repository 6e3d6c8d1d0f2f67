"""A file has too many mistakes to show.

## What it finds

More than 100 mistakes found while reading one file. The others are left out.

## Why it matters

So many mistakes are mostly one: a wrong encoding, or a file of another kind under this name.

## Example

```yaml
# a spreadsheet saved as wall-press.yml
```

## Instead

```yaml
name: Wall press
```

Mend the first few and check again.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("too-many-mistakes", __doc__)
