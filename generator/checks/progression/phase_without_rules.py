"""A phase does not say how it ends.

## What it finds

A phase without `move_on_when` or without `step_back_when`. The last phase, and only the last,
moves on to nothing: there `move_on_when` is the word `stay`. In the first phase
`step_back_when` says when to be seen.

## Why it matters

Weeks are a guide and criteria decide. Without them a person goes on by the calendar, or stays
for ever.

## Example

```yaml
move_on_when: stay      # in the first of two phases
```

## Instead

```yaml
move_on_when:
  all:
    - {measure: morning-pain, at_most: 3, basis: handbook, why: Green on the pain rule.}
step_back_when:
  any:
    - {measure: morning-pain, at_least: 5, basis: handbook, why: Red on the pain rule.}
```

## Source

Consensus on Exercise Reporting Template (CERT), items 7a and 7b: the rule for progression.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_key, at_value
from generator.handbook import Handbook, Origin
from generator.model.protocol import Phase


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, protocol in handbook.protocols.items():
        origin = handbook.origin("protocol", identifier)
        last = len(protocol.phases) - 1
        for number, phase in enumerate(protocol.phases):
            at = origin.inside("phases", number)
            yield from _moving_on(phase, at, is_last=number == last)
            yield from _stepping_back(phase, at, is_first=number == 0)


def _moving_on(phase: Phase, at: Origin, *, is_last: bool) -> Iterator[Finding]:
    rule = phase.move_on_when
    if rule is None:
        advice = "`move_on_when: stay`" if is_last else "`move_on_when:` with `all:` and criteria"
        message = f"the phase “{phase.name}” does not say when to move on."
        yield at_value(at.inside("id"), message, f"add {advice}.")
    elif rule == "stay" and not is_last:
        message = f"nobody ever leaves the phase “{phase.name}”: only the last phase can `stay`."
        yield at_value(at.inside("move_on_when"), message, "write `all:` with criteria.")
    elif rule != "stay" and is_last:
        message = f"nothing comes after the phase “{phase.name}” to move on to."
        yield at_key(at.inside("move_on_when"), message, "write `move_on_when: stay`.")


def _stepping_back(phase: Phase, at: Origin, *, is_first: bool) -> Iterator[Finding]:
    if phase.step_back_when is None:
        action = "be seen" if is_first else "step back"
        message = f"the phase “{phase.name}” does not say when to {action}."
        yield at_value(at.inside("id"), message, "add `step_back_when:` with `any:` and criteria.")


CHECK = Check("phase-without-rules", __doc__, _find)
