"""A text says left or right where the dose says each side.

## What it finds

“Left” or “right” as a side, in the text of an exercise or in a prescription's note, where the dose
has `side: each`.

## Why it matters

The sore side is the left one in half of the readers. A text that says “lift the right” is wrong
for them, and trains one side twice.

## Example

```yaml
steps: [Lift your left leg.]
dose: {reps: 10, side: each}
```

## Instead

```yaml
steps: [Lift one leg.]
dose: {reps: 10, side: each}
```

Say “the front one”, “the upper one”, “the other one”, or let the dose say it: the page and the
sheet print “each side”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.words.passages import Passage, first_few, passages
from generator.diagnostics import Severity
from generator.handbook import Handbook
from generator.handbook.doses import given_doses
from generator.source import DataPath

_LEFT_OR_RIGHT = re.compile(r"\b(?:left|right)\b", re.IGNORECASE)
#: "Right" and "left" with another meaning, by the words before and behind.
_BEFORE = re.compile(
    r"\b(?:all|just|feels?|is|are|was|be|been|get|got|have|has|go|looks?|time|more|much|some"
    r"|none|nothing|anything|strength|energy|breath)\s+$"
)
_BEHIND = re.compile(
    r"[-\s]+(?:a?way|now|angles?|at|before|behind|after|through|under|down|up|over|out|in|into|to"
    r"|once|then|there|here|for|when|amount|weight|load|form|height|level|size|place|time|track"
    r"|way|plan|phase|speed|pace|one for)\b"
)
_NEAR = 20  # characters that can hold the word before or behind
_ADVICE = "say “one side”, “the other side” or what tells them apart: the dose says each side."


def _find(handbook: Handbook) -> Iterator[Finding]:
    one_sided = set(_one_sided(handbook))
    for text in passages(handbook, _may_name_a_side):
        if text.instructs and (text.path, _owner(text)) in one_sided:
            for match in first_few(_LEFT_OR_RIGHT, text.text):
                if _is_a_side(text.text, match):
                    message = f"“{match[0]}” fits one half of the readers."
                    yield text.finding(match.start(), match.end(), message, _ADVICE)


def _may_name_a_side(text: str) -> bool:
    small = text.lower()
    return "left" in small or "right" in small


def _one_sided(handbook: Handbook) -> Iterator[tuple[str, DataPath]]:
    """Yield where doses of one side after the other are given: (file, exercise or prescription)."""
    for given in given_doses(handbook):
        if given.dose.side == "each":
            yield given.at.path, _without(given.at.at, "dose", "or")


def _without(at: DataPath, *last: str) -> DataPath:
    return _without(at[:-1], *last) if at and at[-1] in last else at


def _owner(text: Passage) -> DataPath:
    """Return the exercise or prescription that a text belongs to."""
    at = text.at
    return at[:-1] if at[:1] in {("phases",), ("rungs",)} else ()


def _is_a_side(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    before = _BEFORE.search(text[max(0, start - _NEAR) : start].lower())
    return not before and not _BEHIND.match(text[end : end + _NEAR].lower())


CHECK = Check("side-named", __doc__, _find, Severity.WARNING)
