"""A file name cannot be an id.

## What it finds

The file of an exercise, a protocol or a ladder whose name has capitals, spaces or other signs; a
recorded edition that is not named by its date; and a chapter whose name has characters that cannot
be seen or that are not UTF-8.

## Why it matters

The file's name is the id, and the id is part of the page's address.

## Example

```text
exercises/press/Wall Press.yml
```

## Instead

```text
exercises/press/wall-press.yml
```

Small letters, digits and single hyphens.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("file-name", __doc__)
