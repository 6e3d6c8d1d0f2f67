"""A check failed by itself.

## What it finds

A check of the program stopped with an error of its own. All other checks have run.

## Why it matters

The handbook was not looked at in full, so nothing is built from it. This is a fault of the
program and not of your text, although something unusual in the text may have brought it to
light.

## Example

```text
the check `phase-gap` failed: ZeroDivisionError: division by zero
```

## Instead

Undo your last change to go on working, and report the message together with the file you
changed.
"""

from __future__ import annotations

from generator.checks.check import Check
from generator.diagnostics import Diagnostic
from generator.model.files import FILE_KINDS
from generator.source.findings import START

CHECK = Check("internal-error", __doc__)

#: No place is to blame, and a diagnostic needs one: the file that stands for the whole handbook.
_PATH = FILE_KINDS["handbook"].pattern


def report(code: str, error: Exception) -> Diagnostic:
    """Return the diagnostic that stands for what a broken check would have said."""
    message = f"the check `{code}` failed: {type(error).__name__}: {error}"
    advice = "this is a fault of the program, not of your text: report it with this message."
    return Diagnostic(_PATH, START, CHECK.code, message, advice)
