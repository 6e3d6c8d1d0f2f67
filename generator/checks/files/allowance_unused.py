"""An allowance that nothing needs.

## What it finds

An allowance (`# allow: code - reason`) above a line on which there is no finding of that code, or
no further one: each allowance accepts one finding. Nothing is said while some file cannot be read.

## Why it matters

What was accepted has been put right, or the allowance has slipped to another line. Left there, it
would one day hide a mistake that nobody has thought about.

## Example

```yaml
# allow: too-many-exercises - A class does them all.
name: Step-up
```

## Instead

Delete the allowance, or put it on the line above the one that it is about.
"""

from __future__ import annotations

from generator.checks.check import Check

CHECK = Check("allowance-unused", __doc__)
