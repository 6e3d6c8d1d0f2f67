"""A condition that is never worked through pain can be started alone.

## What it finds

A protocol with `start: self` whose condition says `never_through_pain: true` in
`content/vocabulary.yml`.

## Why it matters

With such a condition a score does not tell a person whether to go on. Somebody who can examine it
has to say when loading begins.

## Example

```yaml
condition: suspected-stress-fracture     # never_through_pain: true
start: self
```

## Instead

```yaml
condition: suspected-stress-fracture
start: clinician
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value, value_related
from generator.handbook import Handbook


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        condition = handbook.vocabulary.conditions.get(protocol.condition)
        if condition is None or not condition.never_through_pain or protocol.start == "clinician":
            continue
        said = handbook.origin("vocabulary").inside(
            "conditions", protocol.condition, "never_through_pain"
        )
        message = f"nobody starts a plan for “{condition.name}” alone."
        at = handbook.origin("protocol", identifier).inside("start")
        note = value_related(said, "the condition is marked")
        yield at_value(at, message, "write `clinician`.", (note,))


CHECK = Check("start-without-clinician", __doc__, _find, is_safety=True)
