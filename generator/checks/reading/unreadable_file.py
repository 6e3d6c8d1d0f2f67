"""A file cannot be opened.

## What it finds

A file that the handbook needs and that is not there, that may not be read, that is no plain
file, or that a link leads to from outside the handbook's folder.

## Why it matters

Everything that stands in it is missing, so nothing can be built.

## Example

```text
content/pain-rules.yml
```

## Instead

```text
content/pain-rule.yml
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("unreadable-file", __doc__)
