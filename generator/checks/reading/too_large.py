"""A file is too large.

## What it finds

A file of more than 1 MiB.

## Why it matters

A protocol has some 20 KiB. A file fifty times as large is a wrong file, such as a picture.

## Example

```text
content/protocols/plan.yml      2.4 MiB
```

## Instead

```text
content/protocols/plan.yml       20 KiB
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("too-large", __doc__)
