"""A dose is typed into a text.

## What it finds

Sets, repetitions, holds, rests, loads or how often, in a text that tells a patient what to do: an
exercise's steps, cues and set-up, a note, a goal. Distances of the set-up, and times that belong to
no dose, may stay. So may numbers that tell what a study did or what a measure asks for.

## Why it matters

No limit holds a number in a sentence. When the dose changes the sentence does not, and the sheet
then says two things.

## Example

```yaml
steps: [Hold for 30 seconds.]
dose: {reps: 3, hold_seconds: 20}
```

## Instead

```yaml
steps: [Hold.]
dose: {reps: 3, hold_seconds: 20}
```

The page and the sheet write the dose out beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.words.amounts import AMOUNT, PERIOD
from generator.checks.words.passages import first_few, in_small_letters, passages
from generator.handbook import Handbook

_WORK = "hold|stay|keep|rest|pause|stretch|squeeze|press|balance|repeat|do|cycle|run|walk|roll|jog"
_WHILE = r"(?:minutes?|mins?|breaths?)\b"
#: What makes a dose of the amount before it, in one group: the amount is looked for only once.
_AFTER_AMOUNT = (
    rf" (?:times|days?|sessions?) {PERIOD}\b",
    r" (?:(?:more|further|hard|good|slow|easy) )?(?:sets?|rounds?)\b",
    r" (?:(?:more|further|good|slow|clean) )?(?:repetitions?|reps?)\b",
    r" times\b(?! (?:as|more|less|the|your|body))",
    r"[\s-]?(?:seconds?|secs?)\b",
)
#: In small letters: to look for both kinds takes half as long again.
_DOSE = re.compile(
    "|".join(
        (
            rf"{AMOUNT}(?:{'|'.join(_AFTER_AMOUNT)})",
            rf"\b(?:once|twice) {PERIOD}\b",
            r"\bevery (?:second|other|third) day\b|\bdaily\b",
            r"\b(?:do|repeat|practise|train|stretch)\b[^.!?;]{0,30}\b(?:every|each) day\b",
            r"(?<!\w)\d+\s?[x×](?:\s?\d+)?(?!\w)|(?<!\w)[x×]\s?\d+|\b\d+\s?rm\b",
            r"\b\d+\s?s\b",
            rf"\b(?:{_WORK})\b[^.!?;\d]{{0,40}}?(?:{AMOUNT}|\b(?:half )?a)[\s-]?{_WHILE}",
            r"\b\d+(?:\.\d+)?\s?(?:kg|kilos?|kilograms?|lbs?|pounds?)\b",
        )
    )
)
#: Every dose has a digit or one of these. Most texts have neither: a quick look passes over them.
_UNITS = ("set", "round", "rep", "times", "sec", "min", "breath", "day", "daily", "once", "twice")
_DIGIT = re.compile(r"\d")
_ADVICE = "say it in `dose`, and let the text speak of the movement alone."


def _find(handbook: Handbook) -> Iterator[Finding]:
    for text in passages(handbook):
        small = in_small_letters(text.text) if text.instructs else ""
        if may_hold_a_dose(small):
            for match in first_few(_DOSE, small):
                start, end = match.span()
                message = f"“{text.text[start:end]}” is a dose in the middle of a text."
                yield text.finding(start, end, message, _ADVICE)


def may_hold_a_dose(text: str) -> bool:
    """Tell whether a closer look at a text in small letters is worth while."""
    return any(map(text.__contains__, _UNITS)) or _DIGIT.search(text) is not None


CHECK = Check("dose-in-prose", __doc__, _find)
