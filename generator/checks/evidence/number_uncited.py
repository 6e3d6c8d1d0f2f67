"""A chapter or a claim gives a number and no source.

## What it finds

A sentence of a chapter with a number that could be read as a dose or as a result (sets,
repetitions, seconds, minutes, hours, times or days a week, kilometres, miles, kilograms, per cent)
and neither a citation `[@…]` nor words that say that it is the handbook's own choice. What stands
in quotation marks from end to end is somebody else's claim and left alone. The same goes for a
reason in `content/claims.yml`, whose sources stand under its own `citations`.

## Why it matters

In the data every number says what it rests on. A chapter is where numbers slip in without.

## Example

```markdown
Runners should rest for 48 hours after hills.
```

## Instead

```markdown
In one trial runners rested for 48 hours after hills [@smith2020].
```

A dose is never typed into a chapter: `[[dose:plan/phase/exercise]]` writes it out. For a choice of
our own, say “our own choice”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.check import Check, Finding
from generator.checks.records import records
from generator.checks.words.amounts import AMOUNT, PERIOD
from generator.checks.words.chapters import blocks
from generator.checks.words.passages import is_english, passages_in
from generator.checks.words.sentences import sentences
from generator.handbook import Handbook
from generator.model.shared import ClaimReason

_NUMBER = re.compile(
    rf"{AMOUNT}[\s-]{{0,9}}(?:(?:sets?|reps?|repetitions?|seconds?|secs?|minutes?|mins?|hours?|km"
    rf"|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|kg|kilos?|kilograms?|pounds?|per ?cent)\b|%)"
    rf"|{AMOUNT}\s{{1,9}}(?:times|days|sessions)\s{{1,9}}{PERIOD}\b|\b(?:once|twice) {PERIOD}\b"
    r"|\b\d+\s?[x×]\s?\d+\b",
    re.IGNORECASE,
)
_OWN_CHOICE = re.compile(r"\bown choice\b|\bour choice\b|\bwe (?:chose|choose)\b", re.IGNORECASE)
_CITATION = "[@"
_QUOTED = re.compile(r"[\s*_]*[“\"].*[”\"][\s*_.]*", re.DOTALL)
_ADVICE = "cite its source, refer to the dose with [[dose:…]], or say that it is our own choice."


def _find(handbook: Handbook) -> Iterator[Finding]:
    yield from _in_chapters(handbook)
    yield from _in_claims(handbook)


def _in_claims(handbook: Handbook) -> Iterator[Finding]:
    for origin, reason in records(handbook, ClaimReason):
        if reason.citations or not is_english(handbook):
            continue
        for passage in passages_in(origin, reason):
            for start, end in sentences(passage.text):
                number = _NUMBER.search(passage.text, start, end)
                if number and not _OWN_CHOICE.search(passage.text[start:end]):
                    yield passage.finding(*number.span(), f"“{number[0]}” has no source.", _ADVICE)


def _in_chapters(handbook: Handbook) -> Iterator[Finding]:
    for block in blocks(handbook):
        if _QUOTED.fullmatch(block.text):
            continue
        for start, end in sentences(block.text):
            number = _NUMBER.search(block.text, start, end)
            if number and not _is_founded(block.written(start, end)):
                message = f"“{number[0]}” has no source."
                yield block.finding(number.start(), number.end(), message, _ADVICE)


def _is_founded(sentence: str) -> bool:
    return _CITATION in sentence or _OWN_CHOICE.search(sentence) is not None


CHECK = Check("number-uncited", __doc__, _find)
