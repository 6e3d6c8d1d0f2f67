"""A protocol names no red flag.

## What it finds

A protocol whose list of `red_flags` is empty or left out.

## Why it matters

Some pain is not what the protocol is for. The person who has it needs to read so on the page and
on the sheet, before the first exercise.

## Example

```yaml
condition: sore-joint
red_flags: []
```

## Instead

```yaml
condition: sore-joint
red_flags: [fever, night-pain]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        if not protocol.red_flags:
            message = f"the protocol “{protocol.name}” names no red flag."
            advice = "add `red_flags:` with ids of content/red-flags.yml."
            at = handbook.origin("protocol", identifier).inside("condition")
            yield at_value(at, message, advice)


CHECK = Check("protocol-without-red-flags", __doc__, _find, is_safety=True)
