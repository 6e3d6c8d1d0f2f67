"""A block has too many exercises.

## What it finds

More than five exercises in one block of a phase: on waking, in the session, or at any time.
Conditioning is not counted.

## Why it matters

The more exercises a sheet has, the fewer of them are done.

## Example

A `session` block of six exercises.

```yaml
programme:
  - {exercise: slow-raise, when: session}
  - {exercise: step-up, when: session}
  - {exercise: bridge, when: session}
  - {exercise: balance, when: session}
  - {exercise: side-lift, when: session}
  - {exercise: towel-curl, when: session}
```

## Instead

Keep the two to four that matter most; give others in a later phase, or as an equally good
choice under `or`.

## Source

bachmann2018, a systematic review of exercise at home, advises two exercises and at most four.
Five is the handbook's own choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.checks.phases import phases
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.model.protocol import Prescription
from generator.model.session_time import MOST_EXERCISES

_BLOCKS = {"waking": "on waking", "session": "in the session", "any": "at any time"}


def _find(handbook: Handbook) -> Iterator[Finding]:
    for place in phases(handbook):
        seen: Counter[str] = Counter()
        for one in place.prescriptions():
            if isinstance(one.given, Prescription):
                seen[one.given.when] += 1
                if seen[one.given.when] == MOST_EXERCISES + 1:
                    total = sum(each.when == one.given.when for each in place.phase.programme)
                    where = _BLOCKS[one.given.when]
                    message = f"{total} exercises {where}; {MOST_EXERCISES} are the most."
                    advice = "leave the least useful out, or give it in another phase."
                    yield at_value(one.at.inside("exercise"), message, advice)


CHECK = Check("too-many-exercises", __doc__, _find, Severity.WARNING)
