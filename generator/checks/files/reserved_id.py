"""An id is the name of one of the handbook's own pages.

## What it finds

A file or a phase that is named like a page that the program makes itself, such as `index` or
`search`.

## Why it matters

Both would have the same address, and one of them could never be opened.

## Example

```yaml
phases:
  - {id: current, code: 1}
```

## Instead

```yaml
phases:
  - {id: settle, code: 1}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook
from generator.handbook.files import RESERVED


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        origin = handbook.origin("protocol", identifier)
        for number, phase in enumerate(protocol.phases):
            if phase.id in RESERVED:
                message = f"`{phase.id}` is the name of one of the handbook's own pages."
                at = origin.inside("phases", number, "id")
                yield at_value(at, message, "write another id.")


CHECK = Check("reserved-id", __doc__, _find)
