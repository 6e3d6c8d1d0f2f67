"""Two things share an id.

## What it finds

Two files of one kind with the same name, also in different folders, and two phases of one
protocol with the same `id`.

## Why it matters

The id is the address of a page. Two things with one id would need the same page, and a
reference could mean either.

## Example

```yaml
phases:
  - {id: settle, code: 1}
  - {id: settle, code: 2}
```

## Instead

```yaml
phases:
  - {id: settle, code: 1}
  - {id: build, code: 2}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        ids = [phase.id for phase in protocol.phases]
        origin = handbook.origin("protocol", identifier)
        for number, phase in enumerate(ids):
            first = ids.index(phase)
            if first < number:
                note = value_related(origin.inside("phases", first, "id"), "it is taken")
                at = origin.inside("phases", number, "id")
                message = f"the id `{phase}` is already taken by an earlier phase."
                yield at_value(at, message, "write another id.", (note,))


CHECK = Check("duplicate-id", __doc__, _find)
