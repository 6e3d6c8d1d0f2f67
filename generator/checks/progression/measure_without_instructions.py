"""A measure does not say how to take it.

## What it finds

A measure whose `how` has fewer than five words.

## Why it matters

A criterion is only as good as the score that is held against it. Two people who score different
things come to different phases with the same pain.

## Example

```yaml
morning-pain: {name: Morning pain, scale: {from: 0, to: 10}, better: lower, how: Score it.}
```

## Instead

```yaml
morning-pain:
  name: Morning pain
  scale: {from: 0, to: 10}
  better: lower
  how: Score your first ten steps out of bed. 0 is no pain.
```

## Source

The number of words is the handbook's own choice.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.check import Check, Finding, at_value
from generator.handbook import Handbook

FEWEST_WORDS = 5


def _find(handbook: Handbook) -> Iterator[Finding]:
    for identifier, measure in handbook.measures.items():
        if len(measure.how.split()) < FEWEST_WORDS:
            message = f"“{measure.how.strip()}” does not tell how to take “{measure.name}”."
            advice = "say what is scored or counted, when, and what the ends of the scale mean."
            at = handbook.origin("measure", identifier).inside("how")
            yield at_value(at, message, advice)


CHECK = Check("measure-without-instructions", __doc__, _find)
