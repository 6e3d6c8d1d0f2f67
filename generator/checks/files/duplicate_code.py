"""Two things share a code.

## What it finds

Two protocols or ladders with the same `code`, and two phases of one protocol with the same
`code`.

## Why it matters

The codes make up the number on a printed sheet (PLAN-2). Two sheets with one number get mixed
up, and paper cannot be corrected once it is handed out. So a code is never given again either.

## Example

```yaml
phases:
  - {id: settle, code: 1}
  - {id: build, code: 1}
```

## Instead

```yaml
phases:
  - {id: settle, code: 1}
  - {id: build, code: 2}
```

A phase that is put between two others takes a new number; the numbers need not be in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.handbook import Handbook, Origin


def _find(handbook: Handbook) -> Iterator[Finding]:
    yield from _repeated(_thing_codes(handbook))
    for identifier, protocol in handbook.protocols.items():
        origin = handbook.origin("protocol", identifier)
        yield from _repeated(
            (str(phase.code), origin.inside("phases", number, "code"))
            for number, phase in enumerate(protocol.phases)
        )


def _thing_codes(handbook: Handbook) -> Iterator[tuple[str, Origin]]:
    for identifier, protocol in handbook.protocols.items():
        yield protocol.code, handbook.origin("protocol", identifier).inside("code")
    for identifier, ladder in handbook.ladders.items():
        yield ladder.code, handbook.origin("ladder", identifier).inside("code")


def _repeated(codes: Iterator[tuple[str, Origin]]) -> Iterator[Finding]:
    first: dict[str, Origin] = {}
    for code, at in codes:
        if code in first:
            note = value_related(first[code], "it is taken")
            advice = "write a code that was never used before."
            yield at_value(at, f"the code {code} is already taken.", advice, (note,))
        first.setdefault(code, at)


CHECK = Check("duplicate-code", __doc__, _find)
