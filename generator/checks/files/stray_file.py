"""A file lies where nothing reads it.

## What it finds

A data file in `content/` or `exercises/` that is not in the folder of its kind, or whose name is
none of the shared files'; a data file that does not end in `.yml`, and a chapter that does not end
in `.md`. Hidden files (`.name`) are left alone.

## Why it matters

It looks as if it were part of the handbook and is not: what was meant to be added is missing, and
nobody is told. A chapter under another ending would be published without having been checked.

## Example

```text
exercises/wall-press.yml
content/red-flag.yaml
```

## Instead

```text
exercises/strength/wall-press.yml
content/red-flags.yml
```
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("stray-file", __doc__)
