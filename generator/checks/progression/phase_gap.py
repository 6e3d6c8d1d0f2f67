"""A protocol leaves weeks to no phase.

## What it finds

Weeks between two phases, or before the first one, that belong to no phase. Phases may overlap,
and several may share a week.

## Why it matters

Weeks are only a guide, but a person in week 4 should find a phase for week 4.

## Example

```yaml
phases:
  - {id: settle, weeks: {from: 1, to: 2}}
  - {id: build, weeks: {from: 4, to: 8}}
```

## Instead

```yaml
phases:
  - {id: settle, weeks: {from: 1, to: 3}}
  - {id: build, weeks: {from: 3, to: 8}}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook, Origin
from generator.model.protocol import Protocol


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        yield from _gaps(protocol, handbook.origin("protocol", identifier))


def _gaps(protocol: Protocol, origin: Origin) -> Iterator[Finding]:
    covered = 0
    for number, phase in enumerate(protocol.phases):
        # Weeks that run backwards are another check's finding, and no gap.
        first, last = sorted((phase.weeks.from_, phase.weeks.to))
        if first > covered + 1:
            at = origin.inside("phases", number, "weeks", "from")
            yield at_value(at, _message(covered + 1, first - 1), _advice(covered, first))
        covered = max(covered, last)


def _message(first: int, last: int) -> str:
    return (
        f"week {first} belongs to no phase."
        if first == last
        else f"weeks {first} to {last} belong to no phase."
    )


def _advice(covered: int, first: int) -> str:
    if not covered:
        return "write 1."
    return f"write {covered + 1} or less, or let a phase before it last until week {first - 1}."


CHECK = Check("phase-gap", __doc__, _find)
