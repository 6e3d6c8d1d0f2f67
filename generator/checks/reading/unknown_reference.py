"""A name leads nowhere.

## What it finds

The id of an exercise, a measure, a citation or any other thing that does not exist; also in a
chapter's `[[exercise:…]]`, `[[pain-rule]]` or `[@…]`, and in the name of the folder that an
exercise lies in, which is its family. A near miss gets a “did you mean”.

## Why it matters

The page would have a link that leads nowhere, or a programme without its exercise.

## Example

```yaml
easier: wall-pres
```

## Instead

```yaml
easier: wall-press
```

The id of an exercise, a protocol or a ladder is its file's name. All other ids are keys of the
shared files in `content/`.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("unknown-reference", __doc__)
